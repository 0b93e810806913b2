/** URLs: a small reader in the shape of RFC 3986, because the platform's differs between hosts and rewrites paths. */
import { readIpv4 } from './address.ts';
import { toAsciiHost } from './host.ts';
import type { ParseResult } from './indicator-value.ts';
import { accepted, quoteValue, refused } from './indicator-value.ts';

export const urlSchemes = ['http', 'https', 'ftp', 'sftp'] as const;
export type UrlScheme = (typeof urlSchemes)[number];

const expected = 'a URL such as https://www.example.com/path with the scheme http, https, ftp or sftp';

const isUrlScheme = (scheme: string): scheme is UrlScheme => (urlSchemes as readonly string[]).includes(scheme); // widened only to search it

/** What no path, query or fragment may hold, percent-encoded as UTF-8; everything else, `%` included, is kept as it is. */
const encodeIllegal = (text: string): string =>
  text.replace(/[^\u0021-\u007e]+|["<>\\^`{|}]+/g, (characters) => encodeURIComponent(characters));

/**
 * A URL. Scheme and host are lower case, the host in ASCII or IPv4, user name and password removed. Path, query,
 * fragment and port are kept as given, because servers tell them apart; only characters that are illegal in every
 * URL are percent-encoded.
 */
export function parseUrl(text: string): ParseResult {
  const found = (): string => quoteValue(text);
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(text);
  if (parts === null) return refused(found(), expected, 'Begin with the scheme and "://".');
  const [, givenScheme = '', authority = '', rest = ''] = parts;
  const scheme = givenScheme.toLowerCase();
  if (!isUrlScheme(scheme)) {
    return refused(found(), expected, `The scheme ${quoteValue(givenScheme)} is not accepted; add the host instead.`);
  }

  // Browsers read a backslash as a slash, so what follows it is a path to them and a host to others.
  if (authority.includes('\\')) return refused(found(), expected, 'Write slashes instead of backslashes.');
  const hostAndPort = authority.slice(authority.lastIndexOf('@') + 1);
  if (hostAndPort.startsWith('[')) {
    return refused(found(), expected, 'Add the IPv6 address as an Address Indicator; a URL has a host name or IPv4.');
  }
  const [, host = '', port = ''] = /^([^:]*)(?::(\d*))?$/.exec(hostAndPort) ?? [];
  if (host === '') return refused(found(), expected, 'Write the host, and after it at most a colon and the port.');
  if (Number(port) > 65_535) return refused(found(), expected, 'A port is at most 65535.');

  const ipv4 = readIpv4(host);
  const name = ipv4.ok ? { ok: true as const, host: ipv4.address } : toAsciiHost(host);
  if (!name.ok) return refused(found(), expected, `Check the host. ${name.problem.fix}`);
  const shownPort = port === '' ? '' : `:${Number(port)}`;
  return accepted('URL', 'text', `${scheme}://${name.host}${shownPort}${encodeIllegal(rest)}`);
}
