/** For which task another one may wait: dependencies stay within a Case and have no cycles. */
import { AppError } from '../../../shared/error/app-error.ts';
import { findTask, type TaskRow } from '../../store/case-task-store.ts';
import type { FoundCase } from '../case/find.ts';
import type { QueryContext } from '../context.ts';

/** A task of the same Case that does not itself wait for `task`, directly or through others. */
export function findPredecessor(
  { db }: QueryContext,
  kase: FoundCase,
  id: number | null,
  task?: TaskRow,
): TaskRow | undefined {
  if (id === null) return undefined;
  const predecessor = findTask(db, id);
  if (predecessor === undefined || predecessor.case_id !== kase.object.id)
    throw new AppError('INVALID_INPUT', 'A task waits only for a task of its own Case. Choose another one.', { id });
  for (let at: TaskRow | undefined = predecessor; at !== undefined && task !== undefined;) {
    if (at.id === task.id)
      throw new AppError(
        'INVALID_INPUT',
        at === predecessor
          ? 'A task cannot wait for itself. Choose another one.'
          : `"${predecessor.name}" already waits for "${task.name}", directly or through other tasks. Choose another one.`,
      );
    at = at.depends_on === null ? undefined : findTask(db, at.depends_on);
  }
  return predecessor;
}
