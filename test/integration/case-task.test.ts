/** Phases and tasks of Cases: who may do what with them, and how they depend on each other. */
import { beforeEach, describe, expect, it } from 'vitest';
import { instantiateTasks } from '../../electron/domain/case-task/instantiate.ts';
import { rows } from '../../electron/store/statement.ts';
import type { MethodOfKind, Input } from '../../shared/contract/index.ts';
import type { WorkflowTask } from '../../shared/model/workflow.ts';
import { refusal } from '../support/refusal.ts';
import { TestStore } from '../support/store.ts';

const minute = 60_000;
let store: TestStore;
let caseId: number;

beforeEach(() => {
  store = new TestStore();
  caseId = store.run(store.adaId, 'case.create', { ownerId: store.northgateId, name: 'Token theft' }).id;
});

const ada = <M extends MethodOfKind<'command'>>(method: M, input: Input<M>) => store.run(store.adaId, method, input);
const add = (name: string, more: Partial<Input<'caseTask.create'>> = {}): number =>
  ada('caseTask.create', { caseId, name, ...more }).id;
const task = (id: number, userId = store.adaId) => store.ask(userId, 'caseTask.get', { id });
const tasks = () => store.ask(store.adaId, 'caseTask.list', { caseId }).tasks;
const events = () =>
  rows<{ text: string }>(store.db, 'SELECT text FROM case_system_event WHERE case_id = ? ORDER BY id', [caseId]).map(
    ({ text }) => text,
  );

