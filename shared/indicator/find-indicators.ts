/** Finding Indicators in prose, logs and lists. */
import type { IndicatorType } from '../model/object-type.ts';
import type { IndicatorValue } from './indicator-value.ts';
import { parseIndicator } from './normalise.ts';
import { isPlausibleHost } from './plausible-host.ts';
import { refang } from './refang.ts';

export interface IndicatorSpan {
  /** First and one-past-last position in the searched text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly value: IndicatorValue;
  readonly defanged: boolean;
}

// Every pattern begins behind a look-behind that only the start of a run passes and repeats with a bound, so that
// each search is linear in the length of the text whatever the text is.
const dot = String.raw`(?:\.|[[({]{1,3}(?:\.|dot)[\])}]{1,3})`;
const colon = String.raw`(?::|[[({]:[\])}])`;
const at = String.raw`(?:@|[[({]{1,3}(?:@|at)[\])}]{1,3})`;
const label = String.raw`[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]{0,62}`;
const host = `${label}(?:${dot}${label}){1,126}`;
const octets = String.raw`\d{1,3}(?:${dot}\d{1,3}){3}`;
const scheme = String.raw`(?:h[tx*]{2}ps?|s?f[tx*]p)`;
/** Neither white space nor a quotation mark, nor the punctuation of Chinese and Japanese, which needs no space. */
const urlCharacter = String.raw`[^\s<>"'\u0060\u3000-\u3003\u3008-\u3011\uff08\uff09\uff0c]`;
const groups = `(?:[0-9a-f]{0,4}${colon}){2,8}[0-9a-f]{0,4}`;

interface Searcher {
  readonly type: IndicatorType;
  readonly pattern: RegExp;
  /** Refuses matches that are something else more often than an Indicator. */
  readonly isPlausible?: (refanged: string, defanged: boolean) => boolean;
}

/** In free text `a::b` is a name in C++; three groups or the notation of a defanged value make an address. */
const isPlausibleIpv6 = (address: string, defanged: boolean): boolean =>
  defanged || address.split(/[:/]/).filter((group) => group !== '').length >= 3;

/** In order of precedence: what is inside an earlier match is not looked at again. */
const searchers: readonly Searcher[] = [
  {
    type: 'URL',
    // A comma, semicolon or bar directly before the next scheme separates URLs of a list in one line.
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}])${scheme}[[({]{0,3}:[\])}]{0,3}\/\/[\])}]{0,3}(?:(?![,;|]${scheme}[[({]{0,3}:)${urlCharacter}){1,8192}`,
      'giu',
    ),
  },
  {
    type: 'EmailAddress',
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}._%+-]|\[\.\])(?:[\p{L}\p{N}._%+-]|\[\.\]){1,64}${at}${host}`, 'giu'),
    isPlausible: (address) => isPlausibleHost(address.slice(address.lastIndexOf('@') + 1), true),
  },
  {
    type: 'CIDR',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}.:/])(?:${octets}\/\d{1,2}|${groups}\/\d{1,3})(?![\p{L}\p{N}/]|\.\d)`,
      'giu',
    ),
    isPlausible: (block, defanged) => !block.includes(':') || isPlausibleIpv6(block, defanged),
  },
  {
    type: 'Address',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}_.]|[\p{L}_]-|[[({]\.[\])}])${octets}(?![\p{L}\p{N}_]|-\p{L}|\.[\p{L}\p{N}]|[[({]\.)`,
      'giu',
    ),
  },
  {
    type: 'Address',
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}.:])${groups}(?![\p{L}\p{N}:.])`, 'giu'),
    isPlausible: isPlausibleIpv6,
  },
  {
    type: 'File',
    pattern: /(?<![\p{L}\p{N}])(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})(?![\p{L}\p{N}])/giu,
  },
  { type: 'ASN', pattern: /(?<![\p{L}\p{N}])ASN?\d{1,10}(?![\p{L}\p{N}])/gu },
  {
    type: 'Host',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{M}\p{N}_@.\\/=-]|[[({]\.[\])}])${host}(?![\p{L}\p{M}\p{N}_-]|${at})`,
      'giu',
    ),
    isPlausible: isPlausibleHost,
  },
];

const closers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Length of a URL without the punctuation of the sentence around it; brackets stay when they were opened inside. */
function urlLength(text: string): number {
  let end = text.length;
  const open = new Map<string, number>();
  for (const character of text) open.set(character, (open.get(character) ?? 0) + 1);
  for (; end > 0; end -= 1) {
    const last = text[end - 1] ?? '';
    const opener = closers[last];
    if (opener !== undefined) {
      if ((open.get(last) ?? 0) <= (open.get(opener) ?? 0)) break;
      open.set(last, (open.get(last) ?? 0) - 1);
    } else if (!/[.,;:!?*|\\…]/u.test(last)) {
      break;
    }
  }
  return end;
}

/**
 * Every Indicator in a text with its position, in order and without overlaps: Addresses, CIDR blocks, URLs, email
 * addresses, hashes, ASNs and Hosts, defanged or not. Linear in the length of the text. Bare file names whose ending
 * is a top-level domain are not reported as Hosts.
 */
export function findIndicators(text: string): readonly IndicatorSpan[] {
  const spans: IndicatorSpan[] = [];
  const taken = new Uint8Array(text.length);
  for (const { type, pattern, isPlausible } of searchers) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const found = type === 'URL' ? match[0].slice(0, urlLength(match[0])) : match[0];
      const end = start + found.length;
      if (found === '' || taken[start] === 1 || taken[end - 1] === 1) continue;
      const refanged = refang(found);
      const defanged = refanged !== found;
      if (isPlausible !== undefined && !isPlausible(refanged, defanged)) continue;
      const result = parseIndicator(type, refanged);
      if (!result.ok) continue;
      taken.fill(1, start, end);
      spans.push({ start, end, value: result.value, defanged });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}
