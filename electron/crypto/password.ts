/** Passwords and recovery codes: scrypt, compared in constant time. */
import { randomBytes, randomInt, scryptSync, timingSafeEqual } from 'node:crypto';

/** N 2^15, r 8, p 1: about 60 ms and 32 MiB for one attempt. */
const cost = { N: 32768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;

export function hashPassword(password: string): string {
  const salt = randomBytes(16);
  return asText(salt, scryptSync(password.normalize('NFKC'), salt, 32, cost));
}

/** `scrypt$N$r$p$salt$hash`, salt and hash in base64. */
function asText(salt: Buffer, hash: Buffer): string {
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), hash.toString('base64')].join('$');
}

/** A text that no password matches, so that an unknown user costs the same time as a known one. */
const nobody = asText(randomBytes(16), randomBytes(32));

/** False for a wrong password and, after the same time, for a user that does not exist (`stored` undefined). */
export function verifyPassword(password: string, stored: string | undefined): boolean {
  const [scheme, n, r, p, salt, hash] = (stored ?? nobody).split('$');
  if (scheme !== 'scrypt' || salt === undefined || hash === undefined) return false;
  const expected = Buffer.from(hash, 'base64');
  const options = { N: Number(n), r: Number(r), p: Number(p), maxmem: 256 * 1024 * 1024 };
  const actual = scryptSync(password.normalize('NFKC'), Buffer.from(salt, 'base64'), expected.length, options);
  return timingSafeEqual(actual, expected) && stored !== undefined;
}

/** Without 0, O, 1, I and L, which are confused on paper. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** 25 signs in groups of five, about 124 bits. */
export function newRecoveryCode(): string {
  return Array.from({ length: 5 }, () =>
    Array.from({ length: 5 }, () => alphabet.charAt(randomInt(alphabet.length))).join(''),
  ).join('-');
}

/** The form under which a typed code is compared. */
export const canonicalCode = (code: string): string => code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
