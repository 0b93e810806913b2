/** Asking the exclusion lists of an owner about Indicators that are about to be made. */
import { AppError } from '../../../shared/error/app-error.ts';
import {
  ExclusionMatcher,
  exclusionReason,
  type ExclusionSubject,
  hashesOf,
} from '../../../shared/indicator/exclusion.ts';
import { type IndicatorValue, quoteValue } from '../../../shared/indicator/indicator-value.ts';
import type { Reader } from '../../store/connection.ts';
import { type ListedEntry, listEntriesFor, listEntriesOf } from '../../store/exclusion-store.ts';

export const subjectOf = (value: IndicatorValue): ExclusionSubject => ({
  type: value.type,
  key: value.key,
  hashes: hashesOf(value.aliases),
});

/** The entry that refuses one Indicator in an owner. */
export function findExclusion(db: Reader, ownerId: number, subject: ExclusionSubject): ListedEntry | undefined {
  const entries = listEntriesFor(db, ownerId, subject.type, [subject.key, ...(subject.hashes ?? [])], 'refuse');
  return new ExclusionMatcher(entries).find(subject);
}

/** What an owner refuses, prepared for many Indicators. */
export const loadExclusions = (db: Reader, ownerId: number): ExclusionMatcher<ListedEntry> =>
  new ExclusionMatcher(listEntriesOf(db, ownerId));

/** INVALID_INPUT that names the list and the entry when the owner excludes the value. */
export function refuseExcluded(db: Reader, ownerId: number, value: IndicatorValue): void {
  const entry = findExclusion(db, ownerId, subjectOf(value));
  if (entry === undefined) return;
  throw new AppError(
    'INVALID_INPUT',
    `${value.type} ${quoteValue(value.summary)} is refused. ${exclusionReason(entry.list, entry.value)}`,
    { list: entry.list, entry: entry.value },
  );
}
