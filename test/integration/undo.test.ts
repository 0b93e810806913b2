import { beforeEach, describe, expect, it } from 'vitest';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let owner: number;
beforeEach(() => {
  store = new TestStore();
  ada = store.adaId;
  owner = store.northgateId;
});

const group = (name = 'Campaign'): { id: number; changeSet: number } =>
  store.run(ada, 'group.create', { ownerId: owner, type: 'Campaign', name });
const refusedUndo = (userId: number, id: number): string => {
  const before = store.digest();
  const outcome = store.outcome(userId, 'changeSet.undo', { id });
  expect(store.digest()).toBe(before);
  return outcome;
};

describe('undo', () => {
  it('is CONFLICT while a later change of the same object stands, and works after that is undone', () => {
    const { id, changeSet } = group();
    const first = store.run(ada, 'group.update', { id, version: changeSet, name: 'B' });
    const second = store.run(ada, 'group.update', { id, version: first.changeSet, name: 'C' });
    expect(refusedUndo(ada, first.changeSet)).toBe('CONFLICT');
    expect(refusedUndo(ada, changeSet)).toBe('CONFLICT');
    store.run(ada, 'changeSet.undo', { id: second.changeSet });
    store.run(ada, 'changeSet.undo', { id: first.changeSet });
    expect(store.ask(ada, 'object.get', { id })).toMatchObject({ summary: 'Campaign', version: changeSet });
  });

  it('of a creation is CONFLICT when something was added to the object since', () => {
    const { id, changeSet } = group();
    store.run(ada, 'attribute.create', { objectId: id, type: 'Description', value: 'x' });
    expect(refusedUndo(ada, changeSet)).toBe('CONFLICT');
  });

  it('of a creation is CONFLICT when the object was associated since', () => {
    const [a, b] = [group('A'), group('B')];
    store.run(ada, 'association.create', { id: a.id, others: [b.id] });
    expect(refusedUndo(ada, a.changeSet)).toBe('CONFLICT');
  });

  it('of another field is done while a part of the object changed since, and leaves that part', () => {
    const { id, changeSet } = group();
    const rename = store.run(ada, 'group.update', { id, version: changeSet, name: 'B' });
    store.run(ada, 'tag.apply', { ids: [id], names: ['kept'] });
    store.run(ada, 'changeSet.undo', { id: rename.changeSet });
    expect(store.ask(ada, 'object.get', { id })).toMatchObject({ summary: 'Campaign', tags: [{ name: 'kept' }] });
  });

  it('of an association is CONFLICT after one of its objects was deleted, and works after that is undone', () => {
    const [a, b] = [group('A'), group('B')];
    const linked = store.run(ada, 'association.create', { id: a.id, others: [b.id] });
    const deleted = store.run(ada, 'object.delete', { ids: [b.id] });
    expect(['CONFLICT', 'NOT_FOUND']).toContain(refusedUndo(ada, linked.changeSet ?? 0));
    store.run(ada, 'changeSet.undo', { id: deleted.changeSet });
    expect(store.ask(ada, 'association.counts', { id: a.id }).total).toBe(1);
    store.run(ada, 'changeSet.undo', { id: linked.changeSet ?? 0 });
    expect(store.ask(ada, 'association.counts', { id: a.id }).total).toBe(0);
  });

  it('of a deletion is CONFLICT when the same Indicator was created again', () => {
    const { id } = store.run(ada, 'indicator.create', { ownerId: owner, type: 'Host', value: 'again.example.com' });
    const deleted = store.run(ada, 'object.delete', { ids: [id] });
    store.run(ada, 'indicator.create', { ownerId: owner, type: 'Host', value: 'again.example.com' });
    expect(refusedUndo(ada, deleted.changeSet)).toBe('CONFLICT');
  });

  it('is done once; its own undo is a redo, after which it may be undone again', () => {
    const { id, changeSet } = group();
    const undone = store.run(ada, 'changeSet.undo', { id: changeSet });
    expect(undone.label).toMatch(/^Undo: /);
    expect(refusedUndo(ada, changeSet)).toBe('CONFLICT');
    expect(() => store.run(ada, 'changeSet.undo', { id: changeSet })).toThrow(/undone already/);
    const redone = store.run(ada, 'changeSet.undo', { id: undone.changeSet });
    expect(redone.label).toMatch(/^Redo: /);
    expect(store.ask(ada, 'object.get', { id }).summary).toBe('Campaign');
    expect(store.outcome(ada, 'changeSet.undo', { id: changeSet })).toBe('done');
  });

  it('of something that does not exist or changed no data is said', () => {
    expect(refusedUndo(ada, 424_242)).toBe('NOT_FOUND');
    store.run(ada, 'setting.set', { name: 'crossOwner', on: true });
    // A change of a setting leaves nothing behind that could be asked to be undone.
    expect(store.db.prepare('SELECT count(*) FROM change_set').pluck().get()).toBe(0);
  });

  it('is UNSUPPORTED after the before-images were purged', () => {
    const { id, changeSet } = group();
    const changed = store.run(ada, 'group.update', { id, version: changeSet, name: 'B' });
    store.run(ada, 'workspace.purge', { before: Date.UTC(2030, 0, 1) });
    expect(refusedUndo(ada, changed.changeSet)).toBe('UNSUPPORTED');
    expect(store.db.prepare("SELECT count(*) FROM change WHERE row LIKE '%Campaign%'").pluck().get()).toBe(0);
  });
});

