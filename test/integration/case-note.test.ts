import { beforeAll, describe, expect, it } from 'vitest';
import { noteLimits } from '../../shared/contract/case-note.ts';
import { standardBut } from '../support/case-roles.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let caseId: number;
/** Note at Create. */
let mara: number;
let noor: number;
/** Note at Read. */
let remy: number;
/** Note at None, everything else as a Standard User. */
let deaf: number;

const inCase = { kind: 'case' } as const;
const list = (userId: number) => store.ask(userId, 'caseNote.list', { caseId, offset: 0, limit: 50 });
const noteOf = (id: number, userId = store.adaId) => {
  const note = list(userId).notes.find((other) => other.id === id);
  if (note === undefined) throw new Error(`there is no note ${id}`);
  return note;
};
const write = (userId: number, body = 'seen twice') =>
  store.run(userId, 'caseNote.create', { caseId, element: inCase, body });

beforeAll(() => {
  store = new TestStore();
  mara = store.addUser('mara', 'Standard User');
  noor = store.addUser('noor', 'Standard User');
  remy = store.addUser('remy', 'Read Only User');
  store.run(store.adaId, 'role.create', {
    name: 'Noteless',
    scope: 'organization',
    levels: standardBut({ 'workflow.note': 'None' }),
  });
  deaf = store.addUser('deaf', 'Noteless');
  caseId = store.run(store.adaId, 'case.create', { ownerId: store.northgateId, name: 'Token theft' }).id;
});

describe('notes of a Case', () => {
  it('are listed newest first with author, summary and what they are about', () => {
    const task = store.run(mara, 'caseTask.create', { caseId, name: 'Collect logs' }).id;
    const long = `${'é'.repeat(99)}🦊 and more`;
    const first = write(mara, long).id;
    const second = store.run(noor, 'caseNote.create', { caseId, element: { kind: 'task', id: task }, body: 'done' }).id;
    const { notes, total } = list(store.adaId);
    expect(total).toBe(2);
    expect(notes).toMatchObject([
      { id: second, author: 'noor', element: { kind: 'task', id: task }, elementName: 'Collect logs', edited: null },
      { id: first, author: 'mara', element: inCase, elementName: null, summary: `${'é'.repeat(99)}🦊` },
    ]);
    expect(Array.from(notes[1]?.summary ?? '')).toHaveLength(noteLimits.summary);
    const ofTask = { caseId, element: { kind: 'task' as const, id: task }, offset: 0, limit: 5 };
    expect(store.ask(mara, 'caseNote.list', ofTask).notes.map(({ id }) => id)).toEqual([second]);
  });

  it('cannot be written about a part of another Case', () => {
    const other = store.run(mara, 'case.create', { ownerId: store.northgateId, name: 'Other' }).id;
    const task = store.run(mara, 'caseTask.create', { caseId: other, name: 'Elsewhere' }).id;
    const input = { caseId, element: { kind: 'task', id: task }, body: 'x' };
    expect(store.outcome(mara, 'caseNote.create', input)).toBe('NOT_FOUND');
  });

  it('belong to whoever wrote them and edited them last', () => {
    const { id, changeSet } = write(mara);
    expect(store.outcome(noor, 'caseNote.update', { id, version: changeSet, body: 'mine' })).toBe('FORBIDDEN');
    expect(noteOf(id, mara).rights.modify.allowed).toBe(true);
    const mine = store.run(mara, 'caseNote.update', { id, version: changeSet, body: 'seen thrice' });
    expect(noteOf(id).edited).toMatchObject({ by: 'mara' });
    store.run(store.adaId, 'caseNote.update', { id, version: mine.changeSet, body: 'seen never' });
    expect(noteOf(id, mara).rights.modify.allowed).toBe(false);
    const version = noteOf(id).version;
    expect(store.outcome(mara, 'caseNote.update', { id, version, body: 'mine again' })).toBe('FORBIDDEN');
  });

  it('refuse a change of what somebody else has changed since', () => {
    const { id, changeSet } = write(mara);
    store.run(store.adaId, 'caseNote.update', { id, version: changeSet, body: 'newer' });
    expect(store.outcome(store.adaId, 'caseNote.update', { id, version: changeSet, body: 'older' })).toBe('STALE');
    expect(noteOf(id).body).toBe('newer');
  });

  it('are deleted only by who may delete Notes, and come back by undo', () => {
    const { id, changeSet } = write(mara);
    expect(store.outcome(mara, 'caseNote.delete', { id })).toBe('FORBIDDEN');
    expect(store.outcome(mara, 'changeSet.undo', { id: changeSet })).toBe('FORBIDDEN');
    const deleted = store.run(store.adaId, 'caseNote.delete', { id });
    expect(store.outcome(store.adaId, 'caseNote.delete', { id })).toBe('NOT_FOUND');
    store.run(store.adaId, 'changeSet.undo', { id: deleted.changeSet });
    expect(noteOf(id).body).toBe('seen twice');
  });

  it('are read, but not written, by who may only read', () => {
    const { id, version } = noteOf(write(mara).id);
    expect(list(remy).create.allowed).toBe(false);
    expect(noteOf(id, remy).body).toBe('seen twice');
    expect(store.outcome(remy, 'caseNote.create', { caseId, element: inCase, body: 'x' })).toBe('FORBIDDEN');
    expect(store.outcome(remy, 'caseNote.update', { id, version, body: 'x' })).toBe('FORBIDDEN');
  });

  it('are nowhere for whose permission Note is None: neither listed, nor counted, nor quoted by the timeline', () => {
    const secret = 'quokka-7731';
    const event = store.run(mara, 'timeline.create', { caseId, summary: 'Beacon seen' }).id;
    const { id } = store.run(mara, 'caseNote.create', { caseId, element: { kind: 'event', id: event }, body: secret });
    const version = noteOf(id).version;
    store.run(mara, 'caseNote.update', { id, version, body: `${secret} again` });
    expect(() => list(deaf)).toThrow('None of your roles');
    expect(store.outcome(deaf, 'caseNote.delete', { id })).toBe('FORBIDDEN');
    const timeline = store.ask(deaf, 'timeline.list', { caseId, newestFirst: true, limit: 200 });
    expect(JSON.stringify(timeline)).not.toContain(secret);
    expect(timeline.entries.find((entry) => entry.kind === 'manual')).toMatchObject({ notes: null });
    expect(timeline.entries).toContainEqual(
      expect.objectContaining({ text: 'Changed a note on the event Beacon seen' }),
    );
    expect(JSON.stringify(store.ask(deaf, 'changeSet.recent', { limit: 100 }))).not.toContain(secret);
  });

  it('of a Case with a list of viewers are there for nobody else', () => {
    const { id, changeSet } = write(mara);
    const { version } = store.ask(store.adaId, 'case.get', { id: caseId });
    store.run(store.adaId, 'case.setViewers', { id: caseId, version, viewers: [store.adaId] });
    expect(() => list(mara)).toThrow('does not exist');
    expect(store.outcome(mara, 'caseNote.update', { id, version: changeSet, body: 'x' })).toBe('NOT_FOUND');
    expect(store.outcome(mara, 'caseNote.create', { caseId, element: inCase, body: 'x' })).toBe('NOT_FOUND');
  });
});
