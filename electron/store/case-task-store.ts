/** Phases and tasks of Cases. */
import type { Reader } from './connection.ts';
import { row } from './statement.ts';

export const countTasks = (db: Reader, caseId: number): { total: number; closed: number } =>
  row<{ total: number; closed: number }>(
    db,
    `SELECT count(*) AS total, coalesce(sum(status = 'Closed'), 0) AS closed FROM case_task WHERE case_id = ?`,
    [caseId],
  ) ?? { total: 0, closed: 0 };
