import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rows } from '../../electron/store/statement.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { ManualEvent } from '../../shared/contract/timeline.ts';
import { caseworker } from '../support/case-roles.ts';
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

describe('timeline.list', () => {
  let caseId: number;
  /** Timeline at Create. */
  let mara: number;
  let reader: number;
  const list = (userId: number, more: Partial<Input<'timeline.list'>> = {}) =>
    store.ask(userId, 'timeline.list', { caseId, newestFirst: true, limit: 200, ...more });
  const texts = (entries: Output<'timeline.list'>['entries']) =>
    entries.map((entry) => (entry.kind === 'system' ? entry.text : entry.summary));
  const write = (userId: number, summary: string, at?: number) =>
    store.run(userId, 'timeline.create', { caseId, summary, ...(at === undefined ? {} : { at }) });
  const eventOf = (id: number, userId = store.adaId): ManualEvent => {
    const found = list(userId).entries.find((entry) => entry.kind === 'manual' && entry.id === id);
    if (found?.kind !== 'manual') throw new Error(`there is no event ${id}`);
    return found;
  };

  beforeAll(() => {
    mara = store.addUser('mara', 'Standard User');
    reader = store.addUser('remy', 'Read Only User');
  });
  beforeEach(() => {
    caseId = store.run(store.adaId, 'case.create', { ownerId: store.northgateId, name: 'Phish' }).id;
  });

  it('puts events written by hand where they happened, in either order', () => {
    write(mara, 'Mail arrived', Date.UTC(2025, 5, 1));
    expect(texts(list(mara).entries)).toEqual(['Added the event Mail arrived', 'Opened the Case', 'Mail arrived']);
    expect(texts(list(mara, { newestFirst: false }).entries)).toEqual([
      'Mail arrived',
      'Opened the Case',
      'Added the event Mail arrived',
    ]);
  });

  it('is the same sequence in pages of any size, also of events of one moment', () => {
    const at = Date.UTC(2025, 5, 1);
    for (let count = 0; count < 6; count += 1) write(mara, `Event ${count}`, count < 4 ? at : at + count);
    for (const newestFirst of [true, false]) {
      const whole = list(mara, { newestFirst }).entries;
      for (const limit of [1, 2, 5]) {
        const paged: typeof whole = [];
        let cursor: Input<'timeline.list'>['cursor'];
        do {
          const { entries, next, total } = list(mara, { newestFirst, limit, ...(cursor ? { cursor } : {}) });
          expect(total).toBe(whole.length);
          paged.push(...entries);
          cursor = next ?? undefined;
        } while (cursor !== undefined);
        expect(paged).toEqual(whole);
      }
    }
  });

  it('is filtered by element, time and user', () => {
    write(mara, 'Mail arrived', Date.UTC(2025, 5, 1));
    store.run(store.adaId, 'caseNote.create', { caseId, element: { kind: 'case' }, body: 'x' });
    expect(texts(list(mara, { elements: ['note'] }).entries)).toEqual(['Added a note']);
    expect(texts(list(mara, { elements: ['event'] }).entries)).toEqual([
      'Added the event Mail arrived',
      'Mail arrived',
    ]);
    expect(texts(list(mara, { userId: mara }).entries)).toEqual(['Added the event Mail arrived', 'Mail arrived']);
    const june = { from: Date.UTC(2025, 5, 1), to: Date.UTC(2025, 5, 30) };
    expect(list(mara, june)).toMatchObject({ total: 1, entries: [{ summary: 'Mail arrived', user: 'mara' }] });
    expect(list(mara).users.map(({ name }) => name)).toEqual(['ada', 'mara']);
  });

  it('names other objects to those alone who may see them now', () => {
    const other = store.run(store.adaId, 'case.create', { ownerId: store.northgateId, name: 'Mole hunt' });
    store.run(store.adaId, 'association.create', { id: caseId, others: [other.id] });
    const link = () => list(mara, { elements: ['association'] }).entries[0];
    expect(link()).toMatchObject({ refs: [{ id: other.id, kind: 'case', name: 'Mole hunt' }] });
    const { version } = store.ask(store.adaId, 'case.get', { id: other.id });
    store.run(store.adaId, 'case.setViewers', { id: other.id, version, viewers: [store.adaId] });
    expect(link()).toMatchObject({ text: 'Associated {0}', refs: [null] });
    expect(list(store.adaId, { elements: ['association'] }).entries[0]).toMatchObject({
      refs: [{ name: 'Mole hunt' }],
    });
  });

  it('names a deleted object to those who could see it', () => {
    const id = store.run(store.adaId, 'group.create', { ownerId: store.northgateId, type: 'Threat', name: 'Gone' }).id;
    store.run(store.adaId, 'association.create', { id: caseId, others: [id] });
    store.run(store.adaId, 'object.delete', { ids: [id] });
    expect(list(reader, { elements: ['association'] }).entries[0]).toMatchObject({
      refs: [{ id: null, name: 'Gone' }],
    });
    store.run(store.adaId, 'role.create', { name: 'Caseworker', scope: 'organization', levels: caseworker });
    const worker = store.addUser('cora', 'Caseworker');
    expect(list(worker, { elements: ['association'] }).entries[0]).toMatchObject({ refs: [null] });
  });

  it('lets who is at Create edit any event of a person, and delete none', () => {
    const { id, changeSet } = write(store.adaId, 'Call with the bank');
    store.run(mara, 'timeline.update', { id, version: changeSet, summary: 'Call with the insurer' });
    expect(eventOf(id)).toMatchObject({ summary: 'Call with the insurer', user: 'ada', edited: { by: 'mara' } });
    expect(store.outcome(mara, 'timeline.update', { id, version: changeSet, summary: 'x' })).toBe('STALE');
    expect(store.outcome(mara, 'timeline.delete', { id, reason: 'wrong' })).toBe('FORBIDDEN');
    expect(eventOf(id, mara).rights).toMatchObject({ modify: { allowed: true }, delete: { allowed: false } });
  });

  it('keeps a deleted event with its reason; it is not edited any more, and comes back by undo', () => {
    const { id, changeSet } = write(mara, 'Call');
    expect(store.outcome(store.adaId, 'timeline.delete', { id, reason: ' ' })).toBe('INVALID_INPUT');
    const deleted = store.run(store.adaId, 'timeline.delete', { id, reason: 'never happened' });
    expect(eventOf(id, reader)).toMatchObject({ summary: 'Call', deleted: { by: 'ada', reason: 'never happened' } });
    expect(store.outcome(mara, 'timeline.update', { id, version: changeSet, summary: 'x' })).toBe('CONFLICT');
    store.run(store.adaId, 'changeSet.undo', { id: deleted.changeSet });
    expect(eventOf(id).deleted).toBeNull();
  });

  it('links an event to an object that its writer sees, and shows it to those who see it', () => {
    const { id: group } = store.run(store.adaId, 'group.create', {
      ownerId: store.northgateId,
      type: 'Threat',
      name: 'Linked',
    });
    const { id } = store.run(mara, 'timeline.create', { caseId, summary: 'See', link: `group:${group}` });
    expect(eventOf(id).linked).toMatchObject({ id: group, name: 'Linked' });
    const refused = (link: string) => store.outcome(mara, 'timeline.create', { caseId, summary: 'See', link });
    expect([`indicator:${group}`, 'group:999999', 'javascript:alert(1)', 'ftp://x'].map(refused)).toEqual([
      'INVALID_INPUT',
      'NOT_FOUND',
      'INVALID_INPUT',
      'INVALID_INPUT',
    ]);
  });
});
