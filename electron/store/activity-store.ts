/** Reading the journal by object: which change sets touched it, and by which rows. */
import type { Reader } from './connection.ts';
import type { DataTable } from './journal.ts';
import { rows } from './statement.ts';
import type { ChangeRow } from './undo.ts';

/** Tables whose key is the number of the object. */
export const tablesOfObject = [
  'object',
  'indicator',
  'grp',
  'victim',
  'victim_asset',
  'requirement',
  'tag',
  'track',
] as const satisfies readonly DataTable[];
/** Tables whose key begins with the number of the object, and of which no other row tells that the object was touched. */
const keyedByObject = [
  'association',
  'vote',
  'review',
  'task_assignment',
  'indicator_report',
  'requirement_result',
  'contribution',
] as const satisfies readonly DataTable[];
/** Tables with a number of their own and a column `object_id`. Changing one touches the object, too. */
const partTables = ['attribute', 'file_occurrence', 'file_hash'] as const satisfies readonly DataTable[];

/** `k` is the text of a JSON array: keys that begin with `[12,` lie between `[12,` and `[12-`. */
const keysOf = (id: number) => ({ own: `[${id}]`, from: `[${id},`, to: `[${id}-` });

/**
 * Numbers of the change sets that touched an object, newest first, below `before`. Cost grows with the changes of the object.
 */
export const listSetsOfObject = (db: Reader, id: number, before: number, limit: number): number[] =>
  rows<{ set_id: number }>(
    db,
    `SELECT DISTINCT set_id FROM (
       SELECT set_id FROM change WHERE tbl = 'object' AND k = :own
       UNION ALL SELECT set_id FROM change_range WHERE :id BETWEEN first_id AND last_id
       UNION ALL SELECT set_id FROM change INDEXED BY change_second
         WHERE tbl IN ('association', 'post_object') AND json_extract(k, '$[1]') = :id AND set_id < :before
       ${keyedByObject
         .map(
           (table) =>
             `UNION ALL SELECT set_id FROM change INDEXED BY change_row WHERE tbl = '${table}' AND k >= :from AND k < :to`,
         )
         .join('\n')})
     WHERE set_id < :before AND set_id <> coalesce((SELECT set_id FROM open_range), 0) ORDER BY set_id DESC LIMIT :limit`,
    { id, ...keysOf(id), before, limit },
  ).map(({ set_id: setId }) => setId);

const list = (tables: readonly string[]): string => tables.map((table) => `'${table}'`).join(', ');

/** The rows of a change set that concern an object, in the order in which they were written. */
export const listChangesOfObject = (db: Reader, setId: number, id: number, limit: number): ChangeRow[] =>
  rows<ChangeRow>(
    db,
    `SELECT seq, tbl, op, k, row FROM change WHERE set_id = :setId AND (
       (tbl IN (${list(tablesOfObject)}) AND k = :own)
       OR (tbl IN (${list([...keyedByObject, 'object_label'])}) AND k >= :from AND k < :to)
       OR (tbl IN ('association', 'post_object') AND json_extract(k, '$[1]') = :id)
       OR tbl IN (${list(partTables)}))
     ORDER BY seq LIMIT :limit`,
    { setId, id, ...keysOf(id), limit },
  );

/** The first rows of a change set, whichever object they concern. */
export const listFirstChanges = (db: Reader, setId: number, limit: number): ChangeRow[] =>
  rows<ChangeRow>(db, 'SELECT seq, tbl, op, k, row FROM change WHERE set_id = ? ORDER BY seq LIMIT ?', [setId, limit]);

/** The pairs of type and owner of the objects that a bulk job made. */
export const listRangeOwners = (db: Reader, setId: number): number[] =>
  rows<{ owner_id: number }>(
    db,
    `SELECT DISTINCT o.owner_id FROM change_range r CROSS JOIN object o ON o.id IN (r.first_id, r.last_id) WHERE r.set_id = ?`,
    [setId],
  ).map(({ owner_id: ownerId }) => ownerId);

/** An object as it was when it was deleted; undefined when its before-image was purged or a bulk job took it back. */
export const findDeleted = (db: Reader, id: number): { name: string; type: number; owner_id: number } | undefined =>
  rows<{ name: string; type: number; owner_id: number }>(
    db,
    `SELECT coalesce(row ->> 'summary', row ->> 'key') AS name, row ->> 'type' AS type, row ->> 'owner_id' AS owner_id
     FROM change WHERE tbl = 'object' AND k = ? AND op = 3 ORDER BY set_id DESC LIMIT 1`,
    [`[${id}]`],
  )[0];
