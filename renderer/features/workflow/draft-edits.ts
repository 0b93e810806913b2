/** The edits of a Workflow's phases and tasks; each answers a new draft. */
import { type DraftPhase, type DraftTask, freeKey, tasksOf, type WorkflowDraft } from './workflow-draft.ts';

export const findTask = (draft: WorkflowDraft, key: number): DraftTask | undefined =>
  tasksOf(draft).find((task) => task.key === key);
export const findPhase = (draft: WorkflowDraft, key: number): DraftPhase | undefined =>
  draft.phases.find((phase) => phase.key === key);

const withPhases = (draft: WorkflowDraft, change: (phase: DraftPhase) => DraftPhase): WorkflowDraft => ({
  ...draft,
  phases: draft.phases.map(change),
});

export const changePhase = (draft: WorkflowDraft, key: number, part: Partial<DraftPhase>): WorkflowDraft =>
  withPhases(draft, (phase) => (phase.key === key ? { ...phase, ...part } : phase));

export const changeTask = (draft: WorkflowDraft, key: number, part: Partial<DraftTask>): WorkflowDraft =>
  withPhases(draft, (phase) => ({
    ...phase,
    tasks: phase.tasks.map((task) => (task.key === key ? { ...task, ...part } : task)),
  }));

/** A name that no task has: names are unique. */
function freeTaskName(draft: WorkflowDraft): string {
  const taken = new Set(tasksOf(draft).map(({ name }) => name.trim().toLowerCase()));
  let at = 1;
  while (taken.has(at === 1 ? 'new task' : `new task ${at}`)) at += 1;
  return at === 1 ? 'New task' : `New task ${at}`;
}

/** Adds a task at the end of a phase; answers its key as well. */
export function addTask(draft: WorkflowDraft, phaseKey: number): readonly [WorkflowDraft, number] {
  const key = freeKey(draft);
  const task: DraftTask = {
    key,
    name: freeTaskName(draft),
    description: '',
    required: false,
    automated: false,
    waitsFor: null,
    duration: null,
    assignee: null,
    fields: [],
  };
  const phase = findPhase(draft, phaseKey);
  return [changePhase(draft, phaseKey, { tasks: [...(phase?.tasks ?? []), task] }), key];
}

export function addPhase(draft: WorkflowDraft): readonly [WorkflowDraft, number] {
  const key = freeKey(draft);
  const phase = { key, name: `Phase ${draft.phases.length + 1}`, description: '', tasks: [] };
  return [{ ...draft, phases: [...draft.phases, phase] }, key];
}

/** Who waited for what is gone waits for nothing. */
function withoutDangling(draft: WorkflowDraft): WorkflowDraft {
  const keys = new Set(tasksOf(draft).map(({ key }) => key));
  return withPhases(draft, (phase) => ({
    ...phase,
    tasks: phase.tasks.map((task) =>
      task.waitsFor !== null && !keys.has(task.waitsFor) ? { ...task, waitsFor: null } : task,
    ),
  }));
}

export const removeTask = (draft: WorkflowDraft, key: number): WorkflowDraft =>
  withoutDangling(withPhases(draft, (phase) => ({ ...phase, tasks: phase.tasks.filter((task) => task.key !== key) })));

/** Takes its tasks with it. */
export const removePhase = (draft: WorkflowDraft, key: number): WorkflowDraft =>
  withoutDangling({ ...draft, phases: draft.phases.filter((phase) => phase.key !== key) });

function swapped<T>(list: readonly T[], at: number, to: number): readonly T[] {
  const moved = [...list];
  const [one] = moved.splice(at, 1);
  if (one !== undefined) moved.splice(to, 0, one);
  return moved;
}

export function movePhase(draft: WorkflowDraft, key: number, by: -1 | 1): WorkflowDraft {
  const at = draft.phases.findIndex((phase) => phase.key === key);
  const to = at + by;
  return at < 0 || to < 0 || to >= draft.phases.length ? draft : { ...draft, phases: swapped(draft.phases, at, to) };
}

/** One place up or down; from the edge of a phase into the next one. */
export function moveTask(draft: WorkflowDraft, key: number, by: -1 | 1): WorkflowDraft {
  const from = draft.phases.findIndex(({ tasks }) => tasks.some((task) => task.key === key));
  const phase = draft.phases[from];
  if (phase === undefined) return draft;
  const at = phase.tasks.findIndex((task) => task.key === key);
  const to = at + by;
  if (to >= 0 && to < phase.tasks.length) return changePhase(draft, phase.key, { tasks: swapped(phase.tasks, at, to) });
  const next = draft.phases[from + by];
  const task = phase.tasks[at];
  if (next === undefined || task === undefined) return draft;
  const left = changePhase(draft, phase.key, { tasks: phase.tasks.filter((one) => one !== task) });
  return changePhase(left, next.key, { tasks: by === 1 ? [task, ...next.tasks] : [...next.tasks, task] });
}

/** The tasks that a task may wait for: those that do not, in the end, wait for it. */
export function possiblePredecessors(draft: WorkflowDraft, key: number): readonly DraftTask[] {
  const tasks = tasksOf(draft);
  const byKey = new Map(tasks.map((task) => [task.key, task]));
  const leadsHere = (task: DraftTask): boolean => {
    let at: DraftTask | undefined = task;
    for (let steps = 0; at !== undefined && steps <= tasks.length; steps += 1) {
      if (at.key === key) return true;
      at = at.waitsFor === null ? undefined : byKey.get(at.waitsFor);
    }
    return false;
  };
  return tasks.filter((task) => !leadsHere(task));
}
