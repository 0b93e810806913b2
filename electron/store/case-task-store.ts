/** Phases and tasks of Cases. */
import type { TaskStatus } from '../../shared/model/case.ts';
import type { Reader, Writer } from './connection.ts';
import { row, rows, run, scalar } from './statement.ts';

export interface PhaseRow {
  readonly case_id: number;
  readonly phase: number;
  readonly name: string;
  readonly description: string | null;
}

export interface TaskRow {
  readonly id: number;
  readonly case_id: number;
  /** Null: Additional Tasks. */
  readonly phase: number | null;
  readonly step: number;
  readonly name: string;
  readonly description: string | null;
  readonly required: 0 | 1;
  readonly automated: 0 | 1;
  readonly status: TaskStatus;
  readonly assignee: number | null;
  readonly assignee_group: number | null;
  readonly due: number | null;
  /** Minutes from the moment at which nothing keeps the task from being done any more; null when `due` is fixed. */
  readonly duration: number | null;
  readonly depends_on: number | null;
  /** JSON of `ArtifactField`s. */
  readonly fields: string;
  readonly xid: string | null;
  readonly completed: number | null;
  readonly completed_by: number | null;
  readonly created: number;
  readonly created_by: number | null;
  readonly modified: number;
  readonly set_id: number;
}

export const countTasks = (db: Reader, caseId: number): { total: number; closed: number } =>
  row<{ total: number; closed: number }>(
    db,
    `SELECT count(*) AS total, coalesce(sum(status = 'Closed'), 0) AS closed FROM case_task WHERE case_id = ?`,
    [caseId],
  ) ?? { total: 0, closed: 0 };

export const findTask = (db: Reader, id: number): TaskRow | undefined =>
  row<TaskRow>(db, 'SELECT * FROM case_task WHERE id = ?', [id]);

/** In the order of phases and steps, Additional Tasks last; those whose phase is gone are among them. */
export const listTasks = (db: Reader, caseId: number): TaskRow[] =>
  rows<TaskRow>(
    db,
    `SELECT t.id, t.case_id, p.phase, t.step, t.name, t.description, t.required, t.automated, t.status, t.assignee,
       t.assignee_group, t.due, t.duration, t.depends_on, t.fields, t.xid, t.completed, t.completed_by, t.created,
       t.created_by, t.modified, t.set_id
     FROM case_task t LEFT JOIN case_phase p ON p.case_id = t.case_id AND p.phase = t.phase
     WHERE t.case_id = ? ORDER BY p.phase IS NULL, p.phase, t.step, t.id`,
    [caseId],
  );

export const listDependents = (db: Reader, id: number): TaskRow[] =>
  rows<TaskRow>(db, 'SELECT * FROM case_task WHERE depends_on = ? ORDER BY id', [id]);

/** Required tasks that are not closed: they keep their Case open. */
export const listOpenRequired = (db: Reader, caseId: number): { id: number; name: string }[] =>
  rows<{ id: number; name: string }>(
    db,
    `SELECT id, name FROM case_task WHERE case_id = ? AND required = 1 AND status <> 'Closed' ORDER BY phase IS NULL, phase, step, id`,
    [caseId],
  );

export function insertTask(db: Writer, task: Omit<TaskRow, 'id'>): number {
  const entries = Object.entries(task);
  const id = scalar<number>(
    db,
    `INSERT INTO case_task(${entries.map(([name]) => name).join(', ')}) VALUES (${entries.map(() => '?').join(', ')}) RETURNING id`,
    entries.map(([, value]) => value),
  );
  if (id === undefined) throw new Error('a task was not written');
  return id;
}

/** Writes some columns of a task; names come from the program. */
export function updateTask(db: Writer, id: number, changes: Partial<Omit<TaskRow, 'id' | 'case_id'>>): void {
  const entries = Object.entries(changes);
  run(db, `UPDATE case_task SET ${entries.map(([name]) => `${name} = ?`).join(', ')} WHERE id = ?`, [
    ...entries.map(([, value]) => value),
    id,
  ]);
}

export const deleteTask = (db: Writer, id: number): number => run(db, 'DELETE FROM case_task WHERE id = ?', [id]);

/** The step behind the last one of a phase. */
export const nextStep = (db: Reader, caseId: number, phase: number | null): number =>
  scalar<number>(db, 'SELECT coalesce(max(step), 0) + 1 FROM case_task WHERE case_id = ? AND phase IS ?', [
    caseId,
    phase,
  ]) ?? 1;

export const listPhases = (db: Reader, caseId: number): PhaseRow[] =>
  rows<PhaseRow>(db, 'SELECT * FROM case_phase WHERE case_id = ? ORDER BY phase', [caseId]);

export const findPhase = (db: Reader, caseId: number, phase: number): PhaseRow | undefined =>
  row<PhaseRow>(db, 'SELECT * FROM case_phase WHERE case_id = ? AND phase = ?', [caseId, phase]);

/** A number that neither a phase has nor a task that was left behind by one. */
export const nextPhase = (db: Reader, caseId: number): number =>
  scalar<number>(
    db,
    `SELECT 1 + max((SELECT coalesce(max(phase), 0) FROM case_phase WHERE case_id = :id),
       (SELECT coalesce(max(phase), 0) FROM case_task WHERE case_id = :id))`,
    { id: caseId },
  ) ?? 1;

export const insertPhase = (db: Writer, { case_id: caseId, phase, name, description }: PhaseRow): number =>
  run(db, 'INSERT INTO case_phase(case_id, phase, name, description) VALUES (?, ?, ?, ?)', [
    caseId,
    phase,
    name,
    description,
  ]);

export const renamePhase = (db: Writer, caseId: number, phase: number, name: string): number =>
  run(db, 'UPDATE case_phase SET name = ? WHERE case_id = ? AND phase = ?', [name, caseId, phase]);

export const deletePhase = (db: Writer, caseId: number, phase: number): number =>
  run(db, 'DELETE FROM case_phase WHERE case_id = ? AND phase = ?', [caseId, phase]);
