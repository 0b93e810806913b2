/** What keeps the network in step with the store: bulk jobs that end between other edits, and a journal that was purged. */
import { beforeEach, describe, expect, it } from 'vitest';
import { findOpenRange, publishRange } from '../../electron/store/bulk-range.ts';
import { allocate } from '../../electron/store/journal.ts';
import { run } from '../../electron/store/statement.ts';
import { typeCode } from '../../shared/model/object-type.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let ownerId: number;
beforeEach(() => {
  store = new TestStore();
  ({ adaId: ada, northgateId: ownerId } = store);
});

const malware = typeCode('group', 'Malware');
const group = (name: string): number => store.run(ada, 'group.create', { ownerId, type: 'Malware', name }).id;
const link = (id: number, other: number) => store.run(ada, 'association.create', { id, others: [other] as never });
const size = (id: number): number =>
  store.askNetwork(ada, 'network.component', { ids: [id], token: 't' } as never).total;

/** Reserves five ids as an import does, and writes two objects into them, associated with each other and with `old`. */
function beginImport(old: number): { first: number; set: number } {
  const { db } = store;
  const first = allocate(db, 'object', 5);
  const set = Number(
    db.prepare("INSERT INTO change_set(at, user_id, command, label) VALUES (1, 1, 'import', 'x')").run()
      .lastInsertRowid,
  );
  db.prepare("INSERT INTO open_range VALUES (1, ?, ?, ?, 1, '{}')").run(set, first, first + 4);
  for (const id of [first, first + 1])
    db.prepare(
      "INSERT INTO object(id, type, owner_id, summary, created, modified, set_id) VALUES (?, ?, ?, 'new', 1, 1, ?)",
    ).run(id, malware, ownerId, set);
  const dim = malware * 65_536 + ownerId;
  for (const [lo, hi] of [
    [old, first],
    [first, first + 1],
  ])
    db.prepare('INSERT INTO association VALUES (?, ?, 0, ?, ?, 2, 1, 1, ?)').run(lo, hi, dim, dim, set);
  return { first, set };
}

function endImport(): void {
  const range = findOpenRange(store.db);
  if (range !== undefined) publishRange(store.db, range);
}

describe('the network beside a running import', () => {
  it('has nothing of it before its end and all of it from then on, although newer edits were read before', () => {
    const old = group('old');
    expect(size(old)).toBe(1);
    const { held } = store;
    const { first } = beginImport(old);
    expect(size(old)).toBe(1);
    const next = group('next');
    link(old, next);
    expect(size(old)).toBe(2);
    expect(() => size(first)).toThrow('does not exist');
    endImport();
    expect(size(old)).toBe(4);
    expect(size(first + 1)).toBe(4);
    expect(store.held?.network, 'nothing was built anew').toBe(held?.network);
  });

  it('has nothing of an import that was rolled back, and all of the next one', () => {
    const old = group('old');
    beginImport(old);
    expect(size(old)).toBe(1);
    store.db.exec(
      'DELETE FROM object WHERE id BETWEEN (SELECT first_id FROM open_range) AND (SELECT last_id FROM open_range);' +
        'DELETE FROM change_set WHERE id = (SELECT set_id FROM open_range); DELETE FROM open_range',
    );
    expect(size(old)).toBe(1);
    beginImport(old);
    endImport();
    expect(size(old)).toBe(3);
  });

  it('built while an import is running leaves it out until its end', () => {
    const old = group('old');
    beginImport(old);
    store.held = undefined;
    expect(size(old)).toBe(1);
    endImport();
    expect(size(old)).toBe(3);
  });
});

it('the network takes in thousands of objects of one name at once, none of them a copy of another', () => {
  const hub = group('hub');
  expect(size(hub)).toBe(1);
  const { held, db } = store;
  const [count, event] = [6000, typeCode('group', 'Event')];
  const first = allocate(db, 'object', count);
  const set = Number(
    db.prepare("INSERT INTO change_set(at, user_id, command, label) VALUES (1, 1, 'import', 'x')").run()
      .lastInsertRowid,
  );
  const dims = [malware * 65_536 + ownerId, event * 65_536 + ownerId];
  const object = db.prepare(
    "INSERT INTO object(id, type, owner_id, summary, created, modified, set_id) VALUES (?, ?, ?, 'Feed event', 1, 1, ?)",
  );
  const association = db.prepare('INSERT INTO association VALUES (?, ?, 0, ?, ?, 2, 1, 1, ?)');
  db.transaction(() => {
    for (let id = first; id < first + count; id += 1) {
      object.run(id, event, ownerId, set);
      association.run(hub, id, ...dims, set);
    }
    run(db, 'INSERT INTO change_range VALUES (?, ?, ?)', [set, first, first + count - 1]);
  })();
  expect(size(hub)).toBe(count + 1);
  expect(store.held?.network, 'nothing was built anew').toBe(held?.network);
  store.held = undefined;
  expect(size(first)).toBe(count + 1);
});

describe('the network after a purge', () => {
  it('is built anew where the journal does not say any more what was changed', () => {
    const [a, b, c] = [group('a'), group('b'), group('c')];
    link(a, b);
    expect(size(a)).toBe(2);
    link(b, c);
    const { held } = store;
    run(store.db, 'DELETE FROM change');
    expect(size(a)).toBe(3);
    expect(store.held?.network).not.toBe(held?.network);
  });

  it('is kept where all that was purged had been read before', () => {
    const [a, b] = [group('a'), group('b')];
    link(a, b);
    expect(size(a)).toBe(2);
    const { held } = store;
    run(store.db, 'DELETE FROM change');
    link(a, group('c'));
    expect(size(a)).toBe(3);
    expect(store.held?.network).toBe(held?.network);
  });
});
