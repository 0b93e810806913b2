/** Completing and reopening tasks, and what that means for those that depend on them. */
import { AppError } from '../../../shared/error/app-error.ts';
import { findTask, listDependents, type TaskRow, updateTask } from '../../store/case-task-store.ts';
import { listFilledFields } from '../../store/task-artifact-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { missingFields, usableTypes } from './fields.ts';
import { getTaskFor, recordTaskChange, requireClosed } from './find.ts';
import { freed, waiting } from './schedule.ts';

export function completeTask(context: CommandContext, id: number): void {
  const { db, actor, now, setId } = context;
  const { task, kase } = getTaskFor(context, id, 'task.modify');
  requireCompletable(context, task);
  updateTask(db, id, { status: 'Closed', completed: now, completed_by: actor.userId, modified: now, set_id: setId });
  for (const dependent of listDependents(db, id))
    if (dependent.status === 'Pending')
      updateTask(db, dependent.id, { ...freed(dependent, now), modified: now, set_id: setId });
  recordTaskChange(context, kase, { label: `Close the task ${task.name}`, past: `Closed the task ${task.name}` });
}

export function reopenTask(context: CommandContext, id: number): void {
  const { db, now, setId } = context;
  const { task, kase } = getTaskFor(context, id, 'task.modify');
  if (task.status !== 'Closed')
    throw new AppError('CONFLICT', `"${task.name}" is not closed. Reload the Case to see how it stands.`);
  const predecessor = task.depends_on === null ? undefined : findTask(db, task.depends_on);
  const status = predecessor === undefined || predecessor.status === 'Closed' ? 'Reopened' : 'Pending';
  requireClosed(kase, { ...task, status });
  updateTask(db, id, {
    ...(status === 'Pending' ? waiting(task) : { status }),
    completed: null,
    completed_by: null,
    modified: now,
    set_id: setId,
  });
  for (const dependent of listDependents(db, id))
    if (dependent.status !== 'Closed')
      updateTask(db, dependent.id, { ...waiting(dependent), modified: now, set_id: setId });
  recordTaskChange(context, kase, { label: `Reopen the task ${task.name}`, past: `Reopened the task ${task.name}` });
}

function requireCompletable(context: QueryContext, task: TaskRow): void {
  const { db } = context;
  if (task.status === 'Closed')
    throw new AppError('CONFLICT', `"${task.name}" is closed already. Reload the Case to see by whom.`);
  if (task.status === 'Pending') {
    const predecessor = task.depends_on === null ? undefined : findTask(db, task.depends_on);
    throw new AppError(
      'CONFLICT',
      `"${task.name}" waits for "${predecessor?.name ?? 'another task'}". Close that first.`,
    );
  }
  const missing = missingFields(task, new Set(listFilledFields(db, task.id)), usableTypes(context));
  if (missing.length > 0)
    throw new AppError(
      'CONFLICT',
      `"${task.name}" asks for ${missing.map(({ label }) => `"${label}"`).join(', ')}. Fill that in first.`,
      { missing: missing.map(({ name }) => name) },
    );
}
