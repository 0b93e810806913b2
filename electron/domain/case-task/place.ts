/** Where a new task of a Case stands. */
import { caseTaskLimits } from '../../../shared/contract/case-task.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import { countTasks, findPhase, insertTask, nextStep, type TaskRow } from '../../store/case-task-store.ts';
import type { FoundCase } from '../case/find.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { requireClosed } from './find.ts';

type NewTask = Pick<
  TaskRow,
  | 'phase'
  | 'name'
  | 'description'
  | 'required'
  | 'automated'
  | 'status'
  | 'assignee'
  | 'assignee_group'
  | 'due'
  | 'duration'
  | 'depends_on'
  | 'fields'
>;

/** Writes a task at the end of its phase. */
export function insertInto(context: CommandContext, kase: FoundCase, task: NewTask): number {
  const { db, actor, now, setId } = context;
  const caseId = kase.object.id;
  requireClosed(kase, task);
  if (countTasks(db, caseId).total >= caseTaskLimits.tasks)
    throw new AppError('LIMIT', `A Case has at most ${caseTaskLimits.tasks} tasks. Delete some of them first.`);
  return insertTask(db, {
    ...task,
    case_id: caseId,
    step: nextStep(db, caseId, task.phase),
    xid: null,
    completed: null,
    completed_by: null,
    created: now,
    created_by: actor.userId,
    modified: now,
    set_id: setId,
  });
}

export function requirePhase(context: QueryContext, kase: FoundCase, phase: number): void {
  if (findPhase(context.db, kase.object.id, phase) === undefined)
    throw new AppError('NOT_FOUND', 'The Case has no such phase any more. Reload it.', { phase });
}