describe('a task that depends on another one', () => {
  it('waits, is free when that closes, and is due so long after it', () => {
    const first = add('Collect logs');
    const second = add('Read logs', { dependsOn: first, duration: 40 });
    expect(task(second)).toMatchObject({ status: 'Pending', due: null });
    expect(refusal(() => ada('caseTask.complete', { id: second }))).toMatchObject({
      code: 'CONFLICT',
      message: '"Read logs" waits for "Collect logs". Close that first.',
    });
    ada('caseTask.complete', { id: first });
    const { completed } = task(first);
    expect(task(second)).toMatchObject({ status: 'Open', due: (completed?.at ?? 0) + 40 * minute });
  });

  it('waits again when that is reopened, unless it is closed', () => {
    const first = add('one');
    const open = add('two', { dependsOn: first });
    const closed = add('three', { dependsOn: first });
    ada('caseTask.complete', { id: first });
    ada('caseTask.complete', { id: closed });
    ada('caseTask.reopen', { id: first });
    expect([first, open, closed].map((id) => task(id).status)).toEqual(['Reopened', 'Pending', 'Closed']);
    ada('caseTask.reopen', { id: closed });
    expect(task(closed).status).toBe('Pending');
  });

  it('is free when that is deleted, and waits again when the deletion is undone', () => {
    const first = add('one');
    const second = add('two', { dependsOn: first });
    const { changeSet } = ada('caseTask.delete', { id: first });
    expect(task(second)).toMatchObject({ status: 'Open', dependsOn: null });
    ada('changeSet.undo', { id: changeSet });
    expect(task(second)).toMatchObject({ status: 'Pending', dependsOn: first });
  });

  it('cannot in the end depend on itself, or on a task of another Case', () => {
    const first = add('one');
    const second = add('two', { dependsOn: first });
    const third = add('three', { dependsOn: second });
    const relink = (id: number, dependsOn: number) => () =>
      ada('caseTask.update', { id, version: task(id).version, dependsOn });
    expect(refusal(relink(first, third))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(refusal(relink(first, first))).toMatchObject({ code: 'INVALID_INPUT' });
    const other = ada('case.create', { ownerId: store.northgateId, name: 'Other' }).id;
    const outside = ada('caseTask.create', { caseId: other, name: 'outside' }).id;
    expect(refusal(relink(first, outside))).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('keeps a date that was fixed by hand', () => {
    const first = add('one');
    const second = add('two', { dependsOn: first, due: 5 });
    ada('caseTask.complete', { id: first });
    expect(task(second)).toMatchObject({ status: 'Open', due: 5, overdue: true });
    ada('caseTask.update', { id: second, version: task(second).version, name: 'two b' });
    expect(task(second).due).toBe(5);
    expect(store.outcome(store.adaId, 'caseTask.create', { caseId, name: 'both', due: 1, duration: 1 })).toBe(
      'INVALID_INPUT',
    );
  });
});

describe('the tasks of a Case', () => {
  it('are not changed by who has an old version of one', () => {
    const id = add('one');
    const { version } = task(id);
    ada('caseTask.update', { id, version, name: 'two' });
    expect(store.outcome(store.adaId, 'caseTask.update', { id, version, name: 'three' })).toBe('STALE');
  });

  it('keep an assignee who sees no Cases any more, until another one is chosen', () => {
    const ben = store.addUser('ben', 'Standard User');
    const assignee = { kind: 'user', id: ben } as const;
    const id = add('Collect logs', { assignee });
    store.setRole('ben', 'Northgate SOC', 'App Developer');
    ada('caseTask.update', { id, version: task(id).version, name: 'Collect all logs', assignee });
    expect(task(id)).toMatchObject({ name: 'Collect all logs', assignee });
    ada('caseTask.update', { id, version: task(id).version, assignee: null });
    expect(refusal(() => ada('caseTask.update', { id, version: task(id).version, assignee })).code).toBe(
      'INVALID_INPUT',
    );
  });

  it('stand in their phases, can be moved and copied, and a phase goes only when it is empty', () => {
    const { phase } = ada('caseTask.addPhase', { caseId, name: 'Contain' });
    const [a, b] = [add('a', { phase }), add('b', { phase })];
    ada('caseTask.move', { id: b, phase, before: a });
    const copy = ada('caseTask.copy', { id: a }).id;
    expect(tasks().map(({ id, phase: at, name }) => [id, at, name])).toEqual([
      [b, phase, 'b'],
      [a, phase, 'a'],
      [copy, null, 'a Copy'],
    ]);
    expect(refusal(() => ada('caseTask.removePhase', { caseId, phase })).message).toContain('has 2 tasks');
    for (const id of [a, b]) ada('caseTask.move', { id, phase: null, before: copy });
    ada('caseTask.removePhase', { caseId, phase });
    expect(tasks().map(({ name }) => name)).toEqual(['a', 'b', 'a Copy']);
  });

  it('keep one that is required and closed closed while the Case is', () => {
    const id = add('one', { required: true });
    ada('caseTask.complete', { id });
    const { version } = store.ask(store.adaId, 'case.get', { id: caseId });
    ada('case.close', { id: caseId, version });
    expect(store.outcome(store.adaId, 'caseTask.reopen', { id })).toBe('CONFLICT');
    expect(store.outcome(store.adaId, 'caseTask.create', { caseId, name: 'x', required: true })).toBe('CONFLICT');
    expect(store.outcome(store.adaId, 'caseTask.create', { caseId, name: 'x' })).toBe('done');
  });

  it('leave one line each in the timeline', () => {
    const id = add('Collect logs');
    ada('caseTask.complete', { id });
    ada('caseTask.reopen', { id });
    ada('caseTask.delete', { id });
    expect(events().slice(1)).toEqual([
      'Added the task Collect logs',
      'Closed the task Collect logs',
      'Reopened the task Collect logs',
      'Deleted the task Collect logs',
    ]);
  });
});

const workflowTask = (name: string, more: Partial<WorkflowTask> = {}): WorkflowTask => ({
  name,
  description: '',
  required: false,
  automated: false,
  dependsOn: null,
  duration: null,
  assignee: null,
  fields: [],
  ...more,
});

describe('a Case from a Workflow', () => {
  const instantiate = (list: readonly WorkflowTask[]): void => {
    store.db.transaction(() =>
      instantiateTasks(
        // Only what writing tasks reads of a command.
        { db: store.db, actor: { userId: store.adaId }, now: 1000, setId: 1 } as Parameters<typeof instantiateTasks>[0],
        caseId,
        store.northgateId,
        { phases: [{ name: 'Contain', description: '', tasks: [...list] }], attributes: [] },
      ),
    )();
  };

  it('has its tasks with assignees, due dates and dependencies on later tasks', () => {
    instantiate([
      workflowTask('second', { dependsOn: 'first', duration: 5 }),
      workflowTask('first', { duration: 10, assignee: { kind: 'user', name: 'ada' } }),
      workflowTask('third', { assignee: { kind: 'user', name: 'nobody' } }),
    ]);
    const [second, first, third] = tasks();
    expect(first).toMatchObject({ status: 'Open', due: 1000 + 10 * minute, assignee: { name: 'ada' } });
    expect(second).toMatchObject({ status: 'Pending', due: null, dependsOn: first?.id });
    expect(third?.assignee).toBeNull();
  });

  it('is refused when tasks wait for each other, or for one that is not there', () => {
    const circle = [workflowTask('a', { dependsOn: 'b' }), workflowTask('b', { dependsOn: 'a' })];
    expect(refusal(() => instantiate(circle)).message).toContain('wait for itself');
    expect(refusal(() => instantiate([workflowTask('a', { dependsOn: 'x' })])).message).toContain('waits for "x"');
    expect(tasks()).toEqual([]);
  });

  it('completes a task only when its required fields are filled in, and says which are not', () => {
    const field = (name: string, required: boolean) => ({ name, label: `The ${name}`, artifactType: 'URL', required });
    instantiate([workflowTask('Ask', { fields: [field('link', true), field('sender', false)] })]);
    const id = tasks()[0]?.id ?? 0;
    expect(task(id).fields).toEqual({ total: 2, missing: 1 });
    expect(refusal(() => ada('caseTask.complete', { id })).message).toBe(
      '"Ask" asks for "The link". Fill that in first.',
    );
    ada('artifact.create', { caseId, type: 'URL', value: 'https://bad.example/x', taskId: id, field: 'link' });
    expect(task(id)).toMatchObject({ fields: { missing: 0 }, artifacts: 1 });
    expect(task(id).asked[0]?.artifacts).toMatchObject([{ value: 'https://bad.example/x' }]);
    ada('caseTask.complete', { id });
    expect(task(id).status).toBe('Closed');
  });
});

describe('a task that asks for a value', () => {
  it('of a type that was switched off since can be completed: nobody could fill that in', () => {
    const fields = ['URL', 'Host'].map((type) => ({ name: type, label: type, artifactType: type, required: true }));
    const { northgateId: ownerId } = store;
    const body = {
      phases: [{ name: 'Ask', description: '', tasks: [workflowTask('Ask', { fields })] }],
      attributes: [],
    };
    const workflow = { ownerId, name: 'Ask', description: '', assignee: null, active: true, body };
    const workflowId = ada('workflow.create', workflow).id;
    ({ id: caseId } = ada('workflow.openCase', { workflowId, name: 'Asked' }));
    const id = tasks()[0]?.id ?? 0;
    const type = store.ask(store.adaId, 'artifactType.list', {}).find(({ name }) => name === 'URL');
    ada('artifactType.update', { id: type?.id ?? 0, active: false });
    expect(task(id).fields).toEqual({ total: 2, missing: 1 });
    ada('artifact.create', { caseId, type: 'Host', value: 'bad.example', taskId: id, field: 'Host' });
    ada('caseTask.complete', { id });
    expect(task(id).status).toBe('Closed');
  });
});

describe('a Case that is deleted', () => {
  it('comes back with phases, tasks, what they wait for and what hangs on them', () => {
    const { phase } = ada('caseTask.addPhase', { caseId, name: 'Contain' });
    const first = add('one', { phase });
    const second = add('two', { phase, dependsOn: first });
    ada('artifact.create', { caseId, type: 'URL', value: 'https://bad.example/x', taskId: second });
    ada('caseNote.create', { caseId, element: { kind: 'task', id: first }, body: 'a note' });
    const before = tasks();
    const { version } = store.ask(store.adaId, 'case.get', { id: caseId });
    const { changeSet } = ada('case.delete', { id: caseId, version });
    ada('changeSet.undo', { id: changeSet });
    expect(tasks()).toEqual(before);
    expect(before).toMatchObject([{ notes: 1 }, { dependsOn: first, artifacts: 1, status: 'Pending' }]);
  });
});

describe('the right to change tasks', () => {
  /** A user whose role has one level of Task and sees Cases. */
  function userAt(level: string): number {
    ada('role.create', { name: level, scope: 'organization', levels: { ...reading, 'workflow.task': level } });
    return store.addUser(`user at ${level}`, level);
  }
  const reading = Object.fromEntries(
    ['case', 'caseTag', 'note', 'timeline', 'template', 'artifact', 'caseAttribute'].map((key) => [
      `workflow.${key}`,
      'Read',
    ]),
  );

  it('reaches at Edit Own the tasks assigned to the user or a group of the user, and no others', () => {
    const userId = userAt('Edit Own');
    const groupId = ada('userGroup.create', { ownerId: store.northgateId, name: 'Night', members: [userId] }).id;
    const own = add('own', { assignee: { kind: 'user', id: userId } });
    const ofGroup = add('of the group', { assignee: { kind: 'group', id: groupId } });
    const other = add('other');
    const outcomes = [own, ofGroup, other].map((id) => store.outcome(userId, 'caseTask.complete', { id }));
    expect(outcomes).toEqual(['done', 'done', 'FORBIDDEN']);
    expect(store.outcome(userId, 'caseTask.delete', { id: own })).toBe('FORBIDDEN');
    expect(task(own, userId).rights).toMatchObject({ modify: { allowed: true }, delete: { allowed: false } });
    const mine = store.ask(userId, 'caseTask.find', {
      filter: { mine: true },
      sort: 'name',
      descending: false,
      offset: 0,
      limit: 10,
    });
    expect(mine).toMatchObject({ total: 2, rows: [{ name: 'of the group' }, { name: 'own' }] });
  });

  it('is nothing at Read, all but deletion at Edit All, and everything at Full', () => {
    const outcomes = ['Read', 'Edit All', 'Full'].map((level) => {
      const userId = userAt(level);
      const id = add('one');
      return [
        store.outcome(userId, 'caseTask.create', { caseId, name: 'x' }),
        store.outcome(userId, 'caseTask.complete', { id }),
        store.outcome(userId, 'caseTask.delete', { id }),
      ];
    });
    expect(outcomes).toEqual([
      ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
      ['done', 'done', 'FORBIDDEN'],
      ['done', 'done', 'done'],
    ]);
  });

  it('reaches no Case that the user does not see', () => {
    const id = add('hidden');
    const { version } = store.ask(store.adaId, 'case.get', { id: caseId });
    ada('case.setViewers', { id: caseId, version, viewers: [store.adaId] });
    const userId = store.addUser('ben', 'Organization Administrator');
    const words = [id, 999].map((one) => refusal(() => store.ask(userId, 'caseTask.get', { id: one })).message);
    expect(words[0]).toBe(words[1]);
    expect(store.outcome(userId, 'caseTask.complete', { id })).toBe('NOT_FOUND');
    const all = { filter: {}, sort: 'due', descending: false, offset: 0, limit: 10 } as const;
    expect(store.ask(userId, 'caseTask.find', all)).toMatchObject({ total: 0, rows: [] });
    expect(store.ask(store.adaId, 'caseTask.find', all).total).toBe(1);
  });
});

describe('tasks across Cases', () => {
  it('are filtered by each part of the filter and sorted, those without a date last', () => {
    const now = Date.UTC(2026, 0, 2);
    const late = add('late', { due: 5, required: true });
    const soon = add('soon', { due: now + 365 * 24 * 60 * minute });
    const some = add('some day', { assignee: { kind: 'user', id: store.adaId } });
    const after = add('after late', { dependsOn: late });
    const find = (filter: Input<'caseTask.find'>['filter']) =>
      store
        .ask(store.adaId, 'caseTask.find', { filter, sort: 'due', descending: false, offset: 0, limit: 10 })
        .rows.map(({ id }) => id);
    expect(find({})).toEqual([late, soon, some, after]);
    expect(find({ overdue: true })).toEqual([late]);
    expect(find({ overdue: false, required: false })).toEqual([soon, some, after]);
    expect(find({ assignee: null, statuses: ['Open'] })).toEqual([late, soon]);
    expect(find({ assignee: { kind: 'user', id: store.adaId } })).toEqual([some]);
    expect(find({ text: 'LATE' })).toEqual([late, after]);
    expect(find({ statuses: [] })).toEqual([]);
    ada('case.update', {
      id: caseId,
      version: store.ask(store.adaId, 'case.get', { id: caseId }).version,
      fields: { name: 'Übernahme' },
    });
    expect(find({ text: 'ÜBER' })).toEqual(find({}));
    expect(find({ text: 'über' })).toEqual(find({}));
  });
});

describe('what an Organization settles for its Cases', () => {
  it('deletes no group of users to which something is assigned', () => {
    const id = ada('userGroup.create', { ownerId: store.northgateId, name: 'Night', members: [store.adaId] }).id;
    const taskId = add('one', { assignee: { kind: 'group', id } });
    expect(refusal(() => ada('userGroup.delete', { id })).message).toContain('1 task is assigned to the group "Night"');
    ada('caseTask.update', { id: taskId, version: task(taskId).version, assignee: null });
    const { changeSet } = ada('userGroup.delete', { id });
    ada('changeSet.undo', { id: changeSet });
    expect(store.ask(store.adaId, 'userGroup.list', { ownerId: store.northgateId }).groups).toMatchObject([
      { id, name: 'Night', members: [{ name: 'ada' }] },
    ]);
  });

  it('renames a group and changes its members, all of the Organization', () => {
    const ben = store.addUser('ben', 'Standard User');
    store.addOwner('organization', 'Annex');
    const stranger = store.addUser('eve', 'Standard User', 'Annex');
    const id = ada('userGroup.create', { ownerId: store.northgateId, name: 'Night', members: [store.adaId] }).id;
    ada('userGroup.update', { id, name: 'Day', add: [ben], remove: [store.adaId] });
    expect(store.outcome(store.adaId, 'userGroup.update', { id, add: [stranger] })).toBe('INVALID_INPUT');
    expect(store.outcome(ben, 'userGroup.update', { id, name: 'Mine' })).toBe('FORBIDDEN');
    expect(store.outcome(stranger, 'userGroup.update', { id, name: 'Mine' })).not.toBe('done');
    expect(
      store.outcome(store.adaId, 'userGroup.create', { ownerId: store.northgateId, name: 'day', members: [] }),
    ).toBe('CONFLICT');
    const { groups } = store.ask(store.adaId, 'userGroup.list', { ownerId: store.northgateId });
    expect(groups).toMatchObject([{ name: 'Day', members: [{ id: ben }] }]);
  });

  it('sets the service level of a severity, takes limits away and returns to the default', () => {
    const ownerId = store.northgateId;
    const low = () => store.ask(store.adaId, 'serviceLevel.list', { ownerId }).levels[0];
    const { respondMinutes } = low() ?? {};
    const level = { detectMinutes: 7, respondMinutes: null };
    const { changeSet } = ada('serviceLevel.set', { ownerId, severity: 'Low', level });
    expect(low()).toEqual({ severity: 'Low', ...level, stated: true });
    expect(store.ask(store.adaId, 'case.get', { id: caseId }).responseDue).toBeNull();
    ada('serviceLevel.set', { ownerId, severity: 'Low', level: null });
    expect(low()).toMatchObject({ respondMinutes, stated: false });
    ada('serviceLevel.set', { ownerId, severity: 'Low', level });
    ada('changeSet.undo', { id: changeSet });
    expect(low()).toMatchObject({ respondMinutes, stated: false });
  });

  it('knows no groups and service levels outside Organizations', () => {
    const ownerId = store.addOwner('community', 'Circle');
    expect(refusal(() => store.ask(store.adaId, 'userGroup.list', { ownerId })).code).toBe('INVALID_INPUT');
    expect(store.outcome(store.adaId, 'serviceLevel.set', { ownerId, severity: 'Low', level: null })).toBe(
      'INVALID_INPUT',
    );
  });
});
