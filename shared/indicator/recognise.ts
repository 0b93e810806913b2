/** Guessing the type of a single pasted value. */
import type { IndicatorType } from '../model/object-type.ts';
import type { IndicatorValue } from './indicator-value.ts';
import { parseIndicator } from './normalise.ts';
import { isPlausibleHost } from './plausible-host.ts';
import { refang } from './refang.ts';

export interface Recognition {
  readonly value: IndicatorValue;
  /** True when the text had to be refanged. */
  readonly defanged: boolean;
  /** What the value leaves out: a port or path after an address or host without a scheme; else empty. */
  readonly ignored: string;
}

export interface RecogniseOptions {
  /** The value comes from a list of network locations, so that `example.pl` is a Host and no Perl script. Default false. */
  readonly hostsExpected?: boolean;
}

const maxLength = 10_000;

const quotes = new Set('"\'`<>«»“”‘’,;');
const pairs: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** The text without quotes and separators around it, and without one pair of brackets around the whole. */
function unwrap(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && (quotes.has(text[start] ?? '') || /\s/.test(text[start] ?? ''))) start += 1;
  while (end > start && (quotes.has(text[end - 1] ?? '') || /\s/.test(text[end - 1] ?? ''))) end -= 1;
  const isPair = pairs.get(text[start] ?? '') === text[end - 1];
  return isPair ? text.slice(start + 1, end - 1).trim() : text.slice(start, end);
}

function tryType(type: IndicatorType, text: string): IndicatorValue | undefined {
  const result = parseIndicator(type, text);
  return result.ok ? result.value : undefined;
}

interface Guess {
  readonly value: IndicatorValue;
  readonly ignored: string;
}

function guess(type: IndicatorType, text: string, ignored = ''): Guess | undefined {
  const value = tryType(type, text);
  return value === undefined ? undefined : { value, ignored };
}

/** Port and path after a host or an IPv4 address. */
function splitTail(text: string): readonly [string, string] {
  const tail = text.search(/[:/?#]/);
  return tail < 0 ? [text, ''] : [text.slice(0, tail), text.slice(tail)];
}

function guessHost(text: string, hostsExpected: boolean): Guess | undefined {
  const [name, tail] = splitTail(text);
  // A port or path says that the word before it is a host: "archive.zip" is a file, "archive.zip:443" is not.
  const deliberate = hostsExpected || /^:\d/.test(tail);
  return isPlausibleHost(name, deliberate) ? guess('Host', name, tail) : undefined;
}

function guessText(text: string, hostsExpected: boolean): Guess | undefined {
  if (/^[a-z]+:\/\//i.test(text)) return guess('URL', text);
  if (/^[\da-f\s,;:]{32,}$/i.test(text)) {
    const file = guess('File', text);
    if (file !== undefined) return file;
  }
  if (/^hk[a-z_]+:?\\/i.test(text)) return guess('Registry Key', text);
  if (/\s/.test(text)) return undefined;
  if (/^asn?\d+$/i.test(text)) return guess('ASN', text);
  if (text.startsWith('#')) return guess('Hashtag', text);
  if (text.includes('@')) return guess('EmailAddress', text);
  if (/^[\da-f.:]+\/[\d.]+$/i.test(text)) return guess('CIDR', text);
  // Most names begin with a letter and hold no colon: no Address does both.
  if (/^[a-z]/i.test(text) && !text.includes(':')) return guessHost(text, hostsExpected);
  const [head, tail] = splitTail(text);
  return guess('Address', text) ?? guess('Address', head, tail) ?? guessHost(text, hostsExpected);
}

/**
 * The Indicator that a single value most likely is, or undefined: URL, File, Registry Key, ASN, hashtag, email
 * address, CIDR, Address or Host with a real suffix. Surrounding quotes and separators are disregarded.
 * Never throws; text over 10,000 characters is not looked at.
 */
export function recogniseIndicator(text: string, options: RecogniseOptions = {}): Recognition | undefined {
  if (text.length > maxLength) return undefined;
  const bare = unwrap(text);
  const refanged = refang(bare);
  const defanged = refanged !== bare;
  const found = guessText(refanged, defanged || options.hostsExpected === true);
  return found === undefined ? undefined : { value: found.value, ignored: found.ignored, defanged };
}
