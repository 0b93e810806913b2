/** Copies of Groups in other owners: which came from which, and what a copy takes along, read for many objects at once. */
import { typeCode } from '../../shared/model/object-type.ts';
import type { Reader, Writer } from './connection.ts';
import { row, rows, run, visible } from './statement.ts';

export interface ContributionRow {
  readonly from_id: number;
  readonly to_id: number;
  readonly at: number;
  readonly by: string | null;
  /** JSON: the options of the sharing and whether the Group went along with another. */
  readonly options: string;
}
const columns = `SELECT c.from_id, c.to_id, c.at, u.name AS by, c.options FROM contribution c LEFT JOIN user_account u ON u.id = c.user_id`;

export const listCopiesOf = (db: Reader, id: number): ContributionRow[] =>
  rows<ContributionRow>(db, `${columns} WHERE c.from_id = ? ORDER BY c.at DESC LIMIT 500`, [id]);
export const listOriginsOf = (db: Reader, id: number): ContributionRow[] =>
  rows<ContributionRow>(db, `${columns} WHERE c.to_id = ? ORDER BY c.at DESC LIMIT 500`, [id]);
export const findContribution = (db: Reader, from: number, to: number): ContributionRow | undefined =>
  row<ContributionRow>(db, `${columns} WHERE c.from_id = ? AND c.to_id = ?`, [from, to]);
/** The newest copy of a Group in an owner. */
export const findCopyIn = (db: Reader, id: number, ownerId: number): ContributionRow | undefined =>
  row<ContributionRow>(
    db,
    `${columns} JOIN object o ON o.id = c.to_id WHERE c.from_id = ? AND o.owner_id = ? AND ${visible('o.id')} ORDER BY c.at DESC, c.to_id DESC LIMIT 1`,
    [id, ownerId],
  );
export const putContribution = (
  db: Writer,
  contribution: { from: number; to: number; at: number; userId: number; options: string },
): number =>
  run(
    db,
    `INSERT INTO contribution VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET at = excluded.at, user_id = excluded.user_id, options = excluded.options`,
    [contribution.from, contribution.to, contribution.at, contribution.userId, contribution.options],
  );

export interface CarriedAttribute {
  readonly object_id: number;
  readonly type: string;
  readonly value: string;
  readonly source: string | null;
  readonly flags: number;
  /** JSON: numbers of its Security Labels. */
  readonly labels: string;
}
export const listCarriedAttributes = (db: Reader, ids: readonly number[]): CarriedAttribute[] =>
  rows<CarriedAttribute>(
    db,
    `SELECT a.object_id, t.name AS type, a.value, a.source, a.flags,
       (SELECT json_group_array(l.label_id) FROM attribute_label l WHERE l.attribute_id = a.id) AS labels
     FROM json_each(?) w CROSS JOIN attribute a ON a.object_id = w.value JOIN attribute_type t ON t.id = a.type_id ORDER BY a.id`,
    [JSON.stringify(ids)],
  );
export const listCarriedLabels = (db: Reader, ids: readonly number[]): { object_id: number; label_id: number }[] =>
  rows(
    db,
    'SELECT x.object_id, x.label_id FROM json_each(?) w CROSS JOIN object_label x ON x.object_id = w.value ORDER BY x.label_id',
    [JSON.stringify(ids)],
  );
/** Names of the Tags that objects of one owner carry. */
export const listCarriedTags = (
  db: Reader,
  ids: readonly number[],
  ownerId: number,
): { object_id: number; name: string }[] =>
  rows(
    db,
    `SELECT w.value AS object_id, coalesce(t.summary, t.key) AS name FROM json_each(:ids) w
       CROSS JOIN association a ON a.lo = w.value AND a.hi_dim = :dim CROSS JOIN object t ON t.id = a.hi AND ${visible('t.id')}
     UNION ALL SELECT w.value, coalesce(t.summary, t.key) FROM json_each(:ids) w
       CROSS JOIN association a INDEXED BY association_rev ON a.hi = w.value AND a.lo_dim = :dim CROSS JOIN object t ON t.id = a.lo AND ${visible('t.id')}`,
    { ids: JSON.stringify(ids), dim: typeCode('tag', 'Tag') * 65536 + ownerId },
  );
