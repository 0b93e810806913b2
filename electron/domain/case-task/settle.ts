/** Tasks of a Case after an undo: each row is as it was, and what it waits for may stand otherwise by now. */
import { AppError } from '../../../shared/error/app-error.ts';
import { listTasks, type TaskRow, updateTask } from '../../store/case-task-store.ts';
import type { CommandContext } from '../context.ts';
import { scheduled } from './schedule.ts';

/** Lets every task wait, or be done, as its predecessor says; CONFLICT when tasks would wait for each other. */
export function settleTasks({ db, now, setId }: CommandContext, caseId: number): void {
  const tasks = new Map(listTasks(db, caseId).map((task) => [task.id, task]));
  for (const task of tasks.values()) {
    requireNoCircle(tasks, task);
    const predecessor = task.depends_on === null ? undefined : tasks.get(task.depends_on);
    const waits = predecessor !== undefined && predecessor.status !== 'Closed';
    if (task.status !== 'Closed' && waits !== (task.status === 'Pending'))
      updateTask(db, task.id, { ...scheduled(task, predecessor, now), modified: now, set_id: setId });
  }
}

function requireNoCircle(tasks: ReadonlyMap<number, TaskRow>, task: TaskRow): void {
  const met = new Set<number>();
  for (let at: TaskRow | undefined = task; at !== undefined; at = tasks.get(at.depends_on ?? 0)) {
    if (met.has(at.id))
      throw new AppError(
        'CONFLICT',
        `"${at.name}" would wait for itself in the end: what it waits for was made to wait for it since. Undo that first.`,
      );
    met.add(at.id);
  }
}
