/** Groups of users of an Organization, to whom Cases, tasks and Workflows can be assigned. */
import type { Reader, Writer } from './connection.ts';
import { row, rows, run, scalar } from './statement.ts';

export interface UserGroupRow {
  readonly id: number;
  readonly owner_id: number;
  readonly name: string;
}

export const findUserGroup = (db: Reader, id: number): UserGroupRow | undefined =>
  row<UserGroupRow>(db, 'SELECT * FROM user_group WHERE id = ?', [id]);

export const findUserGroupByName = (db: Reader, ownerId: number, name: string): UserGroupRow | undefined =>
  row<UserGroupRow>(db, 'SELECT * FROM user_group WHERE owner_id = ? AND name = ?', [ownerId, name]);

export const listUserGroups = (db: Reader, ownerId: number): UserGroupRow[] =>
  rows<UserGroupRow>(db, 'SELECT * FROM user_group WHERE owner_id = ? ORDER BY name', [ownerId]);

export const listGroupMembers = (db: Reader, groupId: number): { id: number; name: string }[] =>
  rows<{ id: number; name: string }>(
    db,
    `SELECT u.id, u.name FROM user_group_member m JOIN user_account u ON u.id = m.user_id
     WHERE m.group_id = ? ORDER BY u.name, u.id`,
    [groupId],
  );

export interface GroupUses {
  readonly cases: number;
  readonly tasks: number;
  readonly workflows: number;
}

const inDims = 'o.type * 65536 + o.owner_id IN (SELECT value FROM json_each(:dims))';

/** How much is assigned to a group, among the Cases of `dims` (`type * 65536 + owner`). */
export const countGroupUses = (db: Reader, id: number, dims: readonly number[]): GroupUses =>
  row<GroupUses>(
    db,
    `SELECT (SELECT count(*) FROM kase k JOIN object o ON o.id = k.id WHERE k.assignee_group = :id AND ${inDims}) AS cases,
       (SELECT count(*) FROM case_task t JOIN object o ON o.id = t.case_id WHERE t.assignee_group = :id AND ${inDims}) AS tasks,
       (SELECT count(*) FROM workflow WHERE assignee_group = :id) AS workflows`,
    { id, dims: JSON.stringify(dims) },
  ) ?? { cases: 0, tasks: 0, workflows: 0 };

/** Whether anything is assigned to a group, seen or not. */
export const isGroupUsed = (db: Reader, id: number): boolean =>
  row(
    db,
    `SELECT 1 FROM kase WHERE assignee_group = :id UNION ALL SELECT 1 FROM case_task WHERE assignee_group = :id
     UNION ALL SELECT 1 FROM workflow WHERE assignee_group = :id LIMIT 1`,
    { id },
  ) !== undefined;

export function insertUserGroup(db: Writer, ownerId: number, name: string): number {
  const id = scalar<number>(db, 'INSERT INTO user_group(owner_id, name) VALUES (?, ?) RETURNING id', [ownerId, name]);
  if (id === undefined) throw new Error('a group of users was not written');
  return id;
}

export const renameUserGroup = (db: Writer, id: number, name: string): number =>
  run(db, 'UPDATE user_group SET name = ? WHERE id = ?', [name, id]);

/** Its members are taken out first, so that an undo has each of them. */
export function deleteUserGroup(db: Writer, id: number): void {
  run(db, 'DELETE FROM user_group_member WHERE group_id = ?', [id]);
  run(db, 'DELETE FROM user_group WHERE id = ?', [id]);
}

export const insertGroupMember = (db: Writer, groupId: number, userId: number): number =>
  run(db, 'INSERT INTO user_group_member(group_id, user_id) VALUES (?, ?) ON CONFLICT DO NOTHING', [groupId, userId]);

export const deleteGroupMember = (db: Writer, groupId: number, userId: number): number =>
  run(db, 'DELETE FROM user_group_member WHERE group_id = ? AND user_id = ?', [groupId, userId]);
