/** The table that every object has a row in. */
import type { ObjectRow } from '../../shared/model/object.ts';
import { getObjectType, kindOf } from '../../shared/model/object-type.ts';
import { findCaseFacts } from './case-facts-store.ts';
import type { Reader, Writer } from './connection.ts';
import { foldedText, textOf } from './folded-text.ts';
import { allocate } from './journal.ts';
import { row, rows, run, scalar, visible } from './statement.ts';

export interface ObjectRecord {
  readonly id: number;
  readonly type: number;
  readonly owner_id: number;
  readonly key: string | null;
  readonly xid: string | null;
  readonly summary: string;
  readonly created: number;
  readonly modified: number;
  readonly created_by: number | null;
  readonly flags: number;
  readonly set_id: number;
}
const columns =
  'o.id, o.type, o.owner_id, o.key, o.xid, coalesce(o.summary, o.key) AS summary, o.created, o.modified, o.created_by, o.flags, o.set_id';

export const findObject = (db: Reader, id: number): ObjectRecord | undefined =>
  row<ObjectRecord>(db, `SELECT ${columns} FROM object o WHERE o.id = ? AND ${visible('o.id')}`, [id]);
/** Those of some ids that are there and published, each once, in no particular order. */
export const listObjects = (db: Reader, ids: readonly number[]): ObjectRecord[] =>
  rows<ObjectRecord>(
    db,
    `SELECT ${columns} FROM object o WHERE o.id IN (SELECT value FROM json_each(?)) AND ${visible('o.id')}`,
    [JSON.stringify(ids)],
  );
/** Also finds what an unfinished import has written. */
export const findKey = (db: Reader, type: number, key: string, ownerId: number): ObjectRecord | undefined =>
  row<ObjectRecord>(db, `SELECT ${columns} FROM object o WHERE o.type = ? AND o.key = ? AND o.owner_id = ?`, [
    type,
    key,
    ownerId,
  ]);
/** The same, of the number alone: the index answers it. */
export const findKeyId = (db: Reader, type: number, key: string, ownerId: number): number | undefined =>
  scalar<number>(db, 'SELECT id FROM object WHERE type = ? AND key = ? AND owner_id = ?', [type, key, ownerId]);
/** Every copy of a key, whichever owner. */
export const listKeyCopies = (db: Reader, type: number, key: string, owners: readonly number[]): ObjectRecord[] =>
  rows<ObjectRecord>(
    db,
    `SELECT ${columns} FROM object o WHERE o.type = ? AND o.key = ? AND ${visible('o.id')}
     AND o.owner_id IN (SELECT value FROM json_each(?)) LIMIT 500`,
    [type, key, JSON.stringify(owners)],
  );
/** Type number of an object, also of one that is not published yet. */
export const findObjectType = (db: Reader, id: number): number | undefined =>
  scalar<number>(db, 'SELECT type FROM object WHERE id = ?', [id]);
/** Objects of a type with exactly this name, ignoring case, in these owners. */
export const listSummary = (
  db: Reader,
  type: number,
  summary: string,
  owners: readonly number[],
  limit: number,
): ObjectRecord[] =>
  rows<ObjectRecord>(
    db,
    `SELECT ${columns} FROM object o WHERE ${textOf('o')} = ? AND o.type = ?
     AND o.owner_id IN (SELECT value FROM json_each(?)) AND ${visible('o.id')} LIMIT ?`,
    [summary.toLowerCase(), type, JSON.stringify(owners), limit],
  );
export const listXid = (db: Reader, xid: string): ObjectRecord[] =>
  rows<ObjectRecord>(db, `SELECT ${columns} FROM object o WHERE o.xid = ? AND ${visible('o.id')} LIMIT 500`, [xid]);

export interface NewObject {
  readonly type: number;
  readonly ownerId: number;
  readonly key: string | null;
  readonly xid: string | null;
  readonly summary: string;
  readonly at: number;
  readonly userId: number;
  readonly setId: number;
}

/** Writes the row of a new object and answers its id. */
export function insertObject(db: Writer, object: NewObject): number {
  const id = allocate(db, 'object');
  run(
    db,
    'INSERT INTO object(id, type, owner_id, key, xid, summary, folded, created, modified, created_by, set_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    [
      id,
      object.type,
      object.ownerId,
      object.key,
      object.xid,
      object.summary === object.key ? null : object.summary,
      foldedText(object.summary),
      object.at,
      object.at,
      object.userId,
      object.setId,
    ],
  );
  return id;
}

/** Moves an object's version and time on. */
export const touchObject = (db: Writer, id: number, at: number, setId: number): number =>
  run(db, 'UPDATE object SET modified = ?, set_id = ? WHERE id = ?', [at, setId, id]);
export const renameObject = (db: Writer, id: number, key: string | null, summary: string): number =>
  run(db, 'UPDATE object SET key = ?, summary = ?, folded = ? WHERE id = ?', [
    key,
    summary === key ? null : summary,
    foldedText(summary),
    id,
  ]);
export const deleteObject = (db: Writer, id: number): number => run(db, 'DELETE FROM object WHERE id = ?', [id]);

interface RowWithRating {
  readonly id: number;
  readonly type: number;
  readonly owner_id: number;
  readonly summary: string;
  readonly created: number;
  readonly modified: number;
  readonly flags: number;
  readonly rating: number | null;
  readonly confidence: number | null;
  readonly iflags: number | null;
}
/** The rows of ids, in the order of the ids; ids that are gone or hidden are left out. At most 1,000 ids. */
export function listObjectRows(db: Reader, ids: readonly number[]): ObjectRow[] {
  const found = rows<RowWithRating>(
    db,
    `SELECT o.id, o.type, o.owner_id, coalesce(o.summary, o.key) AS summary, o.created, o.modified, o.flags, i.rating, i.confidence, i.flags AS iflags
     FROM json_each(?) wanted CROSS JOIN object o ON o.id = wanted.value LEFT JOIN indicator i ON i.id = o.id
     WHERE ${visible('o.id')} ORDER BY wanted.key`,
    [JSON.stringify(ids)],
  );
  const cases = findCaseFacts(
    db,
    found.filter(({ type }) => kindOf(type) === 'case').map(({ id }) => id),
  );
  return found.map((record) => {
    const facts = cases.get(record.id);
    const type = getObjectType(record.type);
    return {
      // The contract's output schema brands the numbers.
      id: record.id as ObjectRow['id'],
      kind: type.kind,
      type: type.name,
      summary: record.summary,
      ownerId: record.owner_id as ObjectRow['ownerId'],
      created: record.created,
      modified: record.modified,
      rating: record.rating,
      confidence: record.confidence,
      active: record.iflags === null ? null : (record.iflags & 1) === 1,
      withdrawn: (record.flags & 1) === 1,
      ...(((record.iflags ?? 0) & 4) === 0 ? {} : { isPrivate: true as const }),
      ...(facts === undefined ? {} : { case: facts }),
    };
  });
}
