export interface TaskDates {
  readonly status: string | null;
  readonly dueDate: number | null;
  readonly reminderDate: number | null;
  readonly escalationDate: number | null;
}

/** What the dates of a Task (a Group type) mean at a moment, in milliseconds UTC. A completed Task is none of it. */
export function taskClock(
  task: TaskDates,
  now: number,
): { readonly overdue: boolean; readonly escalated: boolean; readonly reminded: boolean } {
  const has = (date: number | null): boolean => task.status !== 'Completed' && date !== null && date <= now;
  return { overdue: has(task.dueDate), escalated: has(task.escalationDate), reminded: has(task.reminderDate) };
}
