import type { Output } from '../../../../shared/contract/index.ts';
import type { CaseTaskLine } from '../../../../shared/contract/case-task.ts';

export type CaseTaskList = Output<'caseTask.list'>;

interface Place {
  readonly phase: number | null;
  readonly before: number | null;
}

/** Where a task can be moved. */
export interface TaskPlaces {
  /** Undefined at the beginning or the end of the phase. */
  readonly up: Place | undefined;
  readonly down: Place | undefined;
  /** The other phases. */
  readonly phases: readonly { readonly phase: number | null; readonly name: string }[];
}

export interface PhaseOfTasks {
  /** Null: Additional Tasks. */
  readonly phase: number | null;
  readonly name: string;
  /** Place among the phases from 1 on; null for Additional Tasks. */
  readonly ordinal: number | null;
  readonly tasks: readonly CaseTaskLine[];
}

export const additionalTasks = 'Additional Tasks';

/** The phases in their order with their tasks, those without a phase last. */
export function phasesOf({ phases, tasks }: CaseTaskList): readonly PhaseOfTasks[] {
  const byPhase = Map.groupBy(tasks, ({ phase }) => phase);
  return [
    ...phases.map(({ phase, name }, index) => ({ phase, name, ordinal: index + 1, tasks: byPhase.get(phase) ?? [] })),
    { phase: null, name: additionalTasks, ordinal: null, tasks: byPhase.get(null) ?? [] },
  ];
}

export function placesOf(phases: readonly PhaseOfTasks[], { id, phase }: CaseTaskLine): TaskPlaces {
  const siblings = phases.find((entry) => entry.phase === phase)?.tasks ?? [];
  const at = siblings.findIndex((task) => task.id === id);
  const above = siblings[at - 1];
  return {
    up: above === undefined ? undefined : { phase, before: above.id },
    down: at < 0 || at === siblings.length - 1 ? undefined : { phase, before: siblings[at + 2]?.id ?? null },
    phases: phases.filter((entry) => entry.phase !== phase).map((entry) => ({ phase: entry.phase, name: entry.name })),
  };
}

/** Tasks for which a task may wait: not for itself, nor for one that waits for it, directly or through others. */
export function possiblePredecessors({ tasks }: CaseTaskList, id: number | undefined): readonly CaseTaskLine[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const waitsForIt = (task: CaseTaskLine | undefined): boolean =>
    task !== undefined && (task.id === id || waitsForIt(byId.get(task.dependsOn ?? 0)));
  return tasks.filter((task) => !waitsForIt(task));
}
