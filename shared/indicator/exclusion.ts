/** Exclusion lists: values that are refused as Indicators, or that suggest nothing, each of one Indicator type. */
import ipaddr from 'ipaddr.js';
import type { IndicatorType } from '../model/object-type.ts';
import type { HashAlias, ValueProblem } from './indicator-value.ts';
import { hashAlgorithms, quoteValue, refused } from './indicator-value.ts';
import { parseIndicator } from './normalise.ts';
import { refang } from './refang.ts';

/** How an entry is compared: as it is, with `*` for any characters, or (Addresses only) as a block. */
export const exclusionForms = ['value', 'wildcard', 'block'] as const;
export type ExclusionForm = (typeof exclusionForms)[number];

/** What a list keeps its values out of: the workspace itself, or only the suggestions of Cases. */
export const exclusionPurposes = ['refuse', 'suggest'] as const;
export type ExclusionPurpose = (typeof exclusionPurposes)[number];

export interface ExclusionEntry {
  readonly type: IndicatorType;
  /** Normalised; a wildcard in lower case, because it is compared without regard to case. */
  readonly value: string;
  readonly form: ExclusionForm;
}

export type ExclusionReading =
  | { readonly ok: true; readonly entries: readonly ExclusionEntry[] }
  | { readonly ok: false; readonly problem: ValueProblem };

const maxPatternLength = 1000;
/** How every value of a type begins: a wildcard of nothing else would exclude them all. */
const beginnings: { readonly [type in IndicatorType]?: RegExp } = {
  URL: /^(https?|ftps?)?\*?(:\/\/)?/i,
  ASN: /^as/i,
  'Registry Key': /^hkey_?/i,
};

/** Two values of a type that have only the form of the type in common: a wildcard that fits both fits every value. */
const unlike: { readonly [type in IndicatorType]?: readonly [string, string] } = {
  URL: ['http://a.zz', 'https://198.51.100.7:8443/b?c=d'],
  ASN: ['AS1', 'AS2'],
  'Registry Key': [String.raw`HKLM\a : b : REG_SZ`, String.raw`HKU\q : z : REG_DWORD`],
};
const excludesAll = (type: IndicatorType, pattern: string): boolean =>
  unlike[type]?.every((value) => {
    const result = parseIndicator(type, value);
    return result.ok && fitsWildcard(pattern, result.value.key.toLowerCase());
  }) ?? false;

/**
 * Entries for a value as typed: defanged is accepted, `*` makes a wildcard, a CIDR block excludes its Addresses, and
 * each hash of a File becomes an entry of its own.
 */
export function parseExclusion(type: IndicatorType, text: string): ExclusionReading {
  const value = refang(text.trim(), type);
  if (value.includes('*')) return readWildcard(type, value);
  if (type === 'Address' && value.includes('/')) {
    const block = parseIndicator('CIDR', value);
    if (!block.ok) return block;
    if (block.value.key.endsWith('/0'))
      return refused(quoteValue(value), 'a block smaller than all Addresses', 'Enter a longer prefix.');
    return { ok: true, entries: [{ type, value: block.value.key, form: 'block' }] };
  }
  const result = parseIndicator(type, value);
  if (!result.ok) return result;
  const { key, aliases } = result.value;
  const values = type === 'File' ? aliases.map((alias) => alias.value) : [key];
  return { ok: true, entries: values.map((each) => ({ type, value: each, form: 'value' })) };
}

function readWildcard(type: IndicatorType, value: string): ExclusionReading {
  const expected = 'at least two other characters beside "*", such as *.example.com or 10.*';
  if (value.length > maxPatternLength)
    return refused(`${value.length} characters`, `at most ${maxPatternLength} characters`, 'Shorten the wildcard.');
  const telling = value.replace(beginnings[type] ?? '', '').replaceAll(/[*.\s]/g, '');
  // An ASN may be written AS or ASN; the latter is compared.
  const written = type === 'ASN' ? value.replace(/^as(?=[\d*])/i, 'ASN') : value;
  const pattern = written.toLowerCase().replaceAll(/\*{2,}/g, '*');
  if (telling.length < 2 || excludesAll(type, pattern))
    return refused(quoteValue(value), expected, 'Add what tells these values from all others.');
  return { ok: true, entries: [{ type, value: pattern, form: 'wildcard' }] };
}

