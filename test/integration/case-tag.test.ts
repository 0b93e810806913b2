import { beforeAll, describe, expect, it } from 'vitest';
import { caseworker, standardBut } from '../support/case-roles.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let caseId: number;
/** Case Tag at Edit All, no intelligence. */
let cora: number;
/** Case Tag at Edit Own. */
let olly: number;

const tagsFor = (userId: number) => store.ask(userId, 'object.get', { id: caseId }).tags.map(({ name }) => name);
const apply = (userId: number, name: string) => store.outcome(userId, 'tag.apply', { ids: [caseId], names: [name] });
const remove = (userId: number, name: string) => store.outcome(userId, 'tag.remove', { ids: [caseId], names: [name] });

beforeAll(() => {
  store = new TestStore();
  const role = (name: string, levels: Record<string, string>) =>
    store.run(store.adaId, 'role.create', { name, scope: 'organization', levels });
  role('Caseworker', caseworker);
  role('Own Tags', standardBut({ 'workflow.caseTag': 'Edit Own' }));
  cora = store.addUser('cora', 'Caseworker');
  olly = store.addUser('olly', 'Own Tags');
  caseId = store.run(store.adaId, 'case.create', { ownerId: store.northgateId, name: 'Token theft' }).id;
});

describe('Tags of Cases', () => {
  it('are made, put, seen and taken by who works on Cases without access to intelligence', () => {
    store.run(store.adaId, 'tag.create', { ownerId: store.northgateId, name: 'known' });
    expect([apply(cora, 'known'), apply(cora, 'new')]).toEqual(['done', 'done']);
    expect(tagsFor(cora)).toEqual(['known', 'new']);
    const timeline = store.ask(cora, 'timeline.list', { caseId, newestFirst: true, limit: 1 });
    expect(timeline.entries).toMatchObject([{ text: 'Added the Tag {0}', refs: [{ name: 'new' }] }]);
    expect(remove(cora, 'known')).toBe('done');
    expect(tagsFor(cora)).toEqual(['new']);
  });

  it('are taken back by their undo, without access to intelligence, too', () => {
    store.run(store.adaId, 'tag.create', { ownerId: store.northgateId, name: 'passing' });
    const { changeSet } = store.run(cora, 'tag.apply', { ids: [caseId], names: ['passing'] });
    const undone = store.run(cora, 'changeSet.undo', { id: changeSet });
    expect(tagsFor(cora)).not.toContain('passing');
    store.run(cora, 'changeSet.undo', { id: undone.changeSet });
    expect(tagsFor(cora)).toContain('passing');
    expect(remove(cora, 'passing')).toBe('done');
  });

  it('are not put on intelligence by the same right', () => {
    const { id } = store.run(store.adaId, 'group.create', { ownerId: store.northgateId, type: 'Threat', name: 'T' });
    expect(store.outcome(cora, 'tag.apply', { ids: [id], names: ['new'] })).toBe('NOT_FOUND');
    const reader = store.addUser('remy', 'Read Only User');
    expect([apply(reader, 'new'), remove(reader, 'new')]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('are taken off by who is at Edit Own only in Cases assigned to that user', () => {
    expect(apply(olly, 'mine')).toBe('done');
    expect(remove(olly, 'mine')).toBe('FORBIDDEN');
    const { version } = store.ask(store.adaId, 'case.get', { id: caseId });
    store.run(store.adaId, 'case.update', { id: caseId, version, fields: { assignee: { kind: 'user', id: olly } } });
    expect(store.ask(olly, 'case.get', { id: caseId }).rights.tagRemove.allowed).toBe(true);
    expect(remove(olly, 'mine')).toBe('done');
  });

  it('are out of reach in a Case that only others may see', () => {
    const { version } = store.ask(store.adaId, 'case.get', { id: caseId });
    store.run(store.adaId, 'case.setViewers', { id: caseId, version, viewers: [store.adaId, olly] });
    expect([apply(cora, 'x'), remove(cora, 'new')]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });
});
