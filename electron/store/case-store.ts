/** The rows of Cases beside their objects. */
import type { Reader, Writer } from './connection.ts';
import { row, rows, run, scalar } from './statement.ts';

export interface CaseRow {
  readonly id: number;
  readonly owner_id: number;
  readonly number: number;
  readonly status: 'Open' | 'Closed';
  /** 1 Low, 2 Medium, 3 High, 4 Critical. */
  readonly severity: number;
  readonly resolution: string;
  readonly description: string | null;
  readonly assignee: number | null;
  readonly assignee_group: number | null;
  readonly viewer_list: number | null;
  readonly workflow_id: number | null;
  readonly workflow_name: string | null;
  readonly workflow_version: number | null;
  /** JSON of names of Attribute Types. */
  readonly asked_attributes: string;
  readonly occurred: number | null;
  readonly occurred_by: number | null;
  readonly detected: number | null;
  readonly detected_by: number | null;
  readonly opened: number;
  readonly opened_by: number | null;
  readonly closed: number | null;
  readonly closed_by: number | null;
  readonly set_id: number;
}

export const findCaseRow = (db: Reader, id: number): CaseRow | undefined =>
  row<CaseRow>(db, 'SELECT * FROM kase WHERE id = ?', [id]);

/** The next number of an Organization; never given twice, not even after an undo. */
export function takeCaseNumber(db: Writer, ownerId: number): number {
  const next = scalar<number>(
    db,
    'INSERT INTO case_number VALUES (?, 2) ON CONFLICT DO UPDATE SET next = next + 1 RETURNING next',
    [ownerId],
  );
  if (next === undefined) throw new Error('a number of a Case was not given');
  return next - 1;
}

/** Writes some columns of a Case; names come from the program. */
export function updateCaseRow(
  db: Writer,
  id: number,
  changes: Partial<Omit<CaseRow, 'id' | 'owner_id' | 'number'>>,
): number {
  const entries = Object.entries(changes);
  return run(db, `UPDATE kase SET ${entries.map(([name]) => `${name} = ?`).join(', ')} WHERE id = ?`, [
    ...entries.map(([, value]) => value),
    id,
  ]);
}

export function insertCaseRow(db: Writer, record: CaseRow): void {
  const entries = Object.entries(record);
  run(
    db,
    `INSERT INTO kase(${entries.map(([name]) => name).join(', ')}) VALUES (${entries.map(() => '?').join(', ')})`,
    entries.map(([, value]) => value),
  );
}

/** Numbers of the objects that are a Case's Artifacts. */
export const listArtifactIds = (db: Reader, caseId: number): number[] =>
  rows<{ id: number }>(db, 'SELECT id FROM artifact WHERE case_id = ? ORDER BY id', [caseId]).map(({ id }) => id);

export interface PartCounts {
  readonly artifacts: number;
  readonly tasks: number;
  readonly notes: number;
  readonly events: number;
}

/** How much a Case holds; `events` are those of its timeline, whoever wrote them. */
export const countParts = (db: Reader, caseId: number): PartCounts =>
  row<PartCounts>(
    db,
    `SELECT (SELECT count(*) FROM artifact WHERE case_id = :id) AS artifacts,
       (SELECT count(*) FROM case_task WHERE case_id = :id) AS tasks,
       (SELECT count(*) FROM case_note WHERE case_id = :id) AS notes,
       (SELECT count(*) FROM case_event WHERE case_id = :id AND deleted IS NULL)
         + (SELECT count(*) FROM case_system_event WHERE case_id = :id) AS events`,
    { id: caseId },
  ) ?? { artifacts: 0, tasks: 0, notes: 0, events: 0 };
