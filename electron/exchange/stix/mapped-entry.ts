import type { ImportObject } from '../import-record.ts';

/** What one object of the file became. */
export interface MappedEntry {
  readonly objects: readonly ImportObject[];
  /** Sentence for the loss ledger: why it is kept, or what was lost on the way. */
  readonly reason: string | null;
  /** True when the source text must be kept because the records do not express all of it. */
  readonly keepVerbatim: boolean;
  /** For observed-data of 2.0: the records of each member, by its key, for references among them. */
  readonly members?: ReadonlyMap<string, readonly ImportObject[]>;
}

export function keptEntry(reason: string): MappedEntry {
  return { objects: [], reason, keepVerbatim: true };
}

const longestReason = 1000;

/** Sentences as one text, bounded: a pattern may lose thousands of comparisons. */
export function joinReasons(sentences: readonly string[]): string | null {
  if (sentences.length === 0) return null;
  const text = [...new Set(sentences)].join(' ');
  return text.length <= longestReason ? text : `${text.slice(0, longestReason - 1)}…`;
}