/** Whether a text fits a wildcard, both in lower case. Linear in the text for each part between the stars. */
export function fitsWildcard(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return pattern === text;
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  let position = first.length;
  const end = text.length - last.length;
  for (const part of rest) {
    const found = text.indexOf(part, position);
    if (found < 0 || found + part.length > end) return false;
    position = found + part.length;
  }
  return position <= end;
}

/** The bits of an Address as text of zeros and ones; a block is the beginning of its Addresses. */
function bitsOf(address: string): string {
  const bytes = ipaddr.parse(address).toByteArray();
  return `${bytes.length}:${bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('')}`;
}

function blockBits(block: string): { readonly prefix: string; readonly length: number } {
  const [address = '', length = ''] = block.split('/');
  const bits = bitsOf(address);
  const family = bits.indexOf(':') + 1;
  const end = family + Number(length);
  return { prefix: bits.slice(0, end), length: end };
}

/** What of an Indicator is compared with the lists. */
export interface ExclusionSubject {
  readonly type: IndicatorType;
  readonly key: string;
  /** Hashes of a File, upper case; any of them counts. */
  readonly hashes?: readonly string[];
}

export const hashesOf = (aliases: readonly HashAlias[]): readonly string[] => aliases.map(({ value }) => value);
/** Hashes from an object by algorithm, in whatever case. */
export const hashList = (hashes: {
  readonly [name in (typeof hashAlgorithms)[number]]?: string | undefined;
}): string[] => hashAlgorithms.flatMap((name) => hashes[name]?.toUpperCase() ?? []);

/** Lists prepared for many look-ups. A fixed value costs a look-up in a map, a block one for each length in use. */
export class ExclusionMatcher<Entry extends ExclusionEntry> {
  readonly #values = new Map<string, Entry>();
  readonly #wildcards = new Map<IndicatorType, Entry[]>();
  readonly #blocks = new Map<number, Map<string, Entry>>();

  constructor(entries: Iterable<Entry>) {
    for (const entry of entries) {
      if (entry.form === 'value') this.#values.set(`${entry.type}/${entry.value}`, entry);
      else if (entry.form === 'block') this.#addBlock(entry);
      else this.#wildcards.set(entry.type, [...(this.#wildcards.get(entry.type) ?? []), entry]);
    }
  }

  /** The entry that excludes the Indicator, or undefined. */
  find({ type, key, hashes = [] }: ExclusionSubject): Entry | undefined {
    for (const value of [key, ...hashes]) {
      const found = this.#values.get(`${type}/${value}`);
      if (found !== undefined) return found;
    }
    const block = type === 'Address' && this.#blocks.size > 0 ? this.#findBlock(key) : undefined;
    if (block !== undefined) return block;
    const wildcards = this.#wildcards.get(type);
    if (wildcards === undefined) return undefined;
    const folded = key.toLowerCase();
    return wildcards.find(({ value }) => fitsWildcard(value, folded));
  }

  #addBlock(entry: Entry): void {
    const { prefix, length } = blockBits(entry.value);
    let blocks = this.#blocks.get(length);
    if (blocks === undefined) this.#blocks.set(length, (blocks = new Map()));
    blocks.set(prefix, entry);
  }

  #findBlock(address: string): Entry | undefined {
    if (!ipaddr.isValid(address)) return undefined;
    const bits = bitsOf(address);
    for (const [length, blocks] of this.#blocks) {
      const found = length <= bits.length ? blocks.get(bits.slice(0, length)) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** The sentence of a refusal. */
export const exclusionReason = (list: string, entry: string): string =>
  `It is on the exclusion list "${list}" (entry ${quoteValue(entry)}); Administration shows what the lists hold.`;
