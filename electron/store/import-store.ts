/** Rows of imports: what was read, what was lost, what is kept verbatim, what a user removed. */
import type { Reader, Writer } from './connection.ts';
import { prepared, row, rows, run, scalar } from './statement.ts';

export interface ImportRunRow {
  readonly job_id: number;
  readonly set_id: number | null;
  readonly user_id: number | null;
  readonly owner_id: number;
  readonly file: string;
  readonly sha256: string;
  readonly format: string;
  readonly at: number;
  readonly seconds: number;
  /** JSON of the two tallies and the number of referenced associations and losses. */
  readonly tally: string;
}
const runColumns = 'SELECT job_id, set_id, user_id, owner_id, file, sha256, format, at, seconds, tally FROM import_run';
export const findImportRun = (db: Reader, jobId: number): ImportRunRow | undefined =>
  row<ImportRunRow>(db, `${runColumns} WHERE job_id = ?`, [jobId]);
export const listImportRuns = (db: Reader, limit: number): ImportRunRow[] =>
  rows<ImportRunRow>(db, `${runColumns} ORDER BY job_id DESC LIMIT ?`, [limit]);
export function insertImportRun(db: Writer, record: ImportRunRow): void {
  run(db, 'INSERT INTO import_run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    record.job_id,
    record.set_id,
    record.user_id,
    record.owner_id,
    record.file,
    record.sha256,
    record.format,
    record.at,
    record.seconds,
    record.tally,
  ]);
}

export interface LossRow {
  readonly external_id: string;
  readonly source_type: string;
  readonly family: string;
  readonly outcome: string;
  readonly reason: string;
}
/** One page of the loss ledger; `outcome` null for all, `other` for what is neither kept, refused nor merged. */
export function listLosses(
  db: Reader,
  jobId: number,
  outcome: string | null,
  offset: number,
  limit: number,
): { rows: LossRow[]; total: number } {
  const where = `job_id = :job AND (:outcome IS NULL OR outcome = :outcome OR (:outcome = 'other' AND outcome NOT IN ('kept', 'refused', 'merged')))`;
  const parameters = { job: jobId, outcome };
  return {
    rows: rows<LossRow>(
      db,
      `SELECT external_id, source_type, family, outcome, reason FROM import_loss WHERE ${where} ORDER BY seq LIMIT :limit OFFSET :offset`,
      { ...parameters, limit, offset },
    ),
    total: scalar<number>(db, `SELECT count(*) FROM import_loss WHERE ${where}`, parameters) ?? 0,
  };
}

/** The source of a producer's statements, made when it is new. */
export function sourceId(db: Writer, name: string, format: string): { id: number; made: boolean } {
  const found = scalar<number>(db, "SELECT id FROM source WHERE origin = 'import' AND name = ? AND format = ?", [
    name,
    format,
  ]);
  if (found !== undefined) return { id: found, made: false };
  return {
    id: Number(
      prepared(db, "INSERT INTO source(origin, name, format) VALUES ('import', ?, ?)").run(name, format)
        .lastInsertRowid,
    ),
    made: true,
  };
}

export interface StoredAssertion {
  readonly digest: string;
  readonly fields: string | null;
}
export const findAssertion = (db: Reader, objectId: number, externalId: string): StoredAssertion | undefined =>
  row<StoredAssertion>(db, 'SELECT digest, fields FROM object_assertion WHERE object_id = ? AND external_id = ?', [
    objectId,
    externalId,
  ]);
export const findLinkAssertion = (
  db: Reader,
  link: { lo: number; hi: number; type: number },
  externalId: string,
): string | undefined =>
  scalar<string>(
    db,
    'SELECT digest FROM association_assertion WHERE lo = ? AND hi = ? AND type = ? AND external_id = ?',
    [link.lo, link.hi, link.type, externalId],
  );
export const isLinked = (db: Reader, link: { lo: number; hi: number; type: number }): boolean =>
  scalar<number>(db, 'SELECT 1 FROM association WHERE lo = ? AND hi = ? AND type = ?', [
    link.lo,
    link.hi,
    link.type,
  ]) === 1;
