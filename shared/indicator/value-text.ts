/** The text rules that every Indicator type shares, and the types that have no others. */
import { indicatorTypeInfo } from './indicator-types.ts';
import type { ParseResult, ValueProblem } from './indicator-value.ts';
import { accepted, quoteValue, refused } from './indicator-value.ts';

/** Nothing longer is looked at, whatever the type: normalised values are shorter still. */
const maxInputLength = 16_384;

/** Signs that web pages and documents leave in copied values, never part of a network location or a hash. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;

/** Printable ASCII without spaces, of a length that is looked at: nothing in it is to be trimmed, dropped or refused. */
const plain = /^[!-~]{1,16384}$/;
export const isPlain = (text: string): boolean => plain.test(text);

export type CheckedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: ValueProblem };

/** Trimmed text without control characters and lone surrogates, which no store keeps faithfully; or why not. */
export function checkText(input: string, what: string): CheckedText {
  const text = input.trim();
  if (text === '') return refused('nothing', what, `Enter ${what}.`);
  if (text.length > maxInputLength) {
    return refused(
      `${text.length} characters`,
      `at most ${maxInputLength} characters`,
      'Shorten the value or check that it is a single value.',
    );
  }
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) {
    return refused(
      `control characters or a line break in ${quoteValue(text)}`,
      'one line of printable text',
      'Remove the control characters; give one value per line.',
    );
  }
  if (!text.isWellFormed()) {
    return refused(`broken Unicode in ${quoteValue(text)}`, 'well-formed Unicode text', 'Copy the value again.');
  }
  return { ok: true, text };
}

/** `checkText` for values that cannot hold invisible signs: these are dropped. */
export function checkVisibleText(input: string, what: string): CheckedText {
  return checkText(input.replace(invisible, ''), what);
}

type PlainType = 'Email Subject' | 'Mutex' | 'User Agent';

/** Types whose value is kept as given. */
export function parsePlainText(type: PlainType, text: string): ParseResult {
  return accepted(type, indicatorTypeInfo[type].fields[0]?.name ?? type, text);
}

/** A hashtag: lower case, always with its sign, no white space. */
export function parseHashtag(text: string): ParseResult {
  const tag = text.replace(/^[#＃]+/u, '').trim();
  if (tag === '' || /\s/u.test(tag)) {
    return refused(quoteValue(text), 'one word, such as #opexample', 'Remove the spaces; add one hashtag at a time.');
  }
  // Lower case may leave a letter and its mark apart, hence composed afterwards.
  return accepted('Hashtag', 'Hashtag', `#${tag.normalize('NFC').toLowerCase().normalize('NFC')}`);
}
