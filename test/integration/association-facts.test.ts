/** Rights that hang on the owner, or on whose a Case or an Artifact is, when many are associated at once: one opens no other. */
import { beforeEach, describe, expect, it } from 'vitest';
import { getBuiltInRole } from '../../shared/permission/built-in-roles.ts';
import { makeRecord } from '../support/records.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let owner: number;
beforeEach(() => {
  store = new TestStore();
  ({ adaId: ada, northgateId: owner } = store);
});

function userWith(levels: Readonly<Record<string, string>>): number {
  const reader = getBuiltInRole('organization:read-only-user').levels;
  store.run(ada, 'role.create', { scope: 'organization', name: 'Own', levels: { ...reader, ...levels } });
  return store.addUser('olga', 'Own');
}

describe('what is found to associate', () => {
  it('by its name is what is not associated yet', () => {
    const [group, near, far] = ['Heron', 'Heron near', 'Heron far'].map(
      (name) => store.run(ada, 'group.create', { ownerId: owner, type: 'Campaign', name }).id,
    );
    const found = () =>
      store
        .ask(ada, 'association.candidates', { id: group ?? 0, kind: 'group', text: 'heron', limit: 9 })
        .rows.map(({ id }) => Number(id))
        .sort((a, b) => a - b);
    expect(found()).toEqual([near, far]);
    store.run(ada, 'association.create', { id: group ?? 0, others: [near ?? 0] });
    expect(found()).toEqual([far]);
  });
});

describe('who may associate in one owner', () => {
  it('associates nothing of another owner along with what is in it', () => {
    store.run(ada, 'setting.set', { name: 'crossOwner', on: true });
    const [circle, feed] = [store.addOwner('community', 'Circle'), store.addOwner('community', 'Feed')];
    const user = store.addUser('rita', 'Read Only User');
    store.setRole('rita', 'Circle', 'Contributor');
    store.setRole('rita', 'Feed', 'User');
    const group = makeRecord(store, 'group', 'Campaign', owner);
    const [near, far] = [circle, feed].map((ownerId) => makeRecord(store, 'indicator', 'Host', ownerId));
    const associate = (...others: (number | undefined)[]) =>
      store.outcome(user, 'association.create', { id: group, others });
    expect(associate(near, far)).toBe('FORBIDDEN');
    expect(associate(near)).toBe('done');
  });
});

describe('who may associate only the own', () => {
  it('Artifacts associates none of somebody else along with them', () => {
    const user = userWith({ 'workflow.artifact': 'Edit Own' });
    const group = makeRecord(store, 'group', 'Campaign', owner);
    const [own, other] = [1, 2].map(() => makeRecord(store, 'artifact', 'Artifact', owner));
    store.db.prepare('UPDATE object SET created_by = ? WHERE id = ?').run(user, own);
    const associate = (...others: (number | undefined)[]) =>
      store.outcome(user, 'association.create', { id: group, others });
    const before = store.digest();
    expect(associate(own, other)).toBe('FORBIDDEN');
    expect(store.digest()).toBe(before);
    expect(associate(own)).toBe('done');
  });

  it('Cases with a Tag takes it off none of somebody else along with them', () => {
    const user = userWith({ 'workflow.caseTag': 'Edit Own' });
    const tag = makeRecord(store, 'tag', 'Tag', owner);
    const cases = [1, 2].map(() => makeRecord(store, 'case', 'Case', owner));
    store.run(ada, 'association.create', { id: tag, others: cases });
    store.db.prepare('UPDATE kase SET assignee = ? WHERE id = ?').run(user, cases[0]);
    const dissociate = (ids: number[]) =>
      store.outcome(user, 'association.remove', { id: tag, others: ids.map((id) => ({ id })) });
    expect(dissociate(cases)).toBe('FORBIDDEN');
    expect(dissociate(cases.slice(0, 1))).toBe('done');
  });
});
