/** What hangs on the tasks of a Case: Artifacts, by the field that they fill in, and notes. */
import type { Reader } from './connection.ts';
import { rows } from './statement.ts';

/** Names of the fields of a task that have an Artifact. */
export const listFilledFields = (db: Reader, taskId: number): string[] =>
  rows<{ field: string }>(db, 'SELECT DISTINCT field FROM artifact WHERE task_id = ? AND field IS NOT NULL', [
    taskId,
  ]).map(({ field }) => field);

export interface TaskArtifacts {
  readonly task_id: number;
  /** Null: only related to the task. */
  readonly field: string | null;
  readonly count: number;
}

/** Artifacts of all tasks of a Case, counted by task and field. */
export const countTaskArtifacts = (db: Reader, caseId: number): TaskArtifacts[] =>
  rows<TaskArtifacts>(
    db,
    'SELECT task_id, field, count(*) AS count FROM artifact WHERE case_id = ? AND task_id IS NOT NULL GROUP BY task_id, field',
    [caseId],
  );

export const countTaskNotes = (db: Reader, caseId: number): { task_id: number; count: number }[] =>
  rows<{ task_id: number; count: number }>(
    db,
    'SELECT task_id, count(*) AS count FROM case_note WHERE case_id = ? AND task_id IS NOT NULL GROUP BY task_id',
    [caseId],
  );

/** The newest Artifacts with which a field of a task was filled in. */
export const listFieldArtifacts = (
  db: Reader,
  { taskId, field, limit }: { taskId: number; field: string; limit: number },
): { id: number; value: string }[] =>
  rows<{ id: number; value: string }>(
    db,
    `SELECT a.id, o.summary AS value FROM artifact a JOIN object o ON o.id = a.id
     WHERE a.task_id = ? AND a.field = ? ORDER BY a.id DESC LIMIT ?`,
    [taskId, field, limit],
  );
