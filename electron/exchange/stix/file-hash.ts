/** Hash names of STIX producers, who write them in every way, and the three that identify a File. */
import { hashAlgorithmOf } from '../../../shared/indicator/file-hash.ts';
import type { HashAlgorithm } from '../../../shared/indicator/indicator-value.ts';

const identifying: ReadonlyMap<string, HashAlgorithm> = new Map([
  ['MD5', 'md5'],
  ['SHA1', 'sha1'],
  ['SHA256', 'sha256'],
]);

/** `SHA-256`, `sha256`, `SHA_256`... as an algorithm that identifies a File, or undefined for other ones. */
export function findHashAlgorithm(name: string): HashAlgorithm | undefined {
  return identifying.get(name.toUpperCase().replace(/[-_ ]/g, ''));
}

/** True when the value is a hash of that algorithm: one wrong hash must not take the right ones with it. */
export function isHashOf(algorithm: HashAlgorithm, value: string): boolean {
  return hashAlgorithmOf(value.trim()) === algorithm;
}
