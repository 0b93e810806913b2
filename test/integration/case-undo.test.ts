/** What an undo around Cases must not do: pass a list of viewers, lose what hangs on a row, or leave tasks that nobody can do. */
import { beforeEach, describe, expect, it } from 'vitest';
import { rows } from '../../electron/store/statement.ts';
import type { Input, MethodOfKind } from '../../shared/contract/index.ts';
import { caseworker } from '../support/case-roles.ts';
import { refusal } from '../support/refusal.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
/** Administers the Organization, and is on no list. */
let outsider: number;
let caseId: number;

beforeEach(() => {
  store = new TestStore();
  outsider = store.addUser('outsider', 'Organization Administrator');
  caseId = ada('case.create', { ownerId: store.northgateId, name: 'Token theft' }).id;
});

const ada = <M extends MethodOfKind<'command'>>(method: M, input: Input<M>) => store.run(store.adaId, method, input);
const undo = (changeSet: number | null, userId = store.adaId) =>
  store.run(userId, 'changeSet.undo', { id: changeSet ?? 0 });
const refusedUndo = (changeSet: number | null, userId = store.adaId) => {
  const before = store.digest();
  const refused = refusal(() => undo(changeSet, userId));
  expect(store.digest()).toBe(before);
  return refused;
};
// Users of this store.
const onlyAda = () => [store.adaId] as Input<'case.setViewers'>['viewers'];
const version = (id = caseId) => store.ask(store.adaId, 'case.get', { id }).version;
const events = () =>
  rows<{ text: string }>(store.db, 'SELECT text FROM case_system_event WHERE case_id = ? ORDER BY id', [caseId]).map(
    ({ text }) => text,
  );

describe('a restricted Case', () => {
  it('is neither deleted nor brought back by the undo of somebody who is not on its list', () => {
    const made = ada('case.create', { ownerId: store.northgateId, name: 'Insider', viewers: onlyAda() });
    expect(refusedUndo(made.changeSet, outsider).code).toBe('NOT_FOUND');
    const { changeSet } = ada('case.delete', { id: made.id, version: version(made.id) });
    expect(refusedUndo(changeSet, outsider).code).toBe('NOT_FOUND');
    undo(changeSet);
    expect(version(made.id)).toBeGreaterThan(0);
  });

  it('is opened again by who restricted it, also where that user does not see what it is linked to', () => {
    ada('role.create', { name: 'Caseworker', scope: 'organization', levels: caseworker });
    const cora = store.addUser('cora', 'Caseworker');
    const { id } = ada('group.create', { ownerId: store.northgateId, type: 'Campaign', name: 'Winter' });
    ada('association.create', { id: caseId, others: [id] });
    const before = store.digest();
    const viewers = [cora] as Input<'case.setViewers'>['viewers'];
    undo(store.run(cora, 'case.setViewers', { id: caseId, version: version(), viewers }).changeSet, cora);
    expect(store.digest()).toBe(before);
    expect(store.verify().problems).toEqual([]);
  });

  it('does not keep others from parting Files again that they have merged', () => {
    const file = (value: string) => ada('indicator.create', { ownerId: store.northgateId, type: 'File', value }).id;
    const [gone, kept] = [file('A'.repeat(32)), file('B'.repeat(40))];
    ada('association.create', { id: caseId, others: [gone] });
    ada('case.setViewers', { id: caseId, version: version(), viewers: onlyAda() });
    const versionOf = (id: number) => store.ask(outsider, 'object.get', { id }).version;
    const versions = { version: versionOf(kept), otherVersion: versionOf(gone) };
    const before = store.digest();
    const merged = store.run(outsider, 'file.merge', { id: kept, other: gone, ...versions });
    const after = store.digest();
    const undone = undo(merged.changeSet, outsider);
    expect(store.digest()).toBe(before);
    undo(undone.changeSet, outsider);
    expect(store.digest()).toBe(after);
    expect(store.verify().problems).toEqual([]);
  });

  it('does not keep others from bringing back what was linked to it', () => {
    const { id } = ada('indicator.create', { ownerId: store.northgateId, type: 'Host', value: 'bad.example.com' });
    ada('association.create', { id: caseId, others: [id] });
    ada('case.setViewers', { id: caseId, version: version(), viewers: onlyAda() });
    const before = store.digest();
    undo(store.run(outsider, 'object.delete', { ids: [id] }).changeSet, outsider);
    expect(store.digest()).toBe(before);
    expect(events().slice(-2)).toEqual(['Dissociated {0}', 'Undo: Dissociated {0}']);
    expect(store.verify().problems).toEqual([]);
  });
});

