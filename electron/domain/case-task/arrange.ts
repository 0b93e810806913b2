/** Copying, moving and deleting tasks of a Case. */
import type { Input } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import { deleteTask, listDependents, listTasks, updateTask } from '../../store/case-task-store.ts';
import type { CommandContext } from '../context.ts';
import { getTaskFor, recordTaskChange } from './find.ts';
import { insertInto, requirePhase } from './place.ts';
import { freed } from './schedule.ts';

/** A copy waits for nothing and begins anew. */
export function copyTask(context: CommandContext, id: number): number {
  const { task, kase } = getTaskFor(context, id, 'task.create');
  const name = `${task.name.slice(0, 295)} Copy`;
  const copy = insertInto(context, kase, {
    phase: null,
    name,
    description: task.description,
    required: task.required,
    automated: task.automated,
    assignee: task.assignee,
    assignee_group: task.assignee_group,
    duration: task.duration,
    ...freed({ ...task, status: 'Open' }, context.now),
    depends_on: null,
    fields: task.fields,
  });
  recordTaskChange(context, kase, { label: `Copy the task ${task.name}`, past: `Added the task ${name}` });
  return copy;
}

/** Tasks that waited for it are free from now on. */
export function removeTask(context: CommandContext, id: number): void {
  const { task, kase } = getTaskFor(context, id, 'task.delete');
  for (const dependent of listDependents(context.db, id))
    updateTask(context.db, dependent.id, {
      ...(dependent.status === 'Pending' ? freed(dependent, context.now) : {}),
      depends_on: null,
      modified: context.now,
      set_id: context.setId,
    });
  deleteTask(context.db, id);
  recordTaskChange(context, kase, { label: `Delete the task ${task.name}`, past: `Deleted the task ${task.name}` });
}

/** Only the places change: who has the task open may still save it. */
export function moveTask(context: CommandContext, input: Input<'caseTask.move'>): void {
  const { task, kase } = getTaskFor(context, input.id, 'task.modify');
  if (input.phase !== null) requirePhase(context, kase, input.phase);
  const others = listTasks(context.db, task.case_id).filter(({ id, phase }) => id !== task.id && phase === input.phase);
  const at = input.before === null ? others.length : others.findIndex(({ id }) => id === input.before);
  if (at < 0)
    throw new AppError('NOT_FOUND', 'The task before which this one should stand is not in that phase. Reload.');
  others.toSpliced(at, 0, task).forEach(({ id, step, phase }, index) => {
    if (step !== index + 1 || phase !== input.phase)
      updateTask(context.db, id, { phase: input.phase, step: index + 1 });
  });
  recordTaskChange(context, kase, { label: `Move the task ${task.name}`, past: `Moved the task ${task.name}` });
}
