/** Users and groups of users of an Organization, for the choice of assignees and viewers. */
import type { Reader } from './connection.ts';
import { rows } from './statement.ts';

export interface MemberRow {
  readonly id: number;
  readonly name: string;
  readonly role: string;
}

/** Users with a role in an owner who may sign in, by name. */
export const listMembers = (db: Reader, ownerId: number, limit: number): MemberRow[] =>
  rows<MemberRow>(
    db,
    `SELECT u.id, u.name, m.role FROM membership m JOIN user_account u ON u.id = m.user_id
     WHERE m.owner_id = ? AND u.disabled = 0 ORDER BY u.name COLLATE NOCASE, u.id LIMIT ?`,
    [ownerId, limit],
  );

export const listUserGroupNames = (db: Reader, ownerId: number, limit: number): { id: number; name: string }[] =>
  rows<{ id: number; name: string }>(db, 'SELECT id, name FROM user_group WHERE owner_id = ? ORDER BY name LIMIT ?', [
    ownerId,
    limit,
  ]);

/** The users of a list of viewers, by number. */
export const listViewerIds = (db: Reader, listId: number): number[] =>
  rows<{ id: number }>(
    db,
    'SELECT j.value AS id FROM json_each((SELECT users FROM viewer_list WHERE id = ?)) j ORDER BY j.value',
    [listId],
  ).map(({ id }) => id);
