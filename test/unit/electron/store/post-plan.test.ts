import { beforeAll, describe, expect, it } from 'vitest';
import type { Writer } from '../../../../electron/store/connection.ts';
import * as postStore from '../../../../electron/store/post-store.ts';
import * as requirementStore from '../../../../electron/store/requirement-store.ts';
import { noting, planOf, scansOf } from '../../../support/query-plan.ts';
import { TestStore } from '../../../support/store.ts';

let store: TestStore;
beforeAll(() => {
  store = new TestStore();
});

const dims = [101 * 65_536 + 1];
const posts = { owners: [1], dims, objectId: 1, authorId: undefined };
const results = { id: 1, dims, text: 'x' };

/** Steps of the plans that walk one of these tables from end to end. */
function walksOf(read: (db: Writer) => unknown, tables: readonly string[]): string[] {
  const texts = new Set<string>();
  read(noting(store.db, texts));
  expect(texts.size).toBeGreaterThan(0);
  return [...texts]
    .flatMap((text) => planOf(store.db, text))
    .filter((detail) => tables.some((table) => detail === `SCAN ${table}` || detail.startsWith(`SCAN ${table} `)));
}

describe('no walk through all posts or results', () => {
  it.each<[string, (db: Writer) => unknown]>([
    ['threads of an object', (db) => postStore.listThreads(db, posts, 0, 20)],
    ['the number of threads of an object', (db) => postStore.countThreads(db, posts)],
    ['replies of threads', (db) => postStore.listReplies(db, [1, 2])],
    ['objects of posts', (db) => postStore.listPostObjects(db, [1, 2])],
    ['whether a thread is seen', (db) => postStore.isThreadSeen(db, 1, posts)],
    [
      'a page of results',
      (db) => requirementStore.listResults(db, results, { state: 'open', newest: false, offset: 0, limit: 50 }),
    ],
    ['numbers of results', (db) => requirementStore.countResults(db, results)],
    ['one result', (db) => requirementStore.findResult(db, 1, 2)],
    ['all results', (db) => requirementStore.listAllResults(db, 1)],
    ['a Requirement by its text', (db) => requirementStore.findRequirementByText(db, 'x')],
  ])('reads %s', (_, read) => {
    expect(walksOf(read, ['p', 'r', 'l', 'post', 'requirement_result', 'post_object'])).toEqual([]);
    expect(scansOf(store.db, read).scans).toEqual([]);
  });
});
