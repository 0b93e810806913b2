/** Random histories of one Case against a small model: its state, its fields, who sees it, what its timeline holds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scalar } from '../../electron/store/statement.ts';
import { AppError } from '../../shared/error/app-error.ts';
import { type Severity, severities } from '../../shared/model/case.ts';
import type { Input, Method } from '../../shared/contract/index.ts';
import { pick } from '../support/history.ts';
import { TestStore } from '../support/store.ts';
import { runs } from '../support/property-runs.ts';

const steps = [
  'close',
  'reopen',
  'severity',
  'assign',
  'restrict',
  'task',
  'complete',
  'link',
  'artifact',
  'undo',
] as const;
interface Step {
  readonly what: (typeof steps)[number];
  readonly n: number;
}
const history = fc.array(fc.record({ what: fc.constantFrom(...steps), n: fc.nat(999) }), {
  minLength: 1,
  maxLength: 30,
  size: 'max',
});

interface State {
  readonly closed: boolean;
  readonly severity: Severity;
  readonly assignee: number | null;
  readonly viewers: readonly number[];
  /** Required tasks, and whether each is closed. */
  readonly tasks: ReadonlyMap<number, boolean>;
}

/** A store with a Case, two users besides the administrator, and a Group to link. */
class World {
  readonly store = new TestStore();
  readonly users = [this.store.adaId, this.store.addUser('grace', 'Standard User')];
  readonly outsider = this.store.addUser('outsider', 'Organization Administrator');
  readonly caseId = this.store.run(this.store.adaId, 'case.create', {
    ownerId: this.store.northgateId,
    name: 'Token theft',
  }).id;
  state: State = { closed: false, severity: 'Low', assignee: null, viewers: [], tasks: new Map() };
  /** Change sets of the Case with the state before each; the newest last. */
  readonly done: { readonly id: number; readonly before: State }[] = [];
  events = 1;

  view() {
    return this.store.ask(this.store.adaId, 'case.get', { id: this.caseId });
  }

  /** Runs a command that the model expects to succeed or to be refused. */
  perform(method: Method, input: unknown, next: State | undefined): void {
    const { store } = this;
    const before = scalar<number>(store.db, 'SELECT max(id) FROM change_set') ?? 0;
    const outcome = store.outcome(store.adaId, method, input);
    expect(outcome === 'done', `${method} ${JSON.stringify(input)} was ${outcome}`).toBe(next !== undefined);
    const after = scalar<number>(store.db, 'SELECT max(id) FROM change_set') ?? 0;
    if (next === undefined || after === before) return;
    this.done.push({ id: after, before: this.state });
    this.state = next;
    this.events += 1;
  }
}

function take(world: World, { what, n }: Step): void {
  const { store, state, caseId } = world;
  const target = { id: caseId, version: world.view().version };
  const openTasks = [...state.tasks].filter(([, closed]) => !closed);
  switch (what) {
    case 'close':
      return world.perform(
        'case.close',
        target,
        state.closed || openTasks.length > 0 ? undefined : { ...state, closed: true },
      );
    case 'reopen':
      return world.perform('case.reopen', target, state.closed ? { ...state, closed: false } : undefined);
    case 'severity': {
      const severity = pick(severities, n) ?? 'Low';
      return world.perform('case.update', { ...target, fields: { severity } }, { ...state, severity });
    }
    case 'assign': {
      const user = pick([...world.users, null], n) ?? null;
      const mayHave =
        user === null || user === state.assignee || state.viewers.length === 0 || state.viewers.includes(user);
      const assignee = user === null ? null : { kind: 'user', id: user };
      return world.perform(
        'case.update',
        { ...target, fields: { assignee } },
        mayHave ? { ...state, assignee: user } : undefined,
      );
    }
    case 'restrict': {
      const [ada = 0, grace = 0] = world.users;
      const viewers = pick([[], [ada], [ada, grace], [grace]], n) ?? [];
      const isFit =
        viewers.length === 0 ||
        (viewers.includes(ada) && (state.assignee === null || viewers.includes(state.assignee)));
      return world.perform('case.setViewers', { ...target, viewers }, isFit ? { ...state, viewers } : undefined);
    }
    case 'task': {
      if (state.closed) return;
      world.perform('caseTask.create', { caseId, name: `task ${n}`, required: true }, state);
      const id = scalar<number>(store.db, 'SELECT max(id) FROM case_task') ?? 0;
      world.state = { ...state, tasks: new Map([...state.tasks, [id, false]]) };
      return;
    }
    case 'complete': {
      const [id] = pick(openTasks, n) ?? [];
      if (id === undefined) return;
      return world.perform('caseTask.complete', { id }, { ...state, tasks: new Map([...state.tasks, [id, true]]) });
    }
    case 'link': {
      const other = store.run(store.adaId, 'group.create', {
        ownerId: store.northgateId,
        type: 'Campaign',
        name: `Campaign ${world.events}`,
      }).id;
      return world.perform('association.create', { id: caseId, others: [other] }, state);
    }
    case 'artifact':
      return world.perform('artifact.create', { caseId, type: 'Host', value: `h${world.events}.example.com` }, state);
    case 'undo': {
      const last = world.done.pop();
      if (last === undefined) return;
      store.run(store.adaId, 'changeSet.undo', { id: last.id });
      world.state = last.before;
      world.events += 1;
    }
  }
}

function check(world: World): void {
  const { store, state, caseId } = world;
  const view = world.view();
  expect({
    closed: view.status === 'Closed',
    severity: view.severity,
    assignee: view.assignee?.id ?? null,
    viewers: view.viewers.map(({ id }) => Number(id)),
  }).toEqual({
    closed: state.closed,
    severity: state.severity,
    assignee: state.assignee,
    viewers: state.viewers,
  });
  expect(view.closed === null).toBe(!state.closed);
  const seen = (userId: number): boolean => {
    try {
      store.ask(userId, 'case.get', { id: caseId });
      return true;
    } catch (error) {
      if (error instanceof AppError && error.code === 'NOT_FOUND') return false;
      throw error;
    }
  };
  for (const userId of [...world.users, world.outsider])
    expect(seen(userId)).toBe(state.viewers.length === 0 || state.viewers.includes(userId));
  const artifacts: Input<'object.list'> = {
    filter: { kind: 'artifact' },
    sort: 'modified',
    descending: true,
    offset: 0,
    limit: 1,
  };
  const shown = store.ask(world.outsider, 'object.list', artifacts).total;
  expect(shown === 0 || state.viewers.length === 0).toBe(true);
  expect(scalar(store.db, 'SELECT count(*) FROM case_system_event WHERE case_id = ?', [caseId])).toBe(world.events);
}

describe('a Case through any history', () => {
  it('is as the model says after every step, leaves one event for each, and the file stays sound', () => {
    let taken = 0;
    fc.assert(
      fc.property(history, (run) => {
        const world = new World();
        for (const step of run) {
          take(world, step);
          check(world);
          taken += 1;
        }
        expect(world.store.verify().problems).toEqual([]);
        world.store.close();
      }),
      runs(40),
    );
    process.stdout.write(`state of a Case: ${taken} steps taken as the model says\n`);
  });
});
