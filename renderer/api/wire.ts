/** Reads the JSON of the browser host's socket; typed arrays are written by `electron/serve/wire.ts`. */

const constructors = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
} as const;

export function decodeWire(text: string): unknown {
  return JSON.parse(text, reviveTypedArray);
}

function reviveTypedArray(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$typed' in value) || !('base64' in value)) return value;
  const { $typed: kind, base64 } = value;
  if (typeof base64 !== 'string' || typeof kind !== 'string' || !Object.hasOwn(constructors, kind)) return value;
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  // Known by the check above to be one of the keys.
  return new constructors[kind as keyof typeof constructors](bytes.buffer);
}
