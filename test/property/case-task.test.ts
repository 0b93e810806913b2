/** Tasks against a model of specification 8.10 that knows nothing of the store: random commands, each may be undone. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TaskStatus } from '../../shared/model/case.ts';
import { TestStore } from '../support/store.ts';
import { runs } from '../support/property-runs.ts';

interface ModelTask {
  readonly status: TaskStatus;
  readonly dependsOn: number | null;
  readonly hasDuration: boolean;
  /** Whether a moment is known by which it is due. */
  readonly isDue: boolean;
}
type Model = ReadonlyMap<number, ModelTask>;

type Step =
  | { readonly kind: 'create'; readonly on: number | null; readonly hasDuration: boolean }
  | { readonly kind: 'complete' | 'reopen' | 'delete'; readonly at: number }
  | { readonly kind: 'relink'; readonly at: number; readonly on: number | null }
  | { readonly kind: 'undo' };

const place = fc.nat(7);
const maybePlace = fc.option(place, { nil: null });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('create'), on: maybePlace, hasDuration: fc.boolean() }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('complete', 'complete', 'reopen', 'delete'), at: place }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('relink'), at: place, on: maybePlace }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo') }) },
);

const isClosed = (model: Model, id: number | null): boolean => id === null || model.get(id)?.status === 'Closed';
const reaches = (model: Model, from: number | null, to: number): boolean =>
  from !== null && (from === to || reaches(model, model.get(from)?.dependsOn ?? null, to));

/** An unfinished task under a predecessor: free or waiting. */
function placed(model: Model, task: ModelTask): ModelTask {
  if (!isClosed(model, task.dependsOn)) return { ...task, status: 'Pending', isDue: task.isDue && !task.hasDuration };
  return { ...task, status: task.status === 'Reopened' ? 'Reopened' : 'Open', isDue: task.isDue || task.hasDuration };
}

const withTask = (model: Model, id: number, task: ModelTask): Model => new Map([...model, [id, task]]);
/** What depends on a task and is not closed is placed anew. */
const settled = (model: Model, id: number): Model =>
  new Map(
    [...model].map(([key, task]) => [
      key,
      task.dependsOn === id && task.status !== 'Closed' ? placed(model, task) : task,
    ]),
  );

/** The world after a step on tasks that exist, or null when it must be refused. `id`: of the task, new or not. */
function next(model: Model, given: Step, id: number, on: number | null): Model | null {
  const task = model.get(id);
  switch (given.kind) {
    case 'create':
      return withTask(
        model,
        id,
        placed(model, { status: 'Open', dependsOn: on, hasDuration: given.hasDuration, isDue: false }),
      );
    case 'complete':
      if (task === undefined || task.status === 'Pending' || task.status === 'Closed') return null;
      return settled(withTask(model, id, { ...task, status: 'Closed' }), id);
    case 'reopen': {
      if (task?.status !== 'Closed') return null;
      const open = placed(model, { ...task, status: 'Reopened' });
      return settled(withTask(model, id, { ...open, isDue: open.status === 'Pending' ? open.isDue : task.isDue }), id);
    }
    case 'delete': {
      const rest = new Map([...model].filter(([key]) => key !== id));
      return new Map(
        [...rest].map(([key, other]) => {
          if (other.dependsOn !== id) return [key, other];
          const free = { ...other, dependsOn: null };
          return [key, other.status === 'Pending' ? placed(rest, free) : free];
        }),
      );
    }
    case 'relink': {
      if (task === undefined || reaches(model, on, id)) return null;
      if (task.dependsOn === on || task.status === 'Closed') return withTask(model, id, { ...task, dependsOn: on });
      return withTask(model, id, placed(model, { ...task, dependsOn: on }));
    }
    case 'undo':
      return null;
  }
}

let store: TestStore;
beforeAll(() => {
  store = new TestStore();
});

/** One Case under random commands, with the model of it. */
class World {
  readonly caseId = store.run(store.adaId, 'case.create', { ownerId: store.northgateId, name: 'a Case' }).id;
  model: Model = new Map();
  readonly #done: { readonly changeSet: number; readonly before: Model }[] = [];

  apply(given: Step): void {
    if (given.kind === 'undo') return this.#undo();
    const ids = [...this.model.keys()];
    const pick = (at: number | null): number | null =>
      at === null ? null : (ids[at % Math.max(1, ids.length)] ?? null);
    const id = given.kind === 'create' ? 0 : pick(given.at);
    if (id === null) return;
    const on = given.kind === 'create' || given.kind === 'relink' ? pick(given.on) : null;
    const expected = next(this.model, given, id, on);
    if (expected === null) {
      expect(() => this.#run(given, id, on)).toThrow();
      return;
    }
    const made = this.#run(given, id, on);
    this.#done.push({ changeSet: made.changeSet, before: this.model });
    this.model =
      given.kind === 'create'
        ? new Map([...expected].map(([key, task]) => [key === 0 ? made.id : key, task]))
        : expected;
  }

  #run(given: Step, id: number, dependsOn: number | null): { id: number; changeSet: number } {
    const run = store.run.bind(store);
    switch (given.kind) {
      case 'create':
        return run(store.adaId, 'caseTask.create', {
          caseId: this.caseId,
          name: 'a task',
          dependsOn,
          duration: given.hasDuration ? 5 : null,
        });
      case 'relink': {
        const { version } = store.ask(store.adaId, 'caseTask.get', { id });
        return { id, ...run(store.adaId, 'caseTask.update', { id, version, dependsOn }) };
      }
      case 'complete':
      case 'reopen':
      case 'delete':
        return { id, ...run(store.adaId, `caseTask.${given.kind}`, { id }) };
      case 'undo':
        throw new Error('an undo is no command on a task');
    }
  }

  #undo(): void {
    const last = this.#done.pop();
    if (last === undefined) return;
    store.run(store.adaId, 'changeSet.undo', { id: last.changeSet });
    this.model = last.before;
  }

  /** What the store says of the same tasks, in the words of the model. */
  stored(): Model {
    const { tasks } = store.ask(store.adaId, 'caseTask.list', { caseId: this.caseId });
    return new Map(
      tasks.map((task) => [
        task.id,
        {
          status: task.status,
          dependsOn: task.dependsOn,
          hasDuration: task.duration !== null,
          isDue: task.due !== null,
        },
      ]),
    );
  }
}

const sorted = (model: Model): [number, ModelTask][] => [...model].toSorted(([left], [right]) => left - right);

describe('the tasks of a Case', () => {
  it('are after every command and every undo what the state machine says', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const world = new World();
        for (const given of steps) {
          world.apply(given);
          expect(sorted(world.stored())).toEqual(sorted(world.model));
        }
      }),
      runs(60),
    );
  });

  it('wait exactly while what they depend on is not closed', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const world = new World();
        for (const given of steps) world.apply(given);
        const tasks = world.stored();
        for (const { status, dependsOn } of tasks.values())
          if (status !== 'Closed') expect(status === 'Pending').toBe(!isClosed(tasks, dependsOn));
      }),
      runs(40),
    );
  });
});
