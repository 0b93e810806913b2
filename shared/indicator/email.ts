import { toAsciiHost } from './host.ts';
import type { ParseResult } from './indicator-value.ts';
import { accepted, quoteValue, refused } from './indicator-value.ts';

const expected = 'an address such as name@example.com';
/**
 * RFC 5321 without quoted strings, RFC 6531 letters included. Dots are not policed: providers accept stray ones.
 * Braces are left out: beside a defanged "@" or dot they could not be told from its brackets.
 */
const localPart = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`|~.-]{1,64}$/u;

/** An email address, lower case because analysts and most providers treat it so; the domain in ASCII. */
export function parseEmail(text: string): ParseResult {
  const found = (): string => quoteValue(text);
  const address = text.replace(/^mailto:/i, '');
  const at = address.lastIndexOf('@');
  if (at < 0) return refused(found(), expected, 'Write a name, "@" and a domain.');
  // Composed before and after: lower case may leave a letter and its mark apart.
  const local = address.slice(0, at).normalize('NFC').toLowerCase().normalize('NFC');
  if (!localPart.test(local)) {
    const fix = /[<>\s]/.test(address)
      ? 'Give the address alone, without the display name and angle brackets.'
      : 'Check the part before "@": up to 64 letters, digits and the signs of RFC 5321.';
    return refused(found(), expected, fix);
  }
  const domain = toAsciiHost(address.slice(at + 1));
  if (!domain.ok) return refused(found(), expected, `Check the domain. ${domain.problem.fix}`);
  if (!domain.host.includes('.')) return refused(found(), expected, 'Write the full domain after "@".');
  return accepted('EmailAddress', 'address', `${local}@${domain.host}`);
}
