/** The rows of Artifacts beside their objects, and the keys by which they are compared while they suggest. */
import type { Reader, Writer } from './connection.ts';
import { row, run } from './statement.ts';

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
