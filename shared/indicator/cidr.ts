import ipaddr from 'ipaddr.js';
import { readIpv4 } from './address.ts';
import type { ParseResult } from './indicator-value.ts';
import { accepted, quoteValue, refused } from './indicator-value.ts';

const expected = 'a block such as 192.0.2.0/24 or 2001:db8:0:0:0:0:0:0/32';

/** Prefix length from `24` or, for IPv4, from a mask such as `255.255.255.0`. */
function prefixLength(text: string, bits: 32 | 128): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text) <= bits ? Number(text) : undefined;
  if (bits === 128 || !readIpv4(text).ok) return undefined;
  return ipaddr.IPv4.parse(text).prefixLengthFromSubnetMask() ?? undefined;
}

/**
 * A CIDR block in any notation. Stored as network address and prefix length, bits of a host cleared; IPv6 with all
 * eight groups and without leading zeros (`2001:db8:0:0:0:0:0:0/32`).
 */
export function parseCidr(text: string): ParseResult {
  const found = (): string => quoteValue(text);
  const [address = '', length = '', ...more] = text.split('/').map((part) => part.trim());
  if (length === '' || more.length > 0) {
    return refused(
      found(),
      expected,
      'Write one slash and the prefix length; add a single address as an Address Indicator.',
    );
  }
  const isIpv6 = address.includes(':');
  if (isIpv6 ? address.includes('%') || !ipaddr.IPv6.isValid(address) : !readIpv4(address).ok) {
    return refused(found(), expected, 'Check the address before the slash.');
  }
  const prefix = prefixLength(length, isIpv6 ? 128 : 32);
  if (prefix === undefined) {
    return refused(found(), expected, `Write a prefix length from 0 to ${isIpv6 ? 128 : 32} after the slash.`);
  }
  const block = `${address}/${prefix}`;
  const network = isIpv6
    ? ipaddr.IPv6.networkAddressFromCIDR(block).toNormalizedString()
    : ipaddr.IPv4.networkAddressFromCIDR(block).toString();
  return accepted('CIDR', 'Block', `${network}/${prefix}`);
}