describe('undo needs the verb of each inverse operation', () => {
  it('so a user who lost the role in between is FORBIDDEN', () => {
    const lena = store.addUser('lena', 'Standard User');
    const { id, changeSet } = store.run(lena, 'group.create', { ownerId: owner, type: 'Campaign', name: 'By Lena' });
    const renamed = store.run(lena, 'group.update', { id, version: changeSet, name: 'B' });
    store.setRole('lena', 'Northgate SOC', 'Read Only User');
    expect(refusedUndo(lena, renamed.changeSet)).toBe('FORBIDDEN');
    store.setRole('lena', 'Northgate SOC', 'Standard User');
    expect(store.outcome(lena, 'changeSet.undo', { id: renamed.changeSet })).toBe('done');
  });

  it('so who may create and not delete cannot undo a creation, and who may not delete an Attribute cannot undo one', () => {
    const circle = store.addOwner('community', 'Sharing Circle');
    const max = store.addUser('max', 'Read Only User');
    store.setRole('max', 'Sharing Circle', 'Contributor');
    const made = store.run(max, 'group.create', { ownerId: circle, type: 'Campaign', name: 'By Max' });
    const described = store.run(max, 'attribute.create', { objectId: made.id, type: 'Description', value: 'x' });
    expect(refusedUndo(max, described.changeSet)).toBe('FORBIDDEN');
    const other = store.run(max, 'group.create', { ownerId: circle, type: 'Campaign', name: 'By Max, too' });
    expect(refusedUndo(max, other.changeSet)).toBe('FORBIDDEN');
    const tagged = store.run(max, 'tag.apply', { ids: [other.id], names: ['x'] });
    expect(store.outcome(max, 'changeSet.undo', { id: tagged.changeSet })).toBe('done');
  });

  it.each([
    [
      'rename a Group',
      () => {
        const { id, changeSet } = group();
        return store.run(ada, 'group.update', { id, version: changeSet, name: 'B' }).changeSet;
      },
    ],
    ['delete a Group', () => store.run(ada, 'object.delete', { ids: [group().id] }).changeSet],
    [
      'associate',
      () => store.run(ada, 'association.create', { id: group('A').id, others: [group('B').id] }).changeSet ?? 0,
    ],
    ['tag', () => store.run(ada, 'tag.apply', { ids: [group().id], names: ['x'] }).changeSet],
    [
      'add an Attribute',
      () => store.run(ada, 'attribute.create', { objectId: group().id, type: 'Description', value: 'x' }).changeSet,
    ],
    [
      'apply a Security Label',
      () => store.run(ada, 'securityLabel.apply', { ids: [group().id], labelId: 1 }).changeSet,
    ],
    [
      'create a Security Label',
      () => store.run(ada, 'securityLabel.create', { ownerId: owner, name: 'Own', color: 'FF0000' }).changeSet,
    ],
    ['create a Tag', () => store.run(ada, 'tag.create', { ownerId: owner, name: 'x' }).changeSet],
    [
      'rate an Indicator',
      () => {
        const { id, changeSet } = store.run(ada, 'indicator.create', {
          ownerId: owner,
          type: 'Host',
          value: 'r.example.com',
        });
        return store.run(ada, 'indicator.update', { id, version: changeSet, fields: { rating: 5 } }).changeSet;
      },
    ],
    [
      'add a hash to a File',
      () => {
        const { id, changeSet } = store.run(ada, 'indicator.create', {
          ownerId: owner,
          type: 'File',
          value: 'a'.repeat(32),
        });
        return store.run(ada, 'indicator.update', {
          id,
          version: changeSet,
          fields: {},
          hashes: { sha1: 'b'.repeat(40) },
        }).changeSet;
      },
    ],
  ] as const)('so a reader cannot take back what somebody else did: %s', (_, act) => {
    const reader = store.addUser('rita', 'Read Only User');
    expect(refusedUndo(reader, act())).toBe('FORBIDDEN');
  });

  it('so who may make no Attribute Types cannot take one back with its Attribute', () => {
    const user = store.addUser('uma', 'Standard User');
    const made = store.run(ada, 'attribute.create', { objectId: group().id, type: 'Brand New', value: 'x' });
    expect(refusedUndo(user, made.changeSet)).toBe('FORBIDDEN');
  });

  it('and hides what happened in an owner without a role', () => {
    const hidden = store.addOwner('source', 'Closed Feed');
    const user = store.addUser('vera', 'Organization Administrator');
    const made = store.run(ada, 'group.create', { ownerId: hidden, type: 'Campaign', name: 'Secret' });
    const renamed = store.run(ada, 'group.update', { id: made.id, version: made.changeSet, name: 'B' });
    const label = store.run(ada, 'securityLabel.create', { ownerId: hidden, name: 'Secret', color: 'FF0000' });
    for (const id of [made.changeSet, renamed.changeSet, label.changeSet])
      expect(refusedUndo(user, id)).toBe('NOT_FOUND');
  });
});

