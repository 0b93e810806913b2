import { beforeEach, describe, expect, it } from 'vitest';
import { indexBacklog, searchIds } from '../../../../electron/store/search-store.ts';
import { typeCode } from '../../../../shared/model/object-type.ts';
import { TestStore } from '../../../support/store.ts';

let store: TestStore;
let dims: number[];
beforeEach(() => {
  store = new TestStore();
  dims = [typeCode('group', 'Campaign') * 65_536 + store.northgateId];
});

const campaign = (name: string): number =>
  store.run(store.adaId, 'group.create', { ownerId: store.northgateId, type: 'Campaign', name }).id;
const found = (text: string, limit = 10): number[] => searchIds(store.db, text, dims, limit);

/** Puts objects into the state in which a bulk job leaves them: not in the index, but in the backlog. */
function intoBacklog(...ids: readonly number[]): void {
  for (const id of ids) {
    store.db.prepare('DELETE FROM search WHERE rowid = ?').run(id);
    store.db.prepare('INSERT INTO search_backlog VALUES (?, ?)').run(id, id);
  }
}

describe('a search', () => {
  it('finds a fragment anywhere, whatever the case; equal and beginning texts come first', () => {
    const [inside, begins, equal] = [
      campaign('Operation Zebra Crossing'),
      campaign('Zebra Stripes'),
      campaign('zebra'),
    ];
    expect(found('ZEBRA')).toEqual([equal, begins, inside]);
    expect(found('zebra', 2)).toEqual([equal, begins]);
    expect(found('ebr')).toEqual(expect.arrayContaining([inside, begins, equal]));
  });

  it('takes every sign for itself', () => {
    const odd = campaign('100%_safe "quoted" * NOT (a OR b)');
    campaign('100 percent safe');
    for (const text of ['0%_s', '"quoted"', '* NOT', '(a OR', '100%']) expect(found(text), text).toEqual([odd]);
  });

  it('finds letters outside ASCII whatever the case, also inside', () => {
    const id = campaign('Überfall ÄGYPTEN Москва');
    for (const text of ['überfall', 'ÜBERFALL', 'ägypten', 'МОСКВА', 'оскв']) expect(found(text), text).toEqual([id]);
  });

  it('finds what several imports have left to be indexed, before and after that', () => {
    const [first, second] = [campaign('One Zebra'), campaign('Two Zebras')];
    intoBacklog(first, second);
    expect(found('zebra').sort((a, b) => a - b)).toEqual([first, second]);
    while (indexBacklog(store.db, 1));
    expect(found('zebra').sort((a, b) => a - b)).toEqual([first, second]);
    expect(store.db.prepare('SELECT count(*) FROM search_backlog').pluck().get()).toBe(0);
  });

  it('finds an object once that was changed or deleted before it was indexed', () => {
    const [changed, deleted] = [campaign('One Zebra'), campaign('Two Zebras')];
    intoBacklog(changed, deleted);
    const { version } = store.ask(store.adaId, 'object.get', { id: changed });
    store.run(store.adaId, 'group.update', { id: changed, version, name: 'A Giraffe' });
    store.run(store.adaId, 'object.delete', { ids: [deleted] });
    while (indexBacklog(store.db, 10));
    expect(found('zebra')).toEqual([]);
    expect(found('giraffe')).toEqual([changed]);
  });
});
