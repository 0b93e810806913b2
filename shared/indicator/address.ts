import ipaddr from 'ipaddr.js';
import type { ParseResult } from './indicator-value.ts';
import { accepted, quoteValue, refused } from './indicator-value.ts';

const expected = 'an IPv4 address such as 192.0.2.1 or an IPv6 address such as 2001:db8::1';

export type Ipv4Reading =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly fix: string };

/** Strict dotted decimal. Octal, hexadecimal and shortened forms are refused because programs disagree about them. */
export function readIpv4(text: string): Ipv4Reading {
  const parts = text.split('.');
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part))) {
    return { ok: false, fix: 'Write four decimal numbers separated by dots.' };
  }
  if (parts.some((part) => Number(part) > 255)) return { ok: false, fix: 'Each of the four numbers is at most 255.' };
  if (parts.some((part) => part.length > 1 && part.startsWith('0'))) {
    return { ok: false, fix: 'Remove the leading zeros; some programs read them as octal numbers.' };
  }
  return { ok: true, address: text };
}

/** Parsed once: asking first whether it is valid would parse it twice. */
function readIpv6(text: string): ipaddr.IPv6 | undefined {
  try {
    return ipaddr.IPv6.parse(text);
  } catch {
    return undefined; // the library has no other way to say that it is none
  }
}

/**
 * An Address: IPv4 in dotted decimal, IPv6 in any of its notations except the one with a dotted tail.
 * Stored in the shortest form of RFC 5952, so that all notations of one address are one Indicator.
 */
export function parseAddress(text: string): ParseResult {
  const value = /^\[.*\]$/.test(text) ? text.slice(1, -1) : text;
  const found = (): string => quoteValue(text);
  if (value.includes('/')) return refused(found(), expected, 'Add a block of addresses as a CIDR Indicator.');
  if (!value.includes(':')) {
    const ipv4 = readIpv4(value);
    return ipv4.ok ? accepted('Address', 'ip', ipv4.address) : refused(found(), expected, ipv4.fix);
  }
  if (value.includes('%')) {
    return refused(
      found(),
      expected,
      'Remove the zone after the percent sign; it means something on one machine only.',
    );
  }
  if (value.includes('.')) {
    const fix = /^[\d.]+:\d+$/.test(value)
      ? 'Remove the port.'
      : 'Write the last four bytes as two hexadecimal groups, for example ::ffff:c000:201 for ::ffff:192.0.2.1.';
    return refused(found(), expected, fix);
  }
  const address = readIpv6(value);
  if (address === undefined) {
    return refused(
      found(),
      expected,
      'Check the groups: eight of up to four hexadecimal digits, or fewer with one "::".',
    );
  }
  return accepted('Address', 'ip', address.toRFC5952String());
}
