/** Commands on a whole Case: its fields, closing and reopening, times and service levels, deletion. */
import { beforeEach, describe, expect, it } from 'vitest';
import { rows, run, scalar } from '../../electron/store/statement.ts';
import type { Input } from '../../shared/contract/index.ts';
import { refusal } from '../support/refusal.ts';
import { TestStore } from '../support/store.ts';

const minute = 60_000;
let store: TestStore;
let id: number;

beforeEach(() => {
  store = new TestStore();
  id = store.run(store.adaId, 'case.create', { ownerId: store.northgateId, name: 'Token theft' }).id;
});

const view = (caseId = id, userId = store.adaId) => store.ask(userId, 'case.get', { id: caseId });
const update = (fields: Input<'case.update'>['fields'], userId = store.adaId) =>
  store.run(userId, 'case.update', { id, version: view().version, fields });
const lastEvent = (): string | undefined =>
  scalar<string>(store.db, 'SELECT text FROM case_system_event WHERE case_id = ? ORDER BY id DESC LIMIT 1', [id]);
const countEvents = (): number =>
  scalar<number>(store.db, 'SELECT count(*) FROM case_system_event WHERE case_id = ?', [id]) ?? 0;

describe('the fields of a Case', () => {
  it('change together, in one event that says what became of each, and come back by one undo', () => {
    const grace = store.addUser('grace', 'Standard User');
    const before = view();
    const { changeSet } = update({
      name: 'Token theft from build agents',
      severity: 'Critical',
      resolution: 'Escalated',
      description: '**All** of them',
      assignee: { kind: 'user', id: grace },
    });
    expect(view()).toMatchObject({
      name: 'Token theft from build agents',
      severity: 'Critical',
      resolution: 'Escalated',
      description: '**All** of them',
      assignee: { kind: 'user', id: grace, name: 'grace' },
      version: changeSet,
    });
    expect(countEvents()).toBe(2);
    expect(lastEvent()).toBe(
      'Renamed the Case to Token theft from build agents, set the severity to Critical, set the resolution to Escalated, assigned the Case to grace, changed the description',
    );
    store.run(store.adaId, 'changeSet.undo', { id: changeSet });
    expect(view()).toMatchObject({ name: before.name, severity: 'Low', description: null, assignee: null });
  });

  it('are refused with STALE when somebody changed them since, but not when a part of the Case changed', () => {
    const { version } = view();
    store.run(store.adaId, 'caseTask.create', { caseId: id, name: 'Collect logs' });
    store.run(store.adaId, 'case.update', { id, version, fields: { severity: 'High' } });
    const late = { id, version, fields: { severity: 'Medium' } };
    expect(store.outcome(store.adaId, 'case.update', late)).toBe('STALE');
    for (const method of ['case.close', 'case.reopen', 'case.delete'] as const)
      expect(store.outcome(store.adaId, method, { id, version }), method).toBe('STALE');
    expect(store.outcome(store.adaId, 'case.setViewers', { id, version, viewers: [] })).toBe('STALE');
    expect(view().severity).toBe('High');
  });

  it('leave no event when nothing differs', () => {
    update({ name: 'Token theft', severity: 'Low', description: '' });
    expect(countEvents()).toBe(1);
  });

  it('are closed to who only reads, also those of a Case assigned to that user', () => {
    const reader = store.addUser('reader', 'Read Only User');
    update({ assignee: { kind: 'user', id: reader } });
    const { version, rights } = view(id, reader);
    expect(rights.modify.allowed).toBe(false);
    const fields = { severity: 'High' };
    expect(store.outcome(reader, 'case.update', { id, version, fields })).toBe('FORBIDDEN');
    expect(store.outcome(reader, 'case.close', { id, version })).toBe('FORBIDDEN');
    const standard = store.addUser('standard', 'Standard User');
    expect(store.outcome(standard, 'case.update', { id, version, fields })).toBe('done');
    expect(store.outcome(standard, 'case.delete', { id, version: view().version })).toBe('FORBIDDEN');
  });
});

