/** The result of reading an Indicator value: what the parsers of this folder return instead of throwing. */
import type { IndicatorType } from '../model/object-type.ts';

export const hashAlgorithms = ['md5', 'sha1', 'sha256'] as const;
export type HashAlgorithm = (typeof hashAlgorithms)[number];
export const hashLabel: Readonly<Record<HashAlgorithm, string>> = { md5: 'MD5', sha1: 'SHA-1', sha256: 'SHA-256' };

/** Hashes of one File by algorithm: upper-case hex. */
export type FileHashes = { readonly [algorithm in HashAlgorithm]?: string };

export interface HashAlias {
  readonly algorithm: HashAlgorithm;
  /** Upper-case hex. */
  readonly value: string;
}

export interface IndicatorValue {
  readonly type: IndicatorType;
  /** Normalised value: unique per (type, owner), and accepted again by the parser with the same result. */
  readonly key: string;
  /** What is shown. Equals `key` for every built-in type. */
  readonly summary: string;
  /** Normalised fields under the names of `indicatorTypeInfo`. */
  readonly parts: Readonly<Record<string, string>>;
  /** Files only: every hash under which the File can be found. Two Files of one owner never share one. */
  readonly aliases: readonly HashAlias[];
  /** Files only, when given: size in bytes. */
  readonly sizeBytes?: number;
}

/** Three sentences' worth of help: what was found, what was expected, what to do. All bounded in length. */
export interface ValueProblem {
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

export type ParseResult =
  | { readonly ok: true; readonly value: IndicatorValue }
  | { readonly ok: false; readonly problem: ValueProblem };

/** A value as typed or pasted, or its fields by name (see `indicatorTypeInfo`). */
export type IndicatorInput = string | Readonly<Record<string, string | number | boolean | null | undefined>>;

const shownLength = 80;

/** A value shortened and made printable for a message. */
export function quoteValue(value: string): string {
  const shown = value.length > shownLength ? `${value.slice(0, shownLength)}…` : value;
  return shown === '' ? 'nothing' : `"${shown.toWellFormed().replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '�')}"`;
}

export function refused(found: string, expected: string, fix: string): { ok: false; problem: ValueProblem } {
  return { ok: false, problem: { found, expected, fix } };
}

/** The value of a type that has one field and is shown as it is stored. */
export function accepted(type: IndicatorType, field: string, key: string): { ok: true; value: IndicatorValue } {
  return { ok: true, value: { type, key, summary: key, parts: { [field]: key }, aliases: [] } };
}
