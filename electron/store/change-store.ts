/** Reading the journal: what was changed, by whom. */
import type { Reader, Writer } from './connection.ts';
import { row, rows, run } from './statement.ts';

export interface ChangeSetRecord {
  readonly id: number;
  readonly at: number;
  readonly user_id: number | null;
  readonly by: string | null;
  readonly command: string;
  readonly label: string;
  readonly undo_of: number | null;
  readonly undone_by: number | null;
  readonly rows: number;
}
const columns = `SELECT c.id, c.at, c.user_id, u.name AS by, c.command, c.label, c.undo_of, c.undone_by, c.rows
  FROM change_set c LEFT JOIN user_account u ON u.id = c.user_id`;
const closed = 'c.id <> coalesce((SELECT set_id FROM open_range), 0)';

export const findChangeSet = (db: Reader, id: number): ChangeSetRecord | undefined =>
  row<ChangeSetRecord>(db, `${columns} WHERE c.id = ? AND ${closed}`, [id]);
export const listRecentOf = (db: Reader, userId: number, limit: number): ChangeSetRecord[] =>
  rows<ChangeSetRecord>(db, `${columns} WHERE c.user_id = ? AND ${closed} ORDER BY c.id DESC LIMIT ?`, [userId, limit]);
export const markUndone = (db: Writer, id: number, by: number | null): number =>
  run(db, 'UPDATE change_set SET undone_by = ? WHERE id = ?', [by, id]);
export const labelChangeSet = (db: Writer, id: number, label: string): number =>
  run(db, 'UPDATE change_set SET label = ? WHERE id = ?', [label, id]);
/** Says which change set this one takes back. */
export const setUndoOf = (db: Writer, id: number, undone: number): number =>
  run(db, 'UPDATE change_set SET undo_of = ? WHERE id = ?', [undone, id]);
