import { beforeAll, describe, expect, it } from 'vitest';
import type { Writer } from '../../../../electron/store/connection.ts';
import {
  countDistinct,
  listHashCopies,
  listLinksBetween,
  listMergedOthers,
  listNewestOthers,
  listOrderedOthers,
} from '../../../../electron/store/pivot-store.ts';
import { noting, planOf, scansOf } from '../../../support/query-plan.ts';
import { TestStore } from '../../../support/store.ts';

let store: TestStore;
beforeAll(() => {
  store = new TestStore();
});

const request = { ids: [1, 2], dims: [65_537], like: ['%x%'], offset: 0, limit: 50 };
const plansOf = (read: (db: Writer) => unknown): string[] => {
  const texts = new Set<string>();
  read(noting(store.db, texts));
  return [...texts].map((text) => planOf(store.db, text).join('\n'));
};

describe('a pivot never walks a large table', () => {
  it.each<[string, (db: Writer) => unknown]>([
    ['counting what one object reaches', (db) => countDistinct(db, [1])],
    ['counting what several copies reach', (db) => countDistinct(db, [1, 2])],
    ['the newest rows', (db) => listNewestOthers(db, [1, 2], request.dims, 0, 50)],
    ['rows by name', (db) => listOrderedOthers(db, { ...request, by: 'summary', descending: false })],
    ['rows merged by name', (db) => listMergedOthers(db, request)],
    ['the reasons of a page', (db) => listLinksBetween(db, [1, 2], [3, 4])],
    ['copies of a File', (db) => listHashCopies(db, 1, [1, 2])],
  ])('for %s', (_, read) => {
    const { statements, scans } = scansOf(store.db, read);
    expect(statements).toBeGreaterThan(0);
    expect(scans).toEqual([]);
  });

  it.each<[string, (db: Writer) => unknown]>([
    ['counting', (db) => countDistinct(db, [1])],
    ['counting over copies', (db) => countDistinct(db, [1, 2])],
    ['the newest rows', (db) => listNewestOthers(db, [1, 2], request.dims, 0, 50)],
  ])('and %s sorts nothing and looks up no object: the keys of the links have the order and the owner', (_, read) => {
    for (const plan of plansOf(read)) {
      expect(plan).not.toContain('TEMP B-TREE');
      expect(plan).not.toMatch(/ (o|object) /);
    }
  });
});
