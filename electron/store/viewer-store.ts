/** Lists of the users who alone may see a Case: each distinct list of an Organization once, never changed. */
import { objectTypes, withViewerList } from '../../shared/model/object-type.ts';
import type { Reader, Writer } from './connection.ts';
import { row, rows, run } from './statement.ts';

/** The lists on which a user is and which some Case has. */
export const listViewerLists = (db: Reader, userId: number): { id: number; owner_id: number }[] =>
  rows<{ id: number; owner_id: number }>(
    db,
    `SELECT l.id, l.owner_id FROM viewer v JOIN viewer_list l ON l.id = v.list_id
     WHERE v.user_id = ? AND EXISTS (SELECT 1 FROM kase k WHERE k.viewer_list = l.id)`,
    [userId],
  );

export const listViewers = (db: Reader, listId: number): { id: number; name: string }[] =>
  rows<{ id: number; name: string }>(
    db,
    `SELECT u.id, u.name FROM json_each((SELECT users FROM viewer_list WHERE id = ?)) j
     JOIN user_account u ON u.id = j.value ORDER BY u.name`,
    [listId],
  );

/** The list with exactly these users; made when there is none. */
export function internViewerList(db: Writer, ownerId: number, userIds: readonly number[]): number {
  const users = JSON.stringify([...new Set(userIds)].sort((a, b) => a - b));
  run(db, 'INSERT INTO viewer_list(owner_id, users) VALUES (?, ?) ON CONFLICT DO NOTHING', [ownerId, users]);
  const list = row<{ id: number }>(db, 'SELECT id FROM viewer_list WHERE owner_id = ? AND users = ?', [ownerId, users]);
  if (list === undefined) throw new Error('a list of viewers was not written');
  run(db, 'INSERT INTO viewer SELECT value, ? FROM json_each(?) WHERE true ON CONFLICT DO NOTHING', [list.id, users]);
  return list.id;
}

const codes = objectTypes.filter(({ kind }) => kind === 'case' || kind === 'artifact').map(({ code }) => code);

/**
 * Brings the stored types of a Case and its Artifacts, and what associations say of them, in line with the Case's list of
 * viewers. Cost: the Artifacts and associations of the Case.
 */
export function alignViewers(db: Writer, caseId: number): void {
  const list = row<{ list: number }>(db, 'SELECT coalesce(viewer_list, 0) AS list FROM kase WHERE id = ?', [
    caseId,
  ])?.list;
  if (list === undefined) return;
  const objects = rows<{ id: number; type: number; owner_id: number }>(
    db,
    `SELECT id, type, owner_id FROM object WHERE id = ? UNION ALL
     SELECT o.id, o.type, o.owner_id FROM artifact a JOIN object o ON o.id = a.id WHERE a.case_id = ?`,
    [caseId, caseId],
  );
  for (const { id, type, owner_id: ownerId } of objects) {
    const stored = withViewerList(type, list);
    if (!codes.includes(withViewerList(type, 0))) throw new Error(`object ${id} is neither a Case nor an Artifact`);
    if (stored !== type) run(db, 'UPDATE object SET type = ? WHERE id = ?', [stored, id]);
    const dim = stored * 65536 + ownerId;
    run(db, 'UPDATE association SET lo_dim = ? WHERE lo = ? AND lo_dim <> ?', [dim, id, dim]);
    run(db, 'UPDATE association SET hi_dim = ? WHERE hi = ? AND hi_dim <> ?', [dim, id, dim]);
  }
}
