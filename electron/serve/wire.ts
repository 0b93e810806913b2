/** JSON with typed arrays, for large graph answers; `renderer/api/wire.ts` reads it. */

/** A typed array travels as `{"$typed": "Float32Array", "base64": "…"}` in the byte order of this machine, which is also the browser's. */
export function encodeWire(value: unknown): string {
  return JSON.stringify(value, replaceTypedArray);
}

function replaceTypedArray(_key: string, value: unknown): unknown {
  if (!ArrayBuffer.isView(value) || value instanceof DataView) return value;
  const base64 = Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
  return { $typed: value.constructor.name, base64 };
}
