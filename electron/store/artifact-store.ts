/** The rows of Artifacts beside their objects, and the keys by which they are compared while they suggest. */
import type { Reader, Writer } from './connection.ts';
import { textOf } from './folded-text.ts';
import { likeFragment, row, rows, run, scalar } from './statement.ts';

export interface ArtifactRecord {
  readonly id: number;
  readonly case_id: number;
  readonly type_id: number;
  readonly suggests: number;
  readonly source: string | null;
  readonly task_id: number | null;
  /** Name of the field of that task. */
  readonly field: string | null;
  /** Bytes; null for a text. */
  readonly file_size: number | null;
  /** Lower-case hex, of the file or of the text in UTF-8. */
  readonly sha256: string;
}

export const findArtifact = (db: Reader, id: number): ArtifactRecord | undefined =>
  row<ArtifactRecord>(db, 'SELECT * FROM artifact WHERE id = ?', [id]);

export function insertArtifact(db: Writer, record: ArtifactRecord): void {
  run(
    db,
    `INSERT INTO artifact(id, case_id, type_id, suggests, source, task_id, field, file_size, sha256)
     VALUES (:id, :case_id, :type_id, :suggests, :source, :task_id, :field, :file_size, :sha256)`,
    { ...record },
  );
}

export function updateArtifact(
  db: Writer,
  id: number,
  record: Pick<ArtifactRecord, 'suggests' | 'source' | 'task_id' | 'field' | 'sha256'>,
): void {
  run(
    db,
    `UPDATE artifact SET suggests = :suggests, source = :source, task_id = :task_id, field = :field, sha256 = :sha256
     WHERE id = :id`,
    {
      id,
      suggests: record.suggests,
      source: record.source,
      task_id: record.task_id,
      field: record.field,
      sha256: record.sha256,
    },
  );
}

/** Writes what an Artifact is compared by from now on; nothing while it does not suggest. */
export function putArtifactKeys(
  db: Writer,
  artifact: Pick<ArtifactRecord, 'id' | 'case_id' | 'type_id'>,
  keys: readonly string[],
): void {
  const list = JSON.stringify(keys);
  run(
    db,
    'DELETE FROM artifact_key WHERE artifact_id = ? AND NOT (type_id = ? AND key IN (SELECT value FROM json_each(?)))',
    [artifact.id, artifact.type_id, list],
  );
  run(
    db,
    'INSERT INTO artifact_key(type_id, key, artifact_id, case_id) SELECT ?, value, ?, ? FROM json_each(?) WHERE true ON CONFLICT DO NOTHING',
    [artifact.type_id, artifact.id, artifact.case_id, list],
  );
}

/** The Case of a task and the fields that it asks for, as JSON. */
export const findTaskFields = (db: Reader, taskId: number): { case_id: number; fields: string } | undefined =>
  row<{ case_id: number; fields: string }>(db, 'SELECT case_id, fields FROM case_task WHERE id = ?', [taskId]);

export interface ArtifactDetail {
  readonly id: number;
  readonly task_name: string | null;
  /** As the task names the field; null when it does not ask for it (any more). */
  readonly field_label: string | null;
  readonly notes: number;
}

/** What is written beside the rows of some Artifacts, in no particular order. */
export const listArtifactDetails = (db: Reader, ids: readonly number[]): ArtifactDetail[] =>
  rows<ArtifactDetail>(
    db,
    `SELECT a.id, t.name AS task_name,
       (SELECT f.value ->> 'label' FROM json_each(t.fields) f WHERE f.value ->> 'name' = a.field) AS field_label,
       (SELECT count(*) FROM case_note n WHERE n.artifact_id = a.id) AS notes
     FROM json_each(?) wanted CROSS JOIN artifact a ON a.id = wanted.value LEFT JOIN case_task t ON t.id = a.task_id`,
    [JSON.stringify(ids)],
  );

const orders = {
  type: (way: string) => `t.name ${way}, ${textOf('o')} ${way}, o.id ${way}`,
  summary: (way: string) => `${textOf('o')} ${way}, t.name ${way}, o.id ${way}`,
  added: (way: string) => `o.id ${way}`,
} as const;

/** A page of the ids of a Case's Artifacts; `filter` is a part of value, type or source, whatever the capitals. */
export function pageArtifacts(
  db: Reader,
  page: {
    readonly caseId: number;
    readonly filter: string;
    readonly sort: keyof typeof orders;
    readonly descending: boolean;
    readonly offset: number;
    readonly limit: number;
  },
): { ids: number[]; total: number; all: number } {
  const from = `FROM artifact a JOIN object o ON o.id = a.id JOIN artifact_type t ON t.id = a.type_id
    WHERE a.case_id = :case AND (:filter = '%%' OR ${textOf('o')} LIKE :filter ESCAPE '\\'
      OR t.name LIKE :filter ESCAPE '\\' OR a.source LIKE :filter ESCAPE '\\')`;
  const wanted = { case: page.caseId, filter: likeFragment(page.filter.toLowerCase()) };
  const found = rows<{ id: number }>(
    db,
    `SELECT a.id ${from} ORDER BY ${orders[page.sort](page.descending ? 'DESC' : 'ASC')} LIMIT :limit OFFSET :offset`,
    { ...wanted, limit: page.limit, offset: page.offset },
  );
  const all = scalar<number>(db, 'SELECT count(*) FROM artifact WHERE case_id = ?', [page.caseId]) ?? 0;
  const total = page.filter === '' ? all : (scalar<number>(db, `SELECT count(*) ${from}`, wanted) ?? 0);
  return { ids: found.map(({ id }) => id), total, all };
}

/** Artifacts of a Case with this type and content. */
export const listArtifactsLike = (
  db: Reader,
  caseId: number,
  typeId: number,
  sha256: string,
): { summary: string; task_id: number | null; field: string | null }[] =>
  rows(
    db,
    `SELECT o.summary, a.task_id, a.field FROM artifact a JOIN object o ON o.id = a.id
     WHERE a.case_id = ? AND a.type_id = ? AND a.sha256 = ?`,
    [caseId, typeId, sha256],
  );

/** `type/sha256` of each Artifact of a Case. */
export const listValuesOfCase = (db: Reader, caseId: number): Set<string> =>
  new Set(
    rows<{ value: string }>(db, `SELECT type_id || '/' || sha256 AS value FROM artifact WHERE case_id = ?`, [
      caseId,
    ]).map(({ value }) => value),
  );