describe('an undo among tasks', () => {
  const add = (name: string, dependsOn?: number) => ada('caseTask.create', { caseId, name, dependsOn });
  const task = (id: number) => store.ask(store.adaId, 'caseTask.get', { id });
  const waitFor = (id: number, dependsOn: number | null) =>
    ada('caseTask.update', { id, version: task(id).version, dependsOn }).changeSet;

  it('takes no task away that another one waits for since', () => {
    const first = add('Collect logs');
    const second = add('Read logs', first.id);
    expect(refusedUndo(first.changeSet).message).toContain('another task was made to wait');
    undo(second.changeSet);
    undo(first.changeSet);
    expect(store.ask(store.adaId, 'caseTask.list', { caseId }).tasks).toEqual([]);
  });

  it('lets a task be done whose predecessor was closed since, and back again', () => {
    const first = add('Collect logs');
    const second = add('Read logs', first.id);
    const freed = waitFor(second.id, null);
    ada('caseTask.complete', { id: first.id });
    const before = store.digest();
    const undone = undo(freed);
    expect(task(second.id)).toMatchObject({ status: 'Open', dependsOn: first.id });
    undo(undone.changeSet);
    expect(store.digest()).toBe(before);
  });

  it('lets a task wait that came to depend on one which is open again', () => {
    const first = add('Collect logs');
    const { changeSet } = ada('caseTask.complete', { id: first.id });
    const second = add('Read logs', first.id);
    const before = store.digest();
    const undone = undo(changeSet);
    expect([first, second].map(({ id }) => task(id).status)).toEqual(['Open', 'Pending']);
    undo(undone.changeSet);
    expect(store.digest()).toBe(before);
  });

  it('makes no circle of tasks that wait for each other', () => {
    const first = add('Collect logs');
    const second = add('Read logs', first.id);
    const freed = waitFor(second.id, null);
    waitFor(first.id, second.id);
    expect(refusedUndo(freed)).toMatchObject({ code: 'CONFLICT' });
    expect(refusedUndo(freed).message).toContain('would wait for itself');
  });
});

describe('an undo of what Cases are made with', () => {
  it('does not make another kind of value of a type that has some', () => {
    const type = { description: null, data: 'text', suggests: true, active: true } as const;
    const { id } = ada('artifactType.create', { name: 'Beacon', indicatorType: null, ...type });
    const { changeSet } = ada('artifactType.update', { id, indicatorType: 'Host' });
    const artifact = ada('artifact.create', { caseId, type: 'Beacon', value: 'Bad.Example.com' });
    expect(refusedUndo(changeSet).message).toContain('There are Artifacts of the type Beacon');
    undo(artifact.changeSet);
    undo(changeSet);
  });

  it('takes no group of users away that has got a member since', () => {
    const made = ada('userGroup.create', { ownerId: store.northgateId, name: 'Night shift', members: [] });
    const { changeSet } = ada('userGroup.update', {
      id: made.id,
      add: [outsider] as Input<'userGroup.create'>['members'],
    });
    expect(refusedUndo(made.changeSet).message).toContain('a user was added to the group');
    undo(changeSet);
    undo(made.changeSet);
  });
});
