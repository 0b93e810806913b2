import type { Input } from '../../../../shared/contract/index.ts';
import type { WorkflowSummary } from '../../../../shared/contract/workflow.ts';
import type { AssigneeRef } from '../../../../shared/model/assignee.ts';
import type { Severity } from '../../../../shared/model/case.ts';
import { fromInputTime } from '../../../ui/time-text-format.ts';

/** What is typed into the form; undefined where nobody has touched what the Workflow gives. */
export interface NewCase {
  readonly name: string;
  readonly severity: Severity;
  readonly description: string | undefined;
  readonly assignee: AssigneeRef | null | undefined;
  readonly viewers: readonly number[] | null;
  /** As inputs of times have them. */
  readonly occurred: string;
  readonly detected: string;
}

export const emptyCase: NewCase = {
  name: '',
  severity: 'Low',
  description: undefined,
  assignee: undefined,
  viewers: null,
  occurred: '',
  detected: '',
};

/** To whom the Case goes as the form stands. */
export const assigneeOf = (typed: NewCase, workflow: WorkflowSummary | undefined): AssigneeRef | null =>
  typed.assignee === undefined ? (workflow?.assignee ?? null) : typed.assignee;

/** The fields that every way to open a Case takes. */
export function toInput(
  typed: NewCase,
  name: string,
  workflow: WorkflowSummary | undefined,
): Omit<Input<'case.create'>, 'ownerId'> {
  const assignee = assigneeOf(typed, workflow);
  return {
    name,
    severity: typed.severity,
    description: typed.description ?? workflow?.description ?? '',
    assignee: assignee === null ? null : { kind: assignee.kind, id: assignee.id },
    // Ids as the backend gave them.
    viewers: [...(typed.viewers ?? [])] as NonNullable<Input<'case.create'>['viewers']>,
    occurred: fromInputTime(typed.occurred),
    detected: fromInputTime(typed.detected),
  };
}
