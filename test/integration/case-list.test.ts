/** The Cases screen: what its filter finds, in which order, how it is counted, and for whom. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '../../shared/contract/index.ts';
import { internViewerList, alignViewers } from '../../electron/store/viewer-store.ts';
import { caseworker } from '../support/case-roles.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let owner: number;
beforeEach(() => {
  store = new TestStore();
  ({ adaId: ada, northgateId: owner } = store);
});

const open = (name: string, more: Partial<Input<'case.create'>> = {}, ownerId = owner): number =>
  store.run(ada, 'case.create', { ownerId, name, ...more }).id;
type Filter = Input<'case.list'>['filter'];
const list = (filter: Filter = {}, user = ada, page: Partial<Input<'case.list'>> = {}) =>
  store.ask(user, 'case.list', { filter, sort: 'number', descending: false, offset: 0, limit: 50, ...page });
const names = (filter: Filter = {}, user = ada, page: Partial<Input<'case.list'>> = {}): string[] =>
  list(filter, user, page).rows.map(({ name }) => name);
const restrict = (id: number, users: readonly number[]): void => {
  const listId = internViewerList(store.db, owner, users);
  store.db.prepare('UPDATE kase SET viewer_list = ? WHERE id = ?').run(listId, id);
  alignViewers(store.db, id);
};

describe('the filter of Cases', () => {
  it('finds a Case by a part of its name, whatever the capitals, and by its number', () => {
    open('Token theft');
    open('Ünter attack');
    open('Report 1');
    expect(names({ text: 'TOKEN' })).toEqual(['Token theft']);
    expect(names({ text: 'ünter' })).toEqual(['Ünter attack']);
    // The number of one and the name of another.
    expect(names({ text: '1' })).toEqual(['Token theft', 'Report 1']);
    for (const text of ['#2', 'case 2', 'Case #2']) expect(names({ text }), text).toEqual(['Ünter attack']);
    expect(names({ text: '100%' })).toEqual([]);
  });

  it('holds all its parts together', () => {
    const bob = store.addUser('bob', 'Standard User');
    const [theft, leak] = [
      open('Theft', { severity: 'High', assignee: { kind: 'user', id: bob } }),
      open('Leak', { severity: 'Critical' }),
    ];
    open('Spam', { severity: 'High' });
    store.run(ada, 'tag.apply', { ids: [theft, leak], names: ['phish'] });
    expect(names({ severities: ['High'] })).toEqual(['Theft', 'Spam']);
    expect(names({ tag: 'phish' })).toEqual(['Theft', 'Leak']);
    expect(names({ tag: 'phish', severities: ['High', 'Low'] })).toEqual(['Theft']);
    expect(names({ tag: 'no such tag' })).toEqual([]);
    expect(names({ assignee: 'nobody' })).toEqual(['Leak', 'Spam']);
    expect(names({ assignee: { kind: 'user', id: bob } })).toEqual(['Theft']);
    expect(names({ assignee: 'me' }, bob)).toEqual(['Theft']);
    expect(names({ assignee: 'me' })).toEqual([]);
    expect(names({ resolutions: ['Escalated'] })).toEqual([]);
    expect(list().rows.map(({ tags }) => tags.map(({ name }) => name))).toEqual([['phish'], ['phish'], []]);
  });

  it('finds and shows the Tags of Cases for who sees no intelligence, and the report has them', () => {
    store.run(ada, 'role.create', { name: 'Caseworker', scope: 'organization', levels: caseworker });
    const cora = store.addUser('cora', 'Caseworker');
    const theft = open('Theft');
    open('Leak');
    store.run(ada, 'tag.apply', { ids: [theft], names: ['phish'] });
    expect(names({ tag: 'phish' }, cora)).toEqual(['Theft']);
    expect(list({}, cora).rows.map(({ tags }) => tags.map(({ name }) => name))).toEqual([['phish'], []]);
    const input = { id: theft, sections: ['facts' as const], withoutLabels: [], withoutUnlabelled: false };
    expect(store.ask(cora, 'caseReport.make', input).html).toContain('phish');
  });

  it('counts what is assigned to a group as the Cases of its members', () => {
    const bob = store.addUser('bob', 'Standard User');
    const group = Number(
      store.db
        .prepare("INSERT INTO user_group(owner_id, name) VALUES (?, 'Night shift') RETURNING id")
        .pluck()
        .get(owner),
    );
    store.db.prepare('INSERT INTO user_group_member VALUES (?, ?)').run(group, bob);
    open('At night', { assignee: { kind: 'group', id: group } });
    expect(names({ assignee: 'me' }, bob)).toEqual(['At night']);
    expect(names({ assignee: { kind: 'group', id: group } })).toEqual(['At night']);
    expect(names({ assignee: 'nobody' })).toEqual([]);
    expect(store.ask(ada, 'case.facets', {}).assignees).toEqual([
      { kind: 'group', id: group, name: 'Night shift', count: 1 },
    ]);
  });

  it('finds Cases by when they were opened and by what they should have been closed', () => {
    const [early, late] = [open('Early'), open('Late')];
    store.db.prepare('INSERT INTO service_level VALUES (?, 1, NULL, 30)').run(owner);
    const openedAt = Date.UTC(2026, 0, 1);
    store.db.prepare('UPDATE kase SET opened = ? WHERE id = ?').run(openedAt - 3_600_000, early);
    store.db.prepare('UPDATE kase SET opened = ? WHERE id = ?').run(openedAt, late);
    expect(names({ openedFrom: openedAt })).toEqual(['Late']);
    expect(names({ openedTo: openedAt - 1 })).toEqual(['Early']);
    expect(names({ overdue: true })).toEqual(['Early']);
    expect(names({ overdue: false })).toEqual(['Late']);
    expect(list().rows[0]).toMatchObject({ responseDue: openedAt - 1_800_000, responseOverdue: true });
    // As the screen of the Case says, with a service level that is stated and with the default.
    store.run(ada, 'case.create', { ownerId: owner, name: 'By default', severity: 'Critical' });
    for (const row of list().rows) {
      const { responseDue, responseOverdue } = store.ask(ada, 'case.get', { id: row.id });
      expect(row).toMatchObject({ responseDue, responseOverdue });
    }
    expect(store.ask(ada, 'case.facets', {}).organizations).toMatchObject([{ overdue: 1 }]);
  });
});

describe('the order and the pages of Cases', () => {
  it('follow number, severity and time, and count all', () => {
    open('b', { severity: 'Critical' });
    open('a', { severity: 'Low' });
    open('c', { severity: 'High' });
    expect(names({}, ada, { sort: 'severity', descending: true })).toEqual(['b', 'c', 'a']);
    expect(names({}, ada, { sort: 'opened', descending: true })).toEqual(['c', 'a', 'b']);
    expect(names({}, ada, { sort: 'responseDue' })).toHaveLength(3);
    expect(list({}, ada, { offset: 2, limit: 1 })).toMatchObject({ rows: [{ name: 'c', number: 3 }], total: 3 });
  });

  it('show the beginning of a long description and say that it goes on', () => {
    open('long', { description: 'x'.repeat(1000) });
    open('short', { description: 'y' });
    expect(list().rows.map((row) => [row.description?.length, row.isDescriptionCut])).toEqual([
      [300, true],
      [1, false],
    ]);
  });
});

describe('who sees a Case in the list', () => {
  it('is who may see Cases of the Organization, and of a Case with viewers only those', () => {
    const [bob, eve, devi] = [
      store.addUser('bob', 'Standard User'),
      store.addUser('eve', 'Standard User'),
      store.addUser('devi', 'App Developer'),
    ];
    open('Open to all', { severity: 'High' });
    restrict(open('For bob', { severity: 'Critical' }), [bob]);
    expect(names({}, bob)).toEqual(['Open to all', 'For bob']);
    expect(names({}, eve)).toEqual(['Open to all']);
    expect(list({}, eve).total).toBe(1);
    expect(names({ text: '2' }, eve)).toEqual([]);
    expect(store.ask(eve, 'case.facets', {}).organizations).toEqual([
      {
        ownerId: owner,
        open: 1,
        closed: 0,
        overdue: 0,
        openBySeverity: [
          { severity: 'Low', count: 0 },
          { severity: 'Medium', count: 0 },
          { severity: 'High', count: 1 },
          { severity: 'Critical', count: 0 },
        ],
      },
    ]);
    expect(() => list({}, devi)).toThrow(/./);
    store.run(ada, 'setting.set', { name: 'workflow', on: false });
    expect(() => list({}, bob)).toThrow(/./);
  });

  it('counts each Organization on its own', () => {
    const other = store.addOwner('organization', 'Harbour');
    open('Here');
    open('There', {}, other);
    expect(store.ask(ada, 'case.facets', {}).organizations).toMatchObject([
      { ownerId: owner, open: 1 },
      { ownerId: other, open: 1 },
    ]);
    expect(names({ owners: [other] })).toEqual(['There']);
    // Numbers count per Organization.
    expect(names({ text: '#1' }).sort()).toEqual(['Here', 'There']);
  });
});

describe('a Case among other objects', () => {
  it('is found by its number or its name, listed, and shown with number, severity and status', () => {
    const id = open('Token theft', { severity: 'High' });
    const found = (text: string) => store.ask(ada, 'object.search', { text, limit: 5 }).rows;
    for (const text of ['1', 'case 1', 'token'])
      expect(found(text), text).toMatchObject([
        { id, kind: 'case', case: { number: 1, severity: 'High', status: 'Open' } },
      ]);
    expect(store.ask(ada, 'object.get', { id })).toMatchObject({
      detail: { kind: 'case', fields: { number: 1, severity: 'High', status: 'Open' } },
      rights: { associate: { allowed: true }, delete: { allowed: false } },
    });
    const reader = store.addUser('rita', 'Read Only User');
    expect(store.ask(reader, 'object.get', { id }).rights).toMatchObject({
      associate: { allowed: false },
      tag: { allowed: false },
      attributeCreate: { allowed: false },
    });
    const devi = store.addUser('devi', 'App Developer');
    expect(store.ask(devi, 'object.search', { text: 'token', limit: 5 }).rows).toEqual([]);
  });

  it('is not deleted with other objects', () => {
    const id = open('Token theft');
    expect(() => store.run(ada, 'object.delete', { ids: [id] })).toThrow(/Cases are not deleted together/);
    expect(names()).toEqual(['Token theft']);
  });

  it('may be chosen by when it was made and changed', () => {
    const id = open('From');
    const [early, late] = [open('Early'), open('Late')];
    store.db.prepare('UPDATE object SET created = 1000, modified = 5000 WHERE id = ?').run(early);
    store.db.prepare('UPDATE object SET created = 2000, modified = 3000 WHERE id = ?').run(late);
    const chosen = (range: Partial<Input<'association.candidates'>>): number[] =>
      store.ask(ada, 'association.candidates', { id, kind: 'case', limit: 9, ...range }).rows.map((row) => row.id);
    expect(chosen({ createdFrom: 1500 })).toEqual([late]);
    expect(chosen({ createdTo: 1500 })).toEqual([early]);
    expect(chosen({ modifiedFrom: 4000 })).toEqual([early]);
    expect(chosen({ modifiedFrom: 3000, modifiedTo: 5000 })).toEqual([early, late]);
    expect(chosen({ text: 'l', createdTo: 1500 })).toEqual([]);
    expect(chosen({ text: 'early', createdTo: 1500 })).toEqual([early]);
  });
});
