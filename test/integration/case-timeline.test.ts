import { beforeAll, describe, expect, it } from 'vitest';
import { rows } from '../../electron/store/statement.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let first: number;
let second: number;
let group: number;

const events = (caseId: number) =>
  rows<{ text: string; element: string }>(
    store.db,
    'SELECT text, element FROM case_system_event WHERE case_id = ? ORDER BY id',
    [caseId],
  ).map(({ text }) => text);

beforeAll(() => {
  store = new TestStore();
  first = store.run(store.adaId, 'case.create', { ownerId: store.northgateId, name: 'Token theft' }).id;
  second = store.run(store.adaId, 'case.create', { ownerId: store.northgateId, name: 'Beacon' }).id;
  group = store.run(store.adaId, 'group.create', { ownerId: store.northgateId, type: 'Campaign', name: 'Winter' }).id;
});

describe('the timeline of a Case', () => {
  it('numbers Cases within their Organization and begins with their opening', () => {
    const numbers = [first, second].map((id) => store.ask(store.adaId, 'case.get', { id }).number);
    expect(numbers).toEqual([1, 2]);
    expect(events(first)).toEqual(['Opened the Case']);
  });

  it('says on both Cases that they were associated, and that this was undone and redone', () => {
    const { changeSet } = store.run(store.adaId, 'association.create', { id: first, others: [second] });
    const undone = store.run(store.adaId, 'changeSet.undo', { id: changeSet ?? 0 });
    store.run(store.adaId, 'changeSet.undo', { id: undone.changeSet });
    expect(events(first).slice(1)).toEqual(['Associated {0}', 'Undo: Associated {0}', 'Redo: Associated {0}']);
    expect(events(second).slice(1)).toEqual(events(first).slice(1));
  });

  it('notices what happens to the other end', () => {
    store.run(store.adaId, 'association.create', { id: group, others: [first] });
    const { changeSet } = store.run(store.adaId, 'object.delete', { ids: [group] });
    store.run(store.adaId, 'changeSet.undo', { id: changeSet });
    expect(events(first).slice(-3)).toEqual(['Associated {0}', 'Dissociated {0}', 'Undo: Dissociated {0}']);
  });

  it('cannot be changed or deleted in the store', () => {
    expect(() => store.db.exec("UPDATE case_system_event SET text = 'x'")).toThrow('append-only');
    expect(() => store.db.exec('DELETE FROM case_system_event')).toThrow('append-only');
  });
});
