import type { CaseTaskView } from '../../../../shared/contract/case-task.ts';
import type { AssigneeRef } from '../../../../shared/model/assignee.ts';
import { fromInputTime, toInputTime } from '../../../ui/time-text-format.ts';

/** A task as it is typed. */
export interface TaskDraft {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly assignee: AssigneeRef | null;
  readonly phase: number | null;
  readonly dependsOn: number | null;
  /** Whether the date is fixed or follows from a length of time. */
  readonly timing: 'date' | 'duration';
  readonly due: string;
  readonly duration: number | null;
}

export const draftOf = (base: CaseTaskView | null, phase: number | null): TaskDraft => ({
  name: base?.name ?? '',
  description: base?.description ?? '',
  required: base?.required ?? false,
  assignee: base?.assignee ?? null,
  phase,
  dependsOn: base?.dependsOn ?? null,
  timing: base?.duration == null ? 'date' : 'duration',
  due: base?.duration == null ? toInputTime(base?.due ?? null) : '',
  duration: base?.duration ?? null,
});

/** The due date is sent only when it was changed: a date typed to the minute would otherwise move. */
export function fieldsOf(draft: TaskDraft, base: CaseTaskView | null) {
  const { name, description, required, assignee, dependsOn, timing, due, duration } = draft;
  const same = draftOf(base, null);
  const isTimingSame = timing === same.timing && (timing === 'date' ? due === same.due : duration === same.duration);
  return {
    name: name.trim(),
    description: description.trim() === '' ? null : description,
    required,
    assignee: assignee === null ? null : { kind: assignee.kind, id: assignee.id },
    dependsOn,
    ...(isTimingSame ? {} : timing === 'date' ? { due: fromInputTime(due) } : { duration }),
  };
}
