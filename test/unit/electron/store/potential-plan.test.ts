import { beforeAll, describe, expect, it } from 'vitest';
import * as dismissalStore from '../../../../electron/store/dismissal-store.ts';
import type { Writer } from '../../../../electron/store/connection.ts';
import * as potentialSideStore from '../../../../electron/store/potential-side-store.ts';
import * as potentialStore from '../../../../electron/store/potential-store.ts';
import { noting, planOf, scansOf } from '../../../support/query-plan.ts';
import { TestStore } from '../../../support/store.ts';

let store: TestStore;
beforeAll(() => {
  store = new TestStore();
});

const dims = [190 * 65_536 + 1];

const readings: [string, (db: Writer) => unknown][] = [
  ['the Artifacts of a Case that suggest', (db) => potentialStore.listSuggestingArtifacts(db, 1, 10)],
  ['Indicators by their keys', (db) => potentialStore.listMatches(db, 4, ['a.example'], [1])],
  ['Files by their hashes', (db) => potentialStore.listMatches(db, 3, ['A'.repeat(32)], [1])],
  ['which Indicators are fit', (db) => potentialStore.listFit(db, [1, 2])],
  ['the newest associations', (db) => potentialStore.listNewestLinked(db, 1, new Set(dims), 10)],
  ['which objects are not associated', (db) => potentialStore.listUnlinkedAmong(db, 1, [2, 3])],
  [
    'Cases with the same Artifact',
    (db) => potentialStore.listSharingCases(db, { typeId: 2, key: 'a.example', caseId: 1 }, dims, 10),
  ],
  ['Cases of an object', (db) => potentialStore.countLinkedCases(db, 1, () => true, 10)],
  ['what suggestions are ranked by', (db) => potentialStore.listCandidates(db, [1, 2])],
  ['the hashes of Files', (db) => potentialStore.listHashesOfMany(db, [1, 2])],
  ['Artifacts with keys', (db) => potentialSideStore.listArtifactsWithKeys(db, 4, ['a.example'], dims, 10)],
  ['Artifacts that suggest among some', (db) => potentialSideStore.listSuggestingOf(db, [1, 2])],
  ['the keys of Artifacts', (db) => potentialSideStore.listKeysOf(db, [1, 2])],
  ['what a Case dismissed', (db) => dismissalStore.listDismissals(db, 1, 10)],
  ['where objects were dismissed', (db) => dismissalStore.listDismissedIn(db, [1, 2])],
];

describe('what suggestions read', () => {
  it.each(readings)('goes through an index: %s', (_name, read) => {
    const { statements, scans } = scansOf(store.db, read);
    expect(statements).toBeGreaterThan(0);
    expect(scans).toEqual([]);
  });

  it('stops at the bound in the order of the index: Cases with the same Artifact are not sorted', () => {
    const texts = new Set<string>();
    potentialStore.listSharingCases(noting(store.db, texts), { typeId: 2, key: 'x', caseId: 1 }, dims, 10);
    const plans = [...texts].flatMap((text) => planOf(store.db, text));
    expect(plans.filter((line) => line.includes('TEMP B-TREE'))).toEqual([]);
  });
});
