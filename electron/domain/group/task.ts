/** Tasks: who does them, and what their dates mean now. */
import type { TaskDuty } from '../../../shared/contract/group.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import { getObjectType } from '../../../shared/model/object-type.ts';
import { taskClock } from '../../../shared/model/task-clock.ts';
import { decideFor, requireVerb, rightOf } from '../../policy/require.ts';
import { readFields } from '../../store/detail-store.ts';
import { deleteAssignment, insertAssignment, listAssignments, listMembers } from '../../store/group-store.ts';
import { touchObject } from '../../store/object-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { displayName } from '../object/display-name.ts';
import { type FoundObject, getObjectOfKind } from '../object/find.ts';

function getTask(context: QueryContext, id: number): FoundObject {
  const group = getObjectOfKind(context, id, 'group');
  const type = getObjectType(group.type).name;
  if (type !== 'Task')
    throw new AppError('INVALID_INPUT', `Only Tasks are assigned; ${displayName(group)} is of the type ${type}.`);
  return group;
}

const time = (value: unknown): number | null => (typeof value === 'number' ? value : null);

export function readTask(context: QueryContext, id: number) {
  const task = getTask(context, id);
  const fields = readFields(context.db, 'group', id);
  return {
    assignments: listAssignments(context.db, id).map((row) => ({
      userId: row.user_id,
      userName: row.user_name,
      duty: row.duty === 'escalate' ? ('escalate' as const) : ('assigned' as const),
    })),
    ...taskClock(
      {
        status: typeof fields['status'] === 'string' ? fields['status'] : null,
        dueDate: time(fields['dueDate']),
        reminderDate: time(fields['reminderDate']),
        escalationDate: time(fields['escalationDate']),
      },
      context.now,
    ),
    right: rightOf(decideFor(context.actor, task.owner_id, 'group.modify')),
  };
}

export function listCandidates(context: QueryContext, id: number) {
  const task = getTask(context, id);
  requireVerb(context.actor, task.owner_id, 'group.modify');
  return listMembers(context.db, task.owner_id, 500).map((row) => ({ userId: row.user_id, userName: row.user_name }));
}

/** Puts exactly these users on a duty; each must have a role in the Task's owner. Who is on it already may stay. */
export function assignTask(context: CommandContext, id: number, duty: TaskDuty, userIds: readonly number[]): void {
  const { db } = context;
  const task = getTask(context, id);
  requireVerb(context.actor, task.owner_id, 'group.modify');
  const members = new Set(listMembers(db, task.owner_id, 1_000_000).map((row) => row.user_id));
  const wanted = new Set(userIds);
  const present = new Set(
    listAssignments(db, id)
      .filter((row) => row.duty === duty)
      .map((row) => row.user_id),
  );
  for (const userId of wanted) {
    if (present.has(userId)) continue;
    if (!members.has(userId))
      throw new AppError(
        'INVALID_INPUT',
        `User ${userId} has no role in the owner of ${displayName(task)}. Choose users who have one.`,
      );
    insertAssignment(db, id, userId, duty);
  }
  for (const userId of present) if (!wanted.has(userId)) deleteAssignment(db, id, userId, duty);
  touchObject(db, id, context.now, context.setId);
  context.describe(`${duty === 'assigned' ? 'Assign' : 'Set the escalation of'} ${displayName(task)}`);
}
