/** Workflows of Organizations, and Templates, which have no owner. */
import type { Reader, Writer } from './connection.ts';
import { prepared, row, rows, run, scalar } from './statement.ts';

export interface WorkflowHead {
  readonly id: number;
  readonly owner_id: number | null;
  readonly name: string;
  readonly description: string | null;
  readonly version: number;
  readonly active: number;
  readonly assignee: number | null;
  readonly assignee_group: number | null;
  readonly phases: number;
  readonly tasks: number;
  readonly built_in: number;
  readonly created: number;
  readonly created_by: number | null;
  readonly modified: number;
  readonly set_id: number;
}
export interface WorkflowRow extends WorkflowHead {
  /** JSON of a WorkflowBody. */
  readonly body: string;
}

const head =
  'id, owner_id, name, description, version, active, assignee, assignee_group, phases, tasks, built_in, created, created_by, modified, set_id';

export const findWorkflow = (db: Reader, id: number): WorkflowRow | undefined =>
  row<WorkflowRow>(db, 'SELECT * FROM workflow WHERE id = ?', [id]);

/** Id of what has a name in an Organization, or among the Templates (null). */
export const findWorkflowByName = (db: Reader, ownerId: number | null, name: string): number | undefined =>
  scalar<number>(db, 'SELECT id FROM workflow WHERE coalesce(owner_id, 0) = ? AND name = ?', [ownerId ?? 0, name]);

export const countWorkflows = (db: Reader, ownerId: number | null): number =>
  scalar<number>(db, 'SELECT count(*) FROM workflow WHERE coalesce(owner_id, 0) = ?', [ownerId ?? 0]) ?? 0;

/** Those of some Organizations (0: Templates) by name, without their phases and tasks. */
export function listWorkflowHeads(
  db: Reader,
  ownerIds: readonly number[],
  { isActive, limit }: { readonly isActive: boolean; readonly limit: number },
): { rows: WorkflowHead[]; total: number } {
  const where = 'FROM workflow WHERE coalesce(owner_id, 0) IN (SELECT value FROM json_each(?)) AND active >= ?';
  const values = [JSON.stringify(ownerIds), isActive ? 1 : 0];
  return {
    rows: rows<WorkflowHead>(db, `SELECT ${head} ${where} ORDER BY name, id LIMIT ?`, [...values, limit]),
    total: scalar<number>(db, `SELECT count(*) ${where}`, values) ?? 0,
  };
}

export function insertWorkflow(db: Writer, record: Omit<WorkflowRow, 'id'>): number {
  const entries = Object.entries(record);
  const text = `INSERT INTO workflow(${entries.map(([name]) => name).join(', ')}) VALUES (${entries.map(() => '?').join(', ')})`;
  return Number(prepared(db, text).run(...entries.map(([, value]) => value)).lastInsertRowid);
}

/** Writes some columns; names come from the program. */
export function updateWorkflow(db: Writer, id: number, changes: Partial<Omit<WorkflowRow, 'id' | 'owner_id'>>): number {
  const entries = Object.entries(changes);
  return run(db, `UPDATE workflow SET ${entries.map(([name]) => `${name} = ?`).join(', ')} WHERE id = ?`, [
    ...entries.map(([, value]) => value),
    id,
  ]);
}

export const deleteWorkflow = (db: Writer, id: number): number => run(db, 'DELETE FROM workflow WHERE id = ?', [id]);

/** Names of the Artifact types that can be used. */
export const listArtifactTypeNames = (db: Reader): string[] =>
  rows<{ name: string }>(db, 'SELECT name FROM artifact_type WHERE active = 1 ORDER BY name').map(({ name }) => name);
