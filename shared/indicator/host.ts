/** Host names: validation and conversion to the ASCII form in which they are stored. */
import { readIpv4 } from './address.ts';
import type { ParseResult, ValueProblem } from './indicator-value.ts';
import { accepted, quoteValue, refused } from './indicator-value.ts';
import { encodePunycode } from './punycode.ts';

const expected = 'a host name such as mail.example.com';
const maxHostLength = 253;
const maxLabelLength = 63;

export type HostReading =
  | { readonly ok: true; readonly host: string }
  | { readonly ok: false; readonly problem: ValueProblem };

/** Characters that name preparation drops, and the full stops of other scripts that separate labels, too. */
const dropped = /[\u00ad\u200b\u2060\ufeff]|[\ufe00-\ufe0f]/g;
const fullStops = /[\u3002\uff0e\uff61]/g;
const isAscii = (text: string): boolean => !/[\u0080-\uffff]/.test(text);
/** Letters, marks, digits and symbols (emoji are in use); never punctuation, spaces or joiners. */
const unicodeLabel = /^[\p{L}\p{M}\p{N}\p{S}_-]+$/u;
const asciiLabel = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/;

/**
 * A label in ASCII: folded by compatibility composition and lower case, then Punycode. This is the mapping of
 * UTS #46 for the letters in use; its table of rare exceptions is not included.
 */
function toAsciiLabel(label: string): string | undefined {
  if (isAscii(label)) return asciiLabel.test(label) ? label : undefined;
  // Conversion costs the square of the length, and a longer label cannot become a valid one.
  if (label.length > maxLabelLength || !unicodeLabel.test(label)) return undefined;
  const first = label.codePointAt(0) ?? 0;
  if (/^\p{M}$/u.test(String.fromCodePoint(first)) || label.startsWith('-') || label.endsWith('-')) return undefined;
  const ascii = `xn--${encodePunycode(label)}`;
  return asciiLabel.test(ascii) ? ascii : undefined;
}

/** Lower-case ASCII form of a name of one or more labels; one final dot is dropped. Underscores are allowed. */
export function toAsciiHost(text: string): HostReading {
  const found = (): string => quoteValue(text);
  let name = text;
  if (!isAscii(text)) {
    name = text.replace(dropped, '').replace(fullStops, '.').normalize('NFKC').toLowerCase().normalize('NFKC');
  }
  name = name.toLowerCase().replace(/\.$/, '');
  if (name.length > maxHostLength) return refused(found(), expected, `Shorten it to ${maxHostLength} characters.`);

  const labels: string[] = [];
  for (const label of name.split('.')) {
    const ascii = toAsciiLabel(label);
    if (ascii === undefined) {
      const fix = label === '' ? 'Remove the empty part between two dots.' : `Correct the part ${quoteValue(label)}.`;
      return refused(found(), `${expected}: letters, digits, hyphens inside a part, and underscores`, fix);
    }
    if (ascii.length > maxLabelLength) {
      return refused(found(), expected, `Shorten the part ${quoteValue(label)} to ${maxLabelLength} characters.`);
    }
    labels.push(ascii);
  }
  // A name that ends in a number is read as an IPv4 address by browsers (in decimal, octal or hexadecimal).
  if (/^(?:\d+|0x[0-9a-f]*)$/.test(labels.at(-1) ?? '')) {
    return refused(
      found(),
      expected,
      'The last part must not be a number; write an IPv4 address as four decimal numbers.',
    );
  }
  const host = labels.join('.');
  return host.length > maxHostLength
    ? refused(found(), expected, `Shorten it to ${maxHostLength} characters.`)
    : { ok: true, host };
}

/** A Host: a name of at least two labels. International names are stored in Punycode. */
export function parseHost(text: string): ParseResult {
  if (readIpv4(text).ok) return refused(quoteValue(text), expected, 'Add an IP address as an Address Indicator.');
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    return refused(quoteValue(text), expected, 'Add an address with a scheme as a URL Indicator.');
  }
  if (text.startsWith('*.')) return refused(quoteValue(text), expected, 'Remove "*."; a Host is one name.');
  const reading = toAsciiHost(text);
  if (!reading.ok) return reading;
  if (!reading.host.includes('.')) {
    return refused(quoteValue(text), expected, 'Write the full name with its domain.');
  }
  return accepted('Host', 'hostName', reading.host);
}
