/** When a task can be done and by when it has to be: the state machine of specification 8.10. */
import type { TaskRow } from '../../store/case-task-store.ts';

const minute = 60_000;

type Scheduled = Pick<TaskRow, 'status' | 'due'>;

/** A task that is not closed and must wait. A due date that follows from a duration is not known until it is free. */
export const waiting = ({ due, duration }: Pick<TaskRow, 'due' | 'duration'>): Scheduled => ({
  status: 'Pending',
  due: duration === null ? due : null,
});

/** A task that is not closed and can be done since a moment. */
export const freed = (
  { status, due, duration }: Pick<TaskRow, 'status' | 'due' | 'duration'>,
  since: number,
): Scheduled => ({
  status: status === 'Reopened' ? 'Reopened' : 'Open',
  due: duration === null ? due : since + duration * minute,
});

/** By its predecessor: waiting while that is unfinished, else free since it was completed; without one since `since`. */
export function scheduled(
  task: Pick<TaskRow, 'status' | 'due' | 'duration'>,
  predecessor: Pick<TaskRow, 'status' | 'completed'> | undefined,
  since: number,
): Scheduled {
  if (predecessor === undefined) return freed(task, since);
  return predecessor.status === 'Closed' ? freed(task, predecessor.completed ?? since) : waiting(task);
}
