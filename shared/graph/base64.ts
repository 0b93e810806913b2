/** Typed arrays as base64 text, and back (RFC 4648 section 4). Bytes are little-endian, as on every supported machine. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const codes = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0));
const values = new Uint8Array(256).fill(255);
codes.forEach((code, value) => {
  values[code] = value;
});
const pad = 61;
/** Characters made at once: as many arguments as a call takes anywhere. */
const pieceLength = 8192;

export function encodeBase64(array: Uint8Array | Uint32Array | Float32Array | Float64Array): string {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  // Newer engines do it themselves, twenty times as fast (ECMAScript 2026); the types do not know it yet.
  const own = (bytes as Uint8Array & { readonly toBase64?: () => string }).toBase64?.();
  if (own !== undefined) return own;
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  let at = 0;
  for (let from = 0; from < bytes.length; from += 3) {
    const one = bytes[from] ?? 0;
    const two = bytes[from + 1] ?? 0;
    const three = bytes[from + 2] ?? 0;
    text[at] = codes[one >> 2] ?? 0;
    text[at + 1] = codes[((one & 3) << 4) | (two >> 4)] ?? 0;
    text[at + 2] = from + 1 < bytes.length ? (codes[((two & 15) << 2) | (three >> 6)] ?? 0) : pad;
    text[at + 3] = from + 2 < bytes.length ? (codes[three & 63] ?? 0) : pad;
    at += 4;
  }
  let written = '';
  for (let from = 0; from < text.length; from += pieceLength)
    // Typed arrays are lists of arguments to the engine, which spreading them would copy one by one.
    written += String.fromCharCode.apply(null, text.subarray(from, from + pieceLength) as unknown as number[]);
  return written;
}

/** The bytes of a text; undefined when it is not what `encodeBase64` writes for exactly `length` bytes. */
export function decodeBase64(text: string, length: number): Uint8Array<ArrayBuffer> | undefined {
  if (text.length !== Math.ceil(length / 3) * 4) return undefined;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (let from = 0; from < text.length; from += 4) {
    const left = length - at;
    const one = valueAt(text, from);
    const two = valueAt(text, from + 1);
    const three = left > 1 ? valueAt(text, from + 2) : padAt(text, from + 2);
    const four = left > 2 ? valueAt(text, from + 3) : padAt(text, from + 3);
    if ((one | two | three | four) > 63) return undefined;
    bytes[at] = (one << 2) | (two >> 4);
    // Beyond the end nothing is written.
    bytes[at + 1] = ((two & 15) << 4) | (three >> 2);
    bytes[at + 2] = ((three & 3) << 6) | four;
    at += 3;
  }
  return bytes;
}

/** 255 for what is no letter of the alphabet. */
function valueAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 256 ? (values[code] ?? 255) : 255;
}
const padAt = (text: string, at: number): number => (text.charCodeAt(at) === pad ? 0 : 255);
