/** Votes, reviews and Task assignments. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { GroupType } from '../../shared/model/object-type.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let owner: number;
let bob: number;
beforeAll(() => {
  store = new TestStore();
  ({ adaId: ada, northgateId: owner } = store);
  bob = store.addUser('bob', 'Standard User');
});

const make = (type: GroupType, fields: Record<string, unknown> = {}): number =>
  store.run(ada, 'group.create', { ownerId: owner, type, name: `A ${type}`, fields }).id;

describe('a vote', () => {
  it('counts once for each user, is changed and withdrawn', () => {
    const id = make('Campaign');
    store.run(ada, 'vote.set', { id, value: 1 });
    store.run(ada, 'vote.set', { id, value: 1 });
    store.run(bob, 'vote.set', { id, value: 1 });
    expect(store.ask(ada, 'vote.get', { id })).toMatchObject({ up: 2, down: 0, mine: 1 });
    store.run(bob, 'vote.set', { id, value: -1 });
    expect(store.ask(bob, 'vote.get', { id })).toMatchObject({ up: 1, down: 1, mine: -1 });
    store.run(ada, 'vote.set', { id, value: 0 });
    expect(store.ask(ada, 'vote.get', { id })).toMatchObject({ up: 0, down: 1, mine: 0 });
  });

  it('can be undone and leaves the data as it was', () => {
    const id = make('Tool');
    const before = store.digest();
    const { changeSet } = store.run(ada, 'vote.set', { id, value: -1 });
    store.run(ada, 'changeSet.undo', { id: changeSet });
    expect(store.digest()).toBe(before);
  });

  it('is for Groups only', () => {
    const { id } = store.run(ada, 'indicator.create', { ownerId: owner, type: 'Host', value: 'a.example.com' });
    expect(store.outcome(ada, 'vote.set', { id, value: 1 })).toBe('INVALID_INPUT');
  });
});

describe('a review', () => {
  it('is one of each user on each Report, edited in place, with figures over all', () => {
    const id = make('Report');
    store.run(ada, 'review.put', { id, rating: 2, helpful: false, comment: 'thin' });
    store.run(ada, 'review.put', { id, rating: 5, helpful: true, comment: ' ' });
    store.run(bob, 'review.put', { id, rating: 2, helpful: false, comment: 'no sources' });
    const list = store.ask(bob, 'review.list', { id });
    expect(list).toMatchObject({ total: 2, average: 3.5, helpful: 1, right: { allowed: true } });
    expect(list.reviews.map(({ userName, rating, comment, mine }) => [userName, rating, comment, mine])).toEqual([
      ['bob', 2, 'no sources', true],
      ['ada', 5, null, false],
    ]);
  });

  it('is deleted by its author, and by nobody else but who administers the owner', () => {
    const id = make('Report');
    store.run(ada, 'review.put', { id, rating: 1, helpful: false, comment: null });
    expect(store.outcome(bob, 'review.delete', { id, userId: ada })).toBe('FORBIDDEN');
    expect(store.ask(bob, 'review.list', { id }).reviews[0]?.delete.reason).toContain('Settings: Full');
    store.run(bob, 'review.put', { id, rating: 1, helpful: false, comment: null });
    store.run(bob, 'review.delete', { id, userId: bob });
    store.run(bob, 'review.put', { id, rating: 1, helpful: false, comment: null });
    store.run(ada, 'review.delete', { id, userId: bob });
    expect(store.ask(ada, 'review.list', { id }).total).toBe(1);
    expect(store.outcome(ada, 'review.delete', { id, userId: bob })).toBe('NOT_FOUND');
  });

  it('is refused for another type, a sixth star and a long comment', () => {
    expect(store.outcome(ada, 'review.put', { id: make('Event'), rating: 1, helpful: true, comment: null })).toBe(
      'INVALID_INPUT',
    );
    const id = make('Report');
    expect(store.outcome(ada, 'review.put', { id, rating: 6, helpful: true, comment: null })).toBe('INVALID_INPUT');
    expect(store.outcome(ada, 'review.put', { id, rating: 1, helpful: true, comment: 'x'.repeat(501) })).toBe(
      'INVALID_INPUT',
    );
  });
});

describe('a Task', () => {
  it('is assigned to users of its owner, and to nobody else', () => {
    const id = make('Task');
    store.addOwner('organization', 'Elsewhere');
    const eve = store.addUser('eve', 'Standard User', 'Elsewhere');
    store.run(ada, 'task.assign', { id, duty: 'assigned', userIds: [ada, bob] });
    store.run(ada, 'task.assign', { id, duty: 'escalate', userIds: [ada] });
    store.run(ada, 'task.assign', { id, duty: 'assigned', userIds: [bob] });
    expect(store.ask(bob, 'task.get', { id }).assignments.map(({ userName, duty }) => [userName, duty])).toEqual([
      ['bob', 'assigned'],
      ['ada', 'escalate'],
    ]);
    expect(store.outcome(ada, 'task.assign', { id, duty: 'assigned', userIds: [eve] })).toBe('INVALID_INPUT');
    expect(store.ask(ada, 'task.candidates', { id }).map(({ userName }) => userName)).toEqual(['ada', 'bob']);
    store.addUser('gone', 'Standard User');
    store.db.prepare("UPDATE user_account SET disabled = 1 WHERE name = 'gone'").run();
    expect(store.ask(ada, 'task.candidates', { id }).map(({ userName }) => userName)).toEqual(['ada', 'bob']);
  });

  it('names the users of its owner only to who may assign it', () => {
    const id = make('Task');
    store.addOwner('community', 'Annex');
    const reader = store.addUser('rolf', 'Read Only User');
    store.setRole('rolf', 'Annex', 'Director');
    expect(() => store.ask(reader, 'task.candidates', { id })).toThrow(/Needs Group/);
  });

  it('is overdue, escalated and reminded by its dates until it is completed', () => {
    const past = Date.UTC(2020, 0, 1);
    const future = Date.UTC(2090, 0, 1);
    const id = make('Task', { dueDate: past, reminderDate: past, escalationDate: future });
    expect(store.ask(ada, 'task.get', { id })).toMatchObject({ overdue: true, reminded: true, escalated: false });
    const { version } = store.ask(ada, 'object.get', { id });
    store.run(ada, 'group.update', { id, version, fields: { status: 'Completed' } });
    expect(store.ask(ada, 'task.get', { id })).toMatchObject({ overdue: false, reminded: false, escalated: false });
  });
});

describe('an Email', () => {
  it('went to the e-mail addresses of the Victim Assets that are associated with it', () => {
    const id = make('Email');
    const victim = store.run(ada, 'victim.create', { ownerId: owner, name: 'Mail desk' }).id;
    const [mail, phone] = (['EmailAddress', 'Phone'] as const).map(
      (type) => store.run(ada, 'victimAsset.create', { victimId: victim, type, value: `desk ${type}` }).id,
    );
    store.run(ada, 'association.create', { id, others: [mail ?? 0, phone ?? 0] });
    expect(store.ask(ada, 'group.recipients', { id })).toEqual({
      recipients: [{ id: mail, address: 'desk EmailAddress' }],
      more: false,
    });
    expect(() => store.ask(ada, 'group.recipients', { id: make('Event') })).toThrow(/Only Emails/);
  });
});

describe('the fields of a type', () => {
  it('a Signature needs three, a Document with malware its password, an Event keeps a status', () => {
    expect(store.outcome(ada, 'group.create', { ownerId: owner, type: 'Signature', name: 'x', fields: {} })).toBe(
      'INVALID_INPUT',
    );
    const document = { ownerId: owner, type: 'Document', name: 'x' };
    expect(store.outcome(ada, 'group.create', { ...document, fields: { malware: true } })).toBe('INVALID_INPUT');
    expect(store.outcome(ada, 'group.create', { ...document, fields: { malware: true, password: 'infected' } })).toBe(
      'done',
    );
    const id = make('Event', { status: 'New' });
    const { version } = store.ask(ada, 'object.get', { id });
    expect(store.outcome(ada, 'group.update', { id, version, fields: { status: null } })).toBe('INVALID_INPUT');
    expect(store.outcome(ada, 'group.update', { id, version, fields: { status: 'Escalated' } })).toBe('done');
  });
});

describe('the status of an Event', () => {
  it('is set by readers, and nothing else of it, while the setting is on; they may take it back', () => {
    const rita = store.addUser('rita', 'Read Only User');
    const id = make('Event', { status: 'Needs Review' });
    const incident = make('Incident', { status: 'New' });
    const versionOf = (group: number) => store.ask(ada, 'object.get', { id: group }).version;
    const set = (group: number, fields: object) =>
      store.outcome(rita, 'group.update', { id: group, version: versionOf(group), fields });
    expect(set(id, { status: 'False Positive' })).toBe('FORBIDDEN');
    expect(store.ask(rita, 'object.get', { id }).rights.status.allowed).toBe(false);
    store.run(ada, 'setting.set', { name: 'readersMayReport', on: true });
    expect(store.ask(rita, 'object.get', { id }).rights.status.allowed).toBe(true);
    expect(set(id, { status: 'False Positive' })).toBe('done');
    const { version } = store.ask(ada, 'object.get', { id });
    expect(set(id, { status: 'Escalated', eventDate: 1 })).toBe('FORBIDDEN');
    expect(set(incident, { status: 'Open' })).toBe('FORBIDDEN');
    store.run(rita, 'changeSet.undo', { id: version });
    expect(store.ask(ada, 'object.get', { id }).detail).toMatchObject({ fields: { status: 'Needs Review' } });
    store.run(ada, 'setting.set', { name: 'readersMayReport', on: false });
    expect(set(id, { status: 'Escalated' })).toBe('FORBIDDEN');
  });
});