export const findRemoved = (db: Reader, ownerId: number, externalId: string): string | undefined =>
  scalar<string>(db, 'SELECT digest FROM removed_statement WHERE owner_id = ? AND external_id = ?', [
    ownerId,
    externalId,
  ]);
export const forgetRemoved = (db: Writer, ownerId: number, externalId: string): number =>
  run(db, 'DELETE FROM removed_statement WHERE owner_id = ? AND external_id = ?', [ownerId, externalId]);

/** Object that a source's id stands for in an owner: its xid, or an id that was merged into it. One look-up, as imports ask for every record. */
const externalObject = `coalesce((SELECT id FROM object WHERE xid = :external AND owner_id = :owner),
  (SELECT object_id FROM external_id WHERE external_id = :external AND owner_id = :owner))`;
export const findExternal = (db: Reader, externalId: string, ownerId: number): number | undefined =>
  scalar<number | null>(db, `SELECT ${externalObject}`, { external: externalId, owner: ownerId }) ?? undefined;
/** The same with the object's type, for the end of an association. */
export const findExternalEnd = (
  db: Reader,
  externalId: string,
  ownerId: number,
): { id: number; type: number } | undefined =>
  row<{ id: number; type: number }>(db, `SELECT id, type FROM object WHERE id = ${externalObject}`, {
    external: externalId,
    owner: ownerId,
  });
export const rememberExternal = (db: Writer, externalId: string, ownerId: number, objectId: number): number =>
  run(db, 'INSERT INTO external_id VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [externalId, ownerId, objectId]);

/** Takes a source's id away from an object: its statement, and the id itself. */
export function dropStatement(db: Writer, externalId: string, ownerId: number, objectId: number): void {
  run(db, 'UPDATE object SET xid = NULL WHERE id = ? AND xid = ?', [objectId, externalId]);
  run(db, 'DELETE FROM external_id WHERE external_id = ? AND owner_id = ? AND object_id = ?', [
    externalId,
    ownerId,
    objectId,
  ]);
  run(db, 'DELETE FROM object_assertion WHERE object_id = ? AND external_id = ?', [objectId, externalId]);
}

export interface AssertionValues {
  readonly digest: string;
  readonly created: number | null;
  readonly modified: number | null;
  readonly flags: number;
}
export function putObjectAssertion(
  db: Writer,
  key: { objectId: number; externalId: string; sourceId: number },
  values: AssertionValues & { fields: string | null; extra: string | null },
): void {
  run(
    db,
    `INSERT INTO object_assertion VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET source_id = excluded.source_id, digest = excluded.digest,
     created = excluded.created, modified = excluded.modified, flags = excluded.flags, fields = excluded.fields, extra = excluded.extra`,
    [
      key.objectId,
      key.externalId,
      key.sourceId,
      values.digest,
      values.created,
      values.modified,
      values.flags,
      values.fields,
      values.extra,
    ],
  );
}
/** Writes an association that an import states, or marks an existing one as stated by it, too. */
export function putImportedAssociation(
  db: Writer,
  link: {
    lo: number;
    hi: number;
    type: number;
    loDim: number;
    hiDim: number;
    at: number;
    userId: number;
    setId: number;
  },
): void {
  run(
    db,
    'INSERT INTO association VALUES (?, ?, ?, ?, ?, 2, ?, ?, ?) ON CONFLICT DO UPDATE SET origins = origins | 2',
    [link.lo, link.hi, link.type, link.loDim, link.hiDim, link.at, link.userId, link.setId],
  );
}
export const setWithdrawn = (db: Writer, id: number, withdrawn: boolean): number =>
  run(db, `UPDATE object SET flags = ${withdrawn ? 'flags | 1' : 'flags & ~1'} WHERE id = ? AND flags & 1 <> ?`, [
    id,
    withdrawn ? 1 : 0,
  ]);
