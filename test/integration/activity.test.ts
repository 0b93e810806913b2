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

const group = (name = 'Campaign', ownerId = owner): { id: number; changeSet: number } =>
  store.run(ada, 'group.create', { ownerId, type: 'Campaign', name });
const activity = (userId: number, id: number, more: { before?: number; limit?: number } = {}) =>
  store.ask(userId, 'activity.list', { id, limit: 50, ...more });
/** What each entry says, newest first. */
const told = (userId: number, id: number) =>
  activity(userId, id).entries.map(({ details }) =>
    details.map(({ change, what, name, before, after, other }) =>
      [change, what, name, before, after, other?.summary].filter((part) => part !== null && part !== undefined),
    ),
  );

describe('the activity of an object', () => {
  it('tells creation, name, fields, attributes, Tags and labels with what they were and are', () => {
    const { id, changeSet } = store.run(ada, 'group.create', { ownerId: owner, type: 'Event', name: 'Alert' });
    const named = store.run(ada, 'group.update', {
      id,
      version: changeSet,
      name: 'Alert 2',
      fields: { status: 'New' },
    });
    store.run(ada, 'group.update', { id, version: named.changeSet, fields: { status: 'Escalated' } });
    const { attributeId } = store.run(ada, 'attribute.create', { objectId: id, type: 'Source', value: 'mail' });
    store.run(ada, 'attribute.update', { attributeId, value: 'phone' });
    store.run(ada, 'tag.apply', { ids: [id], names: ['urgent'] });
    const [label] = store.ask(ada, 'securityLabel.list', {});
    store.run(ada, 'securityLabel.apply', { ids: [id], labelId: label?.id ?? 0 });
    expect(told(ada, id)).toEqual([
      [['added', 'label', label?.name]],
      [['added', 'tag', 'urgent']],
      [['changed', 'attribute', 'Source', 'mail', 'phone']],
      [['added', 'attribute', 'Source', 'mail']],
      [['changed', 'field', 'status', 'New', 'Escalated']],
      [
        ['changed', 'name', 'Alert', 'Alert 2'],
        ['changed', 'field', 'status', 'New'],
      ],
      [['added', 'object']],
    ]);
  });

  it('names a password that was changed and tells neither the old nor the new one', () => {
    const { id, changeSet } = store.run(ada, 'group.create', {
      ownerId: owner,
      type: 'Document',
      name: 'Sample',
      fields: { malware: true, password: 'infected' },
    });
    store.run(ada, 'group.update', { id, version: changeSet, fields: { password: 'novirus' } });
    expect(told(ada, id)[0]).toEqual([['changed', 'field', 'password']]);
    expect(JSON.stringify(activity(ada, id))).not.toMatch(/infected|novirus/);
  });

  it('tells an association on both ends, and still after it and the other object are gone', () => {
    const [a, b] = [group('A'), group('B')];
    store.run(ada, 'association.create', { id: a.id, others: [b.id] });
    expect(told(ada, a.id)[0]).toEqual([['added', 'association', 'B']]);
    expect(told(ada, b.id)[0]).toEqual([['added', 'association', 'A']]);
    store.run(ada, 'object.delete', { ids: [b.id] });
    expect(told(ada, a.id).slice(0, 2)).toEqual([[['removed', 'association', 'B']], [['added', 'association', 'B']]]);
  });

  it('says which change set can be undone now, and why another cannot', () => {
    const { id, changeSet } = group('A');
    const renamed = store.run(ada, 'group.update', { id, version: changeSet, name: 'B' });
    const again = store.run(ada, 'group.update', { id, version: renamed.changeSet, name: 'C' });
    expect(activity(ada, id).entries.map(({ undo }) => undo.allowed)).toEqual([true, false, false]);
    expect(activity(ada, id).entries[1]?.undo.reason).toContain('changed again since');
    store.run(ada, 'changeSet.undo', { id: again.changeSet });
    const [redo, undone, first] = activity(ada, id).entries;
    expect(redo?.label).toMatch(/^Undo: /);
    expect(undone).toMatchObject({ undoneBy: redo?.id, undo: { allowed: false } });
    expect(first?.undo.allowed).toBe(true);
  });

  it('offers a reader the history and no undo', () => {
    const { id } = group('A');
    const reader = store.addUser('rita', 'Read Only User');
    const [entry] = activity(reader, id).entries;
    expect(entry?.undo.allowed).toBe(false);
    expect(entry?.undo.reason).toContain('Group');
  });

  it('leaves out links to what the user may not see, and names nothing of it anywhere', () => {
    const closed = store.addOwner('community', 'Closed');
    store.run(ada, 'setting.set', { name: 'crossOwner', on: true });
    const open = group('Open');
    const secret = group('SECRET-NAME', closed);
    store.run(ada, 'association.create', { id: open.id, others: [secret.id] });
    const outsider = store.addUser('olaf', 'Standard User');
    expect(told(outsider, open.id)).toEqual([[['added', 'object']]]);
    expect(JSON.stringify(activity(outsider, open.id))).not.toContain('SECRET-NAME');
    expect(told(ada, open.id)[0]).toEqual([['added', 'association', 'SECRET-NAME']]);
    store.setRole('ada', 'Closed', null);
    expect(JSON.stringify(store.ask(ada, 'changeSet.recent', { limit: 100 }))).not.toContain('SECRET-NAME');
  });

  it('tells no result of a Requirement about what the user may not see', () => {
    const closed = store.addOwner('community', 'Closed');
    group('Heron', closed);
    const { id } = store.run(ada, 'intelRequirement.create', {
      ownerId: owner,
      text: 'Who?',
      fields: {
        uniqueId: 'IR-1',
        subtype: 'Research Requirement (RR)',
        keywordSections: [{ compareValue: 'includes', keywords: ['heron'] }],
      },
    });
    store.run(ada, 'requirementResult.refresh', { id });
    const outsider = store.addUser('olaf', 'Standard User');
    const results = (userId: number) =>
      told(userId, id)
        .flat()
        .filter(([, what]) => what === 'result').length;
    expect([results(ada), results(outsider)]).toEqual([1, 0]);
  });

  it('names nothing of what an import wrote into an owner that is closed by now', () => {
    const closed = store.addOwner('community', 'Closed');
    const { id, changeSet } = group('SECRET-NAME', closed);
    // As an import is written down: as a range of numbers, and not row by row.
    store.db.prepare('DELETE FROM change WHERE set_id = ?').run(changeSet);
    store.db.prepare('INSERT INTO change_range(set_id, first_id, last_id) VALUES (?, ?, ?)').run(changeSet, id, id);
    const recent = () => JSON.stringify(store.ask(ada, 'changeSet.recent', { limit: 100 }));
    expect(recent()).toContain('SECRET-NAME');
    store.setRole('ada', 'Closed', null);
    expect(recent()).not.toContain('SECRET-NAME');
  });

  it('goes on where the last page ended, without losing or repeating a change', () => {
    const { id, changeSet } = group('A0');
    let version = changeSet;
    for (let step = 1; step <= 7; step += 1)
      version = store.run(ada, 'group.update', { id, version, name: `A${step}` }).changeSet;
    const all = activity(ada, id).entries.map((entry) => Number(entry.id));
    const paged: number[] = [];
    let before: number | undefined;
    for (;;) {
      const page = activity(ada, id, { limit: 3, ...(before === undefined ? {} : { before }) });
      paged.push(...page.entries.map((entry) => Number(entry.id)));
      if (page.next === null) break;
      before = page.next;
    }
    expect(paged).toEqual(all);
    expect(paged).toHaveLength(8);
  });

  it('does not take the row of another table with the same number for its own', () => {
    const first = group('A');
    const second = group('B');
    // Attributes are numbered from 1, as objects are.
    for (let step = 0; step < 3; step += 1)
      store.run(ada, 'attribute.create', { objectId: second.id, type: 'Source', value: `s${step}` });
    expect(told(ada, first.id)).toEqual([[['added', 'object']]]);
  });
});