describe('assignees', () => {
  it('are users whose role shows Cases: oneself first, then by name; groups of users have a list of their own', () => {
    const zoe = store.addUser('Zoe', 'Standard User');
    const bob = store.addUser('bob', 'Read Only User');
    store.addUser('builder', 'App Developer');
    run(store.db, 'INSERT INTO user_group(owner_id, name) VALUES (?, ?)', [store.northgateId, 'Night shift']);
    const { users, groups, more } = store.ask(zoe, 'case.people', { ownerId: store.northgateId });
    expect(users.map((user) => user.id)).toEqual([zoe, store.adaId, bob]);
    expect(groups.map(({ name }) => name)).toEqual(['Night shift']);
    expect(more).toBe(false);
  });

  it('from elsewhere, or to whom no Case is shown, are refused', () => {
    store.addOwner('organization', 'Elsewhere');
    const builder = store.addUser('builder', 'App Developer');
    const stranger = store.addUser('stranger', 'Standard User', 'Elsewhere');
    for (const user of [builder, stranger])
      expect(refusal(() => update({ assignee: { kind: 'user', id: user } })).code).toBe('INVALID_INPUT');
    expect(refusal(() => update({ assignee: { kind: 'group', id: 7 } })).message).toContain('group of users');
    expect(refusal(() => store.ask(stranger, 'case.people', { ownerId: store.northgateId })).code).toBe('NOT_FOUND');
  });
});

describe('closing', () => {
  it('sets time and user, keeps the resolution unless another is given, and reopening clears both', () => {
    update({ resolution: 'Escalated' });
    store.run(store.adaId, 'case.close', { id, version: view().version });
    expect(view()).toMatchObject({ status: 'Closed', resolution: 'Escalated', closed: { by: 'ada' } });
    expect(view().timeToRespond).toBe((view().closed?.at ?? 0) - view().opened.at);
    expect(lastEvent()).toBe('Closed the Case with the resolution Escalated');
    store.run(store.adaId, 'case.reopen', { id, version: view().version });
    expect(view()).toMatchObject({ status: 'Open', resolution: 'Escalated', closed: null, timeToRespond: null });
    expect(lastEvent()).toBe('Reopened the Case');
    store.run(store.adaId, 'case.close', { id, version: view().version, resolution: 'Rejected' });
    expect(view().resolution).toBe('Rejected');
  });

  it('is refused with the list of required tasks that are not closed', () => {
    const task = (name: string, required: boolean): number =>
      store.run(store.adaId, 'caseTask.create', { caseId: id, name, required }).id;
    const [first, second] = [task('Revoke tokens', true), task('Rotate the key', true)];
    task('Write the report', false);
    const close = { id, version: view().version };
    const refused = refusal(() => store.run(store.adaId, 'case.close', close));
    expect(refused).toMatchObject({ code: 'CONFLICT', details: { total: 2 } });
    expect(refused.message).toContain('2 required tasks are not closed: Revoke tokens, Rotate the key');
    store.run(store.adaId, 'caseTask.complete', { id: first });
    store.run(store.adaId, 'caseTask.complete', { id: second });
    store.run(store.adaId, 'case.close', close);
    expect(view().status).toBe('Closed');
  });

  it('twice, or reopening an open Case, is refused', () => {
    expect(store.outcome(store.adaId, 'case.reopen', { id, version: view().version })).toBe('CONFLICT');
    store.run(store.adaId, 'case.close', { id, version: view().version });
    expect(store.outcome(store.adaId, 'case.close', { id, version: view().version })).toBe('CONFLICT');
  });

  it('is not brought back by an undo while a required task is open again', () => {
    const task = store.run(store.adaId, 'caseTask.create', { caseId: id, name: 'Rotate', required: true }).id;
    store.run(store.adaId, 'caseTask.complete', { id: task });
    store.run(store.adaId, 'case.close', { id, version: view().version });
    const reopened = store.run(store.adaId, 'case.reopen', { id, version: view().version });
    store.run(store.adaId, 'caseTask.reopen', { id: task });
    const undone = refusal(() => store.run(store.adaId, 'changeSet.undo', { id: reopened.changeSet }));
    expect(undone).toMatchObject({ code: 'CONFLICT' });
    expect(undone.message).toContain('Rotate');
    expect(view().status).toBe('Open');
  });

  it('leaves the fields open to what is learned later', () => {
    store.run(store.adaId, 'case.close', { id, version: view().version });
    update({ severity: 'High', description: 'Lessons' });
    expect(view()).toMatchObject({ status: 'Closed', severity: 'High', description: 'Lessons' });
  });
});

