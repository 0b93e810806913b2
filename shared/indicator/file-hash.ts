/** File Indicators: one to three hashes of one file, in any order and with any usual separator. */
import type { FileHashes, HashAlgorithm, HashAlias, IndicatorInput, ParseResult } from './indicator-value.ts';
import { hashAlgorithms, hashLabel, quoteValue, refused } from './indicator-value.ts';

const expected = 'MD5 (32), SHA-1 (40) or SHA-256 (64 hexadecimal digits), at most one of each';
const algorithmOfLength: Readonly<Record<number, HashAlgorithm>> = { 32: 'md5', 40: 'sha1', 64: 'sha256' };

/** The algorithm of a hexadecimal hash by its length, or undefined. */
export function hashAlgorithmOf(hash: string): HashAlgorithm | undefined {
  return /^[0-9a-f]+$/i.test(hash) ? algorithmOfLength[hash.length] : undefined;
}

/** The hashes of a File in their fixed order. */
export function listHashes(hashes: FileHashes): readonly HashAlias[] {
  return hashAlgorithms.flatMap((algorithm) => {
    const value = hashes[algorithm];
    return value === undefined ? [] : [{ algorithm, value }];
  });
}

/** Key and summary of a File: upper-case hashes in the order MD5, SHA-1, SHA-256, joined by ` : `. */
export function fileSummary(hashes: FileHashes): string {
  return listHashes(hashes)
    .map((hash) => hash.value)
    .join(' : ');
}

interface Pieces {
  readonly hashes: readonly { readonly text: string; readonly under?: HashAlgorithm }[];
  readonly size: string;
}

function piecesOf(input: IndicatorInput): Pieces {
  if (typeof input === 'string') {
    const texts = input.split(/[\s,;:]+/).filter((text) => text !== '');
    return { hashes: texts.map((text) => ({ text })), size: '' };
  }
  const hashes = hashAlgorithms.flatMap((under) => {
    const text = String(input[under] ?? '').trim();
    return text === '' ? [] : [{ text, under }];
  });
  return { hashes, size: String(input['size'] ?? '').trim() };
}

/**
 * A File from a text of hashes or from `{md5, sha1, sha256, size}`. The key is the upper-case summary, so that
 * nothing has to be stored twice; `aliases` holds each hash alone.
 */
export function parseFile(input: IndicatorInput): ParseResult {
  const pieces = piecesOf(input);
  const hashes: { [algorithm in HashAlgorithm]?: string } = {};
  for (const { text, under } of pieces.hashes) {
    const algorithm = hashAlgorithmOf(text);
    if (algorithm === undefined) {
      return refused(quoteValue(text), expected, 'Check the length and that there are only the digits 0-9 and a-f.');
    }
    if (under !== undefined && under !== algorithm) {
      return refused(
        `${hashLabel[algorithm]} ${quoteValue(text)}`,
        hashLabel[under],
        `Enter it as ${hashLabel[algorithm]}.`,
      );
    }
    const value = text.toUpperCase();
    if ((hashes[algorithm] ?? value) !== value) {
      return refused(
        `two different ${hashLabel[algorithm]} hashes`,
        expected,
        'Add each file as an Indicator of its own.',
      );
    }
    hashes[algorithm] = value;
  }
  const aliases = listHashes(hashes);
  if (aliases.length === 0) return refused('no hash', expected, 'Enter at least one hash.');

  const { size } = pieces;
  if (size !== '' && (!/^\d{1,16}$/.test(size) || !Number.isSafeInteger(Number(size)))) {
    return refused(quoteValue(size), 'a size in bytes as a whole number', 'Write digits only.');
  }
  const key = fileSummary(hashes);
  const parts: Record<string, string> = { ...hashes };
  if (size === '') return { ok: true, value: { type: 'File', key, summary: key, parts, aliases } };
  const sizeBytes = Number(size);
  parts['size'] = String(sizeBytes);
  return { ok: true, value: { type: 'File', key, summary: key, parts, aliases, sizeBytes } };
}
