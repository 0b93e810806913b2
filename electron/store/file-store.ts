/** Files: their behaviour, their occurrences, and everything that hangs on one when it is merged into another. */
import type { LinkRow } from './association-store.ts';
import type { Reader, Writer } from './connection.ts';
import { row, rows, run, scalar, visible } from './statement.ts';

/** Links of some association types to objects of the wanted pairs of type and owner, the newest object first. */
export const listTypedLinks = (
  db: Reader,
  id: number,
  codes: readonly number[],
  dims: readonly number[],
  limit: number,
): LinkRow[] =>
  rows<LinkRow>(
    db,
    `SELECT other, type FROM (
       SELECT hi AS other, type FROM association WHERE lo = :id AND type / 4 IN (SELECT value FROM json_each(:codes))
         AND hi_dim IN (SELECT value FROM json_each(:dims)) AND ${visible('hi')}
       UNION ALL
       SELECT lo, type FROM association INDEXED BY association_rev WHERE hi = :id AND type / 4 IN (SELECT value FROM json_each(:codes))
         AND lo_dim IN (SELECT value FROM json_each(:dims)) AND ${visible('lo')})
     ORDER BY other DESC, type LIMIT :limit`,
    { id, codes: JSON.stringify(codes), dims: JSON.stringify(dims), limit },
  );

export interface OccurrenceRecord {
  readonly id: number;
  readonly object_id: number;
  readonly file_name: string | null;
  readonly path: string | null;
  readonly at: number | null;
  readonly created: number;
  readonly by: string | null;
}
const occurrences = `SELECT o.id, o.object_id, o.file_name, o.path, o.at, o.created, u.name AS by
  FROM file_occurrence o LEFT JOIN user_account u ON u.id = o.created_by`;

export const listOccurrences = (db: Reader, objectId: number, offset: number, limit: number): OccurrenceRecord[] =>
  rows<OccurrenceRecord>(
    db,
    `${occurrences} WHERE o.object_id = ? ORDER BY coalesce(o.at, o.created) DESC, o.id DESC LIMIT ? OFFSET ?`,
    [objectId, limit, offset],
  );
export const countOccurrences = (db: Reader, objectId: number): number =>
  scalar<number>(db, 'SELECT count(*) FROM file_occurrence WHERE object_id = ?', [objectId]) ?? 0;
export const findOccurrence = (db: Reader, id: number): OccurrenceRecord | undefined =>
  row<OccurrenceRecord>(db, `${occurrences} WHERE o.id = ?`, [id]);

export interface OccurrenceFields {
  readonly fileName: string | null;
  readonly path: string | null;
  readonly date: number | null;
}
export const insertOccurrence = (
  db: Writer,
  objectId: number,
  { fileName, path, date }: OccurrenceFields,
  at: number,
  userId: number,
): number =>
  scalar<number>(
    db,
    'INSERT INTO file_occurrence(object_id, file_name, path, at, created, created_by) VALUES (?, ?, ?, ?, ?, ?) RETURNING id',
    [objectId, fileName, path, date, at, userId],
  ) ?? 0;
export const updateOccurrence = (db: Writer, id: number, { fileName, path, date }: OccurrenceFields): number =>
  run(db, 'UPDATE file_occurrence SET file_name = ?, path = ?, at = ? WHERE id = ?', [fileName, path, date, id]);
export const deleteOccurrence = (db: Writer, id: number): number =>
  run(db, 'DELETE FROM file_occurrence WHERE id = ?', [id]);

export const deleteHash = (db: Writer, objectId: number, algorithm: number): number =>
  run(db, 'DELETE FROM file_hash WHERE object_id = ? AND algorithm = ?', [objectId, algorithm]);

