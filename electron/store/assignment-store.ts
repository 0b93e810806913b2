/** Groups of users, and to whom Cases and tasks are assigned. */
import type { AssigneeRef } from '../../shared/model/assignee.ts';
import type { Reader } from './connection.ts';
import { row, scalar } from './statement.ts';

/** Whether something that is assigned to a user or to a group of users is the user's. */
export const isAssignedTo = (db: Reader, userId: number, assignee: number | null, group: number | null): boolean =>
  assignee === userId ||
  (group !== null &&
    row(db, 'SELECT 1 FROM user_group_member WHERE group_id = ? AND user_id = ?', [group, userId]) !== undefined);

/** Whether a user has a role in an Organization and may sign in, or a group is of it. */
export const isMemberOf = (db: Reader, ownerId: number, { kind, id }: AssigneeRef): boolean =>
  row(
    db,
    kind === 'user'
      ? 'SELECT 1 FROM membership m JOIN user_account u ON u.id = m.user_id WHERE m.owner_id = ? AND m.user_id = ? AND u.disabled = 0'
      : 'SELECT 1 FROM user_group WHERE owner_id = ? AND id = ?',
    [ownerId, id],
  ) !== undefined;

export const findAssigneeName = (db: Reader, { kind, id }: AssigneeRef): string | undefined =>
  scalar<string>(db, `SELECT name FROM ${kind === 'user' ? 'user_account' : 'user_group'} WHERE id = ?`, [id]);

/** The user of an Organization, or its group, that has a name. */
export function findAssigneeByName(
  db: Reader,
  ownerId: number,
  { kind, name }: { kind: AssigneeRef['kind']; name: string },
): AssigneeRef | undefined {
  const id = scalar<number>(
    db,
    kind === 'user'
      ? `SELECT u.id FROM membership m JOIN user_account u ON u.id = m.user_id
         WHERE m.owner_id = ? AND u.name = ? AND u.disabled = 0`
      : 'SELECT id FROM user_group WHERE owner_id = ? AND name = ?',
    [ownerId, name],
  );
  return id === undefined ? undefined : { kind, id };
}
