/** Reaching a task of a Case that the user may see, and the words for its changes. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { Action } from '../../../shared/permission/catalogue.ts';
import type { Facts } from '../../../shared/permission/facts.ts';
import { isReadable } from '../../policy/actor.ts';
import { requireVerb } from '../../policy/require.ts';
import { isAssignedTo } from '../../store/assignment-store.ts';
import { findTask, type TaskRow } from '../../store/case-task-store.ts';
import { findObject } from '../../store/object-store.ts';
import { caseTitle, type FoundCase, getCase, touchCase } from '../case/find.ts';
import type { CommandContext, QueryContext } from '../context.ts';

export interface FoundCaseTask {
  readonly task: TaskRow;
  readonly kase: FoundCase;
}

/** The task with its Case, or NOT_FOUND: also when the user may not see the Case. */
export function getTask(context: QueryContext, id: number): FoundCaseTask {
  const task = findTask(context.db, id);
  const object = task === undefined ? undefined : findObject(context.db, task.case_id);
  // Both answer alike: a refusal that named the Case would say that there is one.
  if (task === undefined || object === undefined || !isReadable(context.actor, object.type, object.owner_id))
    throw new AppError('NOT_FOUND', 'This task does not exist any more, or you may not see its Case. Reload.', { id });
  const kase = getCase(context, task.case_id);
  requireVerb(context.actor, kase.row.owner_id, 'task.view');
  return { task, kase };
}

/** A task is the user's own when it is assigned to the user, or to a group with the user. */
export const taskFacts = (
  { db, actor }: QueryContext,
  { assignee, assignee_group: group }: Pick<TaskRow, 'assignee' | 'assignee_group'>,
): Facts => ({ isAssignee: isAssignedTo(db, actor.userId, assignee, group) });

/** The same for a change of the task. */
export function getTaskFor(context: CommandContext, id: number, verb: Action): FoundCaseTask {
  const found = getTask(context, id);
  requireVerb(context.actor, found.kase.row.owner_id, verb, taskFacts(context, found.task));
  return found;
}

/** A Case that is closed has no required task that is not: whatever would make one is refused. */
export function requireClosed(kase: FoundCase, task: Pick<TaskRow, 'name' | 'required' | 'status'>): void {
  if (kase.row.status === 'Closed' && task.required === 1 && task.status !== 'Closed')
    throw new AppError(
      'CONFLICT',
      `The Case is closed, and "${task.name}" would be a required task of it that is not. Reopen the Case first.`,
    );
}

/** Ends a command on tasks: the Case changed, the undo list and the timeline say how. `past` and `label` end in a name. */
export function recordTaskChange(
  context: CommandContext,
  kase: FoundCase,
  { label, past }: { label: string; past: string },
): void {
  const id = kase.object.id;
  touchCase(context, id);
  context.describe(`${label} in ${caseTitle(kase)}`);
  context.event(id, { element: 'task', text: past });
}