describe('the times of a Case', () => {
  it('measure detection and response, and say who stated them', () => {
    const { at } = view().opened;
    update({ occurred: at - 90 * minute, detected: at - 50 * minute });
    expect(view()).toMatchObject({ occurred: { by: 'ada' }, detected: { by: 'ada' }, timeToDetect: 40 * minute });
    update({ detected: null });
    expect(view()).toMatchObject({ detected: null, timeToDetect: null });
  });

  it('that cannot have happened are refused with both times named', () => {
    const { at } = view().opened;
    const refused = refusal(() => update({ occurred: at - minute, detected: at - 2 * minute }));
    expect(refused.code).toBe('INVALID_INPUT');
    expect(refused.message).toMatch(/^The time of detection \(2025-.* UTC\) lies before the time of occurrence \(/);
    expect(refusal(() => update({ occurred: at + 1e9 })).message).toContain('future');
    expect(refusal(() => update({ closed: at })).message).toContain('Close it first');
    store.run(store.adaId, 'case.close', { id, version: view().version });
    expect(refusal(() => update({ closed: at - minute })).message).toContain('before the time of opening');
    update({ closed: at });
    expect(view().timeToRespond).toBe(0);
  });

  it('are judged by the service level of the severity: the default, or what the Organization has stated', () => {
    const { at } = view().opened;
    update({ occurred: at - 31 * minute, severity: 'Critical' });
    expect(view()).toMatchObject({
      detectionDue: at - minute,
      detectionOverdue: true,
      responseDue: at + 30 * minute,
      responseOverdue: false,
    });
    update({ detected: at - 2 * minute });
    expect(view().detectionOverdue).toBe(false);
    run(store.db, 'INSERT INTO service_level VALUES (?, 4, NULL, 0)', [store.northgateId]);
    expect(view()).toMatchObject({ detectionDue: null, responseDue: at, responseOverdue: true });
  });
});

describe('deleting a Case', () => {
  it('says what goes with it, takes all of that along, and an undo brings back every row, system events included', () => {
    const caseId = id;
    const element = { kind: 'case' as const };
    store.run(store.adaId, 'caseTask.create', { caseId, name: 'Collect logs' });
    const artifact = store.run(store.adaId, 'artifact.create', { caseId, type: 'Host', value: 'bad.example.com' }).id;
    store.run(store.adaId, 'caseNote.create', { caseId, element, body: 'Seen twice' });
    store.run(store.adaId, 'timeline.create', { caseId, summary: 'Called the vendor' });
    const host = store.run(store.adaId, 'indicator.create', {
      ownerId: store.northgateId,
      type: 'Host',
      value: 'bad.example.com',
    }).id;
    store.run(store.adaId, 'association.create', { id: host, others: [caseId, artifact] });
    const own = () => rows(store.db, 'SELECT * FROM case_system_event WHERE case_id = ? ORDER BY id', [caseId]);
    const before = { digest: store.digest(), events: own() };
    expect(store.ask(store.adaId, 'case.deletionPreview', { id })).toEqual({
      artifacts: 1,
      tasks: 1,
      notes: 1,
      events: before.events.length + 1,
      associations: 2,
      attributes: 0,
    });
    const { changeSet } = store.run(store.adaId, 'case.delete', { id, version: view().version });
    for (const gone of [caseId, artifact])
      expect(refusal(() => store.ask(store.adaId, 'object.get', { id: gone })).code).toBe('NOT_FOUND');
    for (const table of [
      'kase',
      'artifact',
      'artifact_key',
      'case_task',
      'case_note',
      'case_event',
      'case_system_event',
    ])
      expect(scalar(store.db, `SELECT count(*) FROM ${table}`), table).toBe(0);
    const undone = store.run(store.adaId, 'changeSet.undo', { id: changeSet });
    expect(store.digest()).toBe(before.digest);
    expect(own().slice(0, -1)).toEqual(before.events);
    expect(lastEvent()).toBe('Brought the deleted Case back');
    store.run(store.adaId, 'changeSet.undo', { id: undone.changeSet });
    expect(scalar(store.db, 'SELECT count(*) FROM kase')).toBe(0);
    expect(store.verify().problems).toEqual([]);
  });

  it('gives its number to no other Case', () => {
    store.run(store.adaId, 'case.delete', { id, version: view().version });
    const next = store.run(store.adaId, 'case.create', { ownerId: store.northgateId, name: 'Next' });
    expect(next.number).toBe(2);
  });
});