describe('a change', () => {
  it('of an object that moved on is STALE and changes nothing', () => {
    const { id, changeSet } = group();
    store.run(ada, 'group.update', { id, version: changeSet, name: 'B' });
    const before = store.digest();
    expect(store.outcome(ada, 'group.update', { id, version: changeSet, name: 'C' })).toBe('STALE');
    expect(store.outcome(ada, 'group.update', { id, version: changeSet + 1000, name: 'C' })).toBe('STALE');
    expect(store.digest()).toBe(before);
  });

  it('that changes nothing leaves no change set and the version', () => {
    const { id, changeSet } = group();
    store.run(ada, 'group.update', { id, version: changeSet, name: 'Campaign' });
    expect(store.ask(ada, 'object.get', { id }).version).toBe(changeSet);
    expect(store.db.prepare('SELECT max(id) FROM change_set').pluck().get()).toBe(changeSet);
  });

  it('that fails in the middle leaves no row, no change set and no audit entry of a success', () => {
    const { id } = group();
    const rows = (): unknown =>
      store.db
        .prepare(
          "SELECT (SELECT count(*) FROM change_set), (SELECT count(*) FROM change), (SELECT count(*) FROM audit WHERE outcome = 'done')",
        )
        .raw()
        .get();
    const before = [store.digest(), rows()];
    expect(store.outcome(ada, 'association.create', { id, others: [group('B').id, id] })).toBe('INVALID_INPUT');
    const made = [store.digest(), rows()];
    expect(store.outcome(ada, 'tag.apply', { ids: [id, 424_242], names: ['never made'] })).toBe('NOT_FOUND');
    expect([store.digest(), rows()]).toEqual(made);
    expect(made).not.toEqual(before);
    expect(store.db.prepare("SELECT count(*) FROM object WHERE key = 'never made'").pluck().get()).toBe(0);
  });
});

describe('undo of a deletion', () => {
  it('brings back what an Organization had judged about an object of a Community, without a right in the Organization', () => {
    const circle = store.addOwner('community', 'Sharing Circle');
    const found = store.run(ada, 'group.create', { ownerId: circle, type: 'Campaign', name: 'Heron season' });
    const requirement = store.run(ada, 'intelRequirement.create', {
      ownerId: owner,
      text: 'What does the heron do?',
      fields: {
        uniqueId: 'IR-1',
        subtype: 'Research Requirement (RR)',
        keywordSections: [{ compareValue: 'includes', keywords: ['heron'] }],
      },
    });
    store.run(ada, 'requirementResult.refresh', { id: requirement.id });
    const editor = store.addUser('edda', 'Read Only User');
    store.setRole('edda', 'Sharing Circle', 'Editor');
    const before = store.digest();
    const { changeSet } = store.run(editor, 'object.delete', { ids: [found.id] });
    store.run(editor, 'changeSet.undo', { id: changeSet });
    expect(store.digest()).toBe(before);
  });
});
