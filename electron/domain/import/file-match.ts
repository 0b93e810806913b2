/** Which Files already have the hashes of an incoming one, among those of the owner and those of the import itself. */
import { type FileHashes, hashAlgorithms } from '../../../shared/indicator/indicator-value.ts';
import { findHash, listHashes } from '../../store/detail-store.ts';
import type { ReadyObject } from './ready.ts';
import type { ImportState } from './state.ts';

export const hashKey = (algorithm: number, value: string): string => `${algorithm}/${value}`;

/** The Files that already have one of the record's hashes, each once. */
export function holdersOf(state: ImportState, object: ReadyObject): number[] {
  const holders = object.hashes.flatMap(
    ([algorithm, value]) =>
      state.fresh.get(hashKey(algorithm, value)) ?? findHash(state.bulk, algorithm, value, state.ownerId) ?? [],
  );
  return [...new Set(holders)];
}

/** What the identity of Files does not let an import settle by itself when no mode says how. */
export function fileNote(state: ImportState, object: ReadyObject, id: number): string | undefined {
  if (object.hashes.length === 0) return undefined;
  if (holdersOf(state, object).length > 1)
    return 'Its hashes belong to more than one File Indicator of the owner; each was left as it is';
  // What an earlier record gives the File counts, although it is written at the end.
  const promised = (state.filesMet.get(id) ?? []).toReversed();
  const known = new Map([
    ...promised,
    ...listHashes(state.bulk, id).map(({ algorithm, hash }) => [algorithm, hash] as const),
  ]);
  const collides = object.hashes.some(([algorithm, value]) => known.has(algorithm) && known.get(algorithm) !== value);
  return collides ? 'Another hash of the same kind than the File Indicator has; the stored one was left' : undefined;
}

type HashPair = readonly [algorithm: number, value: string];

export const toFileHashes = (pairs: readonly HashPair[]): FileHashes =>
  Object.fromEntries(pairs.map(([algorithm, value]) => [hashAlgorithms[algorithm - 1], value]));

export const toPairs = (hashes: FileHashes): HashPair[] =>
  hashAlgorithms.flatMap((name, index): HashPair[] => {
    const value = hashes[name];
    return value === undefined ? [] : [[index + 1, value]];
  });
