import { gunzipSync } from 'node:zlib';
import { AppError } from '../../../shared/error/app-error.ts';
import type { StixLimits } from './stix-limits.ts';

/** The JSON text as UTF-8 bytes without byte order mark; gzip is unpacked, other encodings are refused. */
export function unpackInput(bytes: Uint8Array, limits: StixLimits): Buffer {
  const unpacked = isGzip(bytes) ? gunzip(bytes, limits.unpackedBytes) : asBuffer(bytes);
  if (unpacked.length === 0) {
    throw new AppError('INVALID_INPUT', 'The file is empty; a STIX bundle was expected. Choose another file.');
  }
  if (isUtf16(unpacked)) {
    throw new AppError(
      'INVALID_INPUT',
      'The file is in UTF-16 encoding; STIX is written in UTF-8. Save it as UTF-8 and import it again.',
    );
  }
  const hasMark = unpacked[0] === 0xef && unpacked[1] === 0xbb && unpacked[2] === 0xbf;
  return hasMark ? unpacked.subarray(3) : unpacked;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** By its mark, or by the zero byte that every ASCII character has in UTF-16. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.length > 3 && (first === 0) !== (second === 0) && (bytes[2] === 0) !== (bytes[3] === 0);
}

function gunzip(bytes: Uint8Array, maxOutputLength: number): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength });
  } catch (error) {
    if (error instanceof RangeError) {
      const megabytes = Math.floor(maxOutputLength / 1024 / 1024);
      throw new AppError(
        'LIMIT',
        `The gzip file unpacks to more than ${megabytes} MB. Unpack it and split it into smaller bundles.`,
      );
    }
    throw new AppError(
      'INVALID_INPUT',
      'The file begins like a gzip file but is damaged or cut short. Fetch it again from its source.',
    );
  }
}
