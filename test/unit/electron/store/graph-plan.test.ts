import { beforeAll, describe, expect, it } from 'vitest';
import type { Writer } from '../../../../electron/store/connection.ts';
import {
  listContained,
  listContainmentEnds,
  listDims,
  listLinksAmong,
  listNewestEnds,
  listNodeFacts,
  listOfDim,
  listOtherEnds,
  listRatings,
  listSameHashes,
  listSameKeys,
  listSameNames,
  matchHashes,
  matchKeys,
  matchNames,
} from '../../../../electron/store/graph-store.ts';
import { noting, planOf, scansOf } from '../../../support/query-plan.ts';
import { TestStore } from '../../../support/store.ts';

let store: TestStore;
beforeAll(() => {
  store = new TestStore();
});

const ids = [1, 2, 3];

describe('a graph never walks a large table', () => {
  it.each<[string, (db: Writer) => unknown]>([
    ['finding objects', (db) => listDims(db, ids)],
    ['copies by value', (db) => listSameKeys(db, ids)],
    ['copies by hash', (db) => listSameHashes(db, ids)],
    ['copies by name', (db) => listSameNames(db, ids)],
    ['what is shown of nodes', (db) => listNodeFacts(db, ids)],
    ['ratings', (db) => listRatings(db, ids)],
    ['associations among nodes and others', (db) => listLinksAmong(db, ids, [4, 5])],
    ['other ends', (db) => listOtherEnds(db, ids, [65_537])],
    ['the newest other ends', (db) => listNewestEnds(db, 1, '[65537]', 500)],
    ['Artifacts and Assets among nodes', (db) => listContained(db, ids, ids)],
    ['Artifacts and Assets around nodes', (db) => listContainmentEnds(db, ids)],
    ['everything of a type and owner', (db) => listOfDim(db, 65_537)],
    ['matching values', (db) => matchKeys(db, [[0, 1, 'a']])],
    ['matching hashes', (db) => matchHashes(db, [[0, 1, 'A']])],
    ['matching names', (db) => matchNames(db, [[0, 'a']])],
  ])('for %s', (_, read) => {
    const { statements, scans } = scansOf(store.db, read);
    expect(statements).toBeGreaterThan(0);
    expect(scans).toEqual([]);
  });

  it('and walks the associations of each node once, instead of trying every pair of nodes', () => {
    const texts = new Set<string>();
    listLinksAmong(noting(store.db, texts), ids, [4, 5]);
    const plans = [...texts].map((text) => planOf(store.db, text).join('\n'));
    expect(plans).toHaveLength(2);
    expect(plans[0]).toContain('SEARCH a USING PRIMARY KEY (lo=?)');
    expect(plans[1]).toContain('SEARCH r USING COVERING INDEX association_rev (hi=?)');
  });
});