/** Parts that simply change their object, and those of which the survivor may have the same already. */
const movedTables = ['file_hash', 'file_occurrence'] as const;
const joined: readonly string[] = [
  'INSERT OR IGNORE INTO object_label SELECT :to, label_id FROM object_label WHERE object_id = :from',
  // One of two equal Attributes stays, with the labels of both.
  `INSERT OR IGNORE INTO attribute_label SELECT s.id, l.label_id
     FROM attribute a JOIN attribute s ON s.object_id = :to AND s.type_id = a.type_id AND s.value = a.value AND s.source IS a.source
     JOIN attribute_label l ON l.attribute_id = a.id WHERE a.object_id = :from`,
  'INSERT OR IGNORE INTO post_object SELECT post_id, :to FROM post_object WHERE object_id = :from',
  `INSERT OR IGNORE INTO object_assertion(object_id, external_id, source_id, digest, created, modified, flags, fields, extra)
     SELECT :to, external_id, source_id, digest, created, modified, flags, fields, extra FROM object_assertion WHERE object_id = :from`,
  'INSERT OR IGNORE INTO external_id SELECT external_id, owner_id, :to FROM external_id WHERE object_id = :from',
  'INSERT OR IGNORE INTO external_id SELECT xid, owner_id, :to FROM object WHERE id = :from AND xid IS NOT NULL',
  `INSERT OR IGNORE INTO case_dismissal(case_id, object_id, reason, evidence, at, user_id)
     SELECT case_id, :to, reason, evidence, at, user_id FROM case_dismissal WHERE object_id = :from`,
  // A judgement stands against none.
  `INSERT INTO requirement_result(requirement_id, object_id, matched, score, state)
     SELECT requirement_id, :to, matched, score, state FROM requirement_result WHERE object_id = :from
     ON CONFLICT DO UPDATE SET state = CASE state WHEN 0 THEN excluded.state ELSE state END`,
  // False positives count once per user and day, observations add up.
  `INSERT INTO indicator_report(object_id, kind, user_id, day, n, at)
     SELECT :to, kind, user_id, day, n, at FROM indicator_report WHERE object_id = :from
     ON CONFLICT DO UPDATE SET n = CASE kind WHEN 1 THEN n ELSE n + excluded.n END, at = max(at, excluded.at)`,
  `UPDATE indicator SET
     -- 4: private. What one of the two was kept from others stays so.
     flags = flags | ((SELECT flags FROM indicator WHERE id = :from) & 4),
     rating = coalesce(rating, (SELECT rating FROM indicator WHERE id = :from)),
     confidence = coalesce(confidence, (SELECT confidence FROM indicator WHERE id = :from)),
     size = coalesce(size, (SELECT size FROM indicator WHERE id = :from)),
     first_seen = coalesce(first_seen, (SELECT first_seen FROM indicator WHERE id = :from)),
     last_seen = coalesce(last_seen, (SELECT last_seen FROM indicator WHERE id = :from)),
     external_added = coalesce(external_added, (SELECT external_added FROM indicator WHERE id = :from)),
     external_modified = coalesce(external_modified, (SELECT external_modified FROM indicator WHERE id = :from)),
     external_expires = coalesce(external_expires, (SELECT external_expires FROM indicator WHERE id = :from)),
     false_positives = false_positives + (SELECT false_positives FROM indicator WHERE id = :from),
     observations = observations + (SELECT observations FROM indicator WHERE id = :from)
   WHERE id = :to`,
];

/** Moves what hangs on one Indicator to another, associations excepted. Attributes equal in type, value and source are kept once. */
export function moveParts(db: Writer, from: number, to: number): void {
  for (const table of movedTables) run(db, `UPDATE ${table} SET object_id = ? WHERE object_id = ?`, [to, from]);
  run(
    db,
    `UPDATE attribute SET object_id = :to, flags = CASE WHEN EXISTS (
         SELECT 1 FROM attribute d WHERE d.object_id = :to AND d.type_id = attribute.type_id AND d.flags & 1) THEN flags & ~1 ELSE flags END
     WHERE object_id = :from AND NOT EXISTS (SELECT 1 FROM attribute s
       WHERE s.object_id = :to AND s.type_id = attribute.type_id AND s.value = attribute.value AND s.source IS attribute.source)`,
    { from, to },
  );
  for (const text of joined) run(db, text, { from, to });
}

/** A link under the key that it has with another object at one end. */
export interface MovedLink {
  readonly lo: number;
  readonly hi: number;
  readonly type: number;
  readonly old: { readonly lo: number; readonly hi: number; readonly type: number };
}
/** Copies a link and what sources state about it to its new key; one that is there already takes over the origins. */
export function copyLink(db: Writer, { lo, hi, type, old }: MovedLink, setId: number): void {
  const key = { lo, hi, type, oldLo: old.lo, oldHi: old.hi, oldType: old.type };
  run(
    db,
    `INSERT INTO association(lo, hi, type, lo_dim, hi_dim, origins, created, created_by, set_id)
     SELECT :lo, :hi, :type, (SELECT type * 65536 + owner_id FROM object WHERE id = :lo), (SELECT type * 65536 + owner_id FROM object WHERE id = :hi),
       origins, created, created_by, :setId FROM association WHERE lo = :oldLo AND hi = :oldHi AND type = :oldType
     ON CONFLICT DO UPDATE SET origins = origins | excluded.origins`,
    { ...key, setId },
  );
  run(
    db,
    `INSERT OR IGNORE INTO association_assertion(lo, hi, type, external_id, source_id, digest, created, modified, flags, verb, description, first_seen, last_seen, extra)
     SELECT :lo, :hi, :type, external_id, source_id, digest, created, modified, flags, verb, description, first_seen, last_seen, extra
     FROM association_assertion WHERE lo = :oldLo AND hi = :oldHi AND type = :oldType`,
    key,
  );
}

/** Every link of an object, also to what the user may not see: a merge leaves none behind. */
export const listAllLinks = (db: Reader, id: number): { lo: number; hi: number; type: number }[] =>
  rows<{ lo: number; hi: number; type: number }>(
    db,
    `SELECT lo, hi, type FROM association WHERE lo = :id
     UNION ALL SELECT lo, hi, type FROM association INDEXED BY association_rev WHERE hi = :id`,
    { id },
  );
