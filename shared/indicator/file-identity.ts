/** When two Files of one owner are the same file: relations between sets of hashes, union, and explicit merge. */
import type { FileHashes, HashAlgorithm } from './indicator-value.ts';
import { hashAlgorithms } from './indicator-value.ts';

/** A File of the owner as the rules need it. */
export interface StoredFile {
  readonly id: number;
  readonly hashes: FileHashes;
  /** Milliseconds UTC: the latest one survives a merge. */
  readonly lastModified: number;
}

const has = (hashes: FileHashes, algorithm: HashAlgorithm): boolean => hashes[algorithm] !== undefined;

/** Algorithms under which both have the same hash: one is enough to be the same Indicator. */
export function sharedAlgorithms(a: FileHashes, b: FileHashes): readonly HashAlgorithm[] {
  return hashAlgorithms.filter((algorithm) => has(a, algorithm) && a[algorithm] === b[algorithm]);
}

/** Algorithms under which the two have different hashes: with any, they cannot be one file. */
export function collidingAlgorithms(a: FileHashes, b: FileHashes): readonly HashAlgorithm[] {
  return hashAlgorithms.filter((algorithm) => has(a, algorithm) && has(b, algorithm) && a[algorithm] !== b[algorithm]);
}

/** All hashes of both; where both have one, the first's. */
export function unionHashes(favoured: FileHashes, other: FileHashes): FileHashes {
  return { ...other, ...favoured };
}

export type MergeCheck =
  | { readonly ok: true; readonly hashes: FileHashes; readonly survivor: number; readonly absorbed: number }
  | { readonly ok: false; readonly reason: string };

/** Which of two Files survives a merge: the one modified last, the older id when both were at once. */
export function chooseSurvivor(a: StoredFile, b: StoredFile): StoredFile {
  if (a.lastModified !== b.lastModified) return a.lastModified > b.lastModified ? a : b;
  return a.id < b.id ? a : b;
}

/** An explicit merge of two Files of one owner: allowed only when no hash type is held by both. */
export function checkMerge(a: StoredFile, b: StoredFile): MergeCheck {
  const both = hashAlgorithms.filter((algorithm) => has(a.hashes, algorithm) && has(b.hashes, algorithm));
  if (a.id === b.id) return { ok: false, reason: 'A File cannot be merged with itself.' };
  if (both.length > 0) {
    return {
      ok: false,
      reason: `Both Files have ${both.join(' and ')}; only Files with different hash types can be merged.`,
    };
  }
  const survivor = chooseSurvivor(a, b);
  const absorbed = survivor === a ? b : a;
  const hashes = unionHashes(survivor.hashes, absorbed.hashes);
  return { ok: true, hashes, survivor: survivor.id, absorbed: absorbed.id };
}

/** The hashes without one of them, or undefined when it is the last: a File has at least one. */
export function withoutHash(hashes: FileHashes, algorithm: HashAlgorithm): FileHashes | undefined {
  const { [algorithm]: _, ...rest } = hashes;
  return Object.keys(rest).length === 0 ? undefined : rest;
}
