/** Cases: so far the user to whom each is assigned. */
import type { Reader } from './connection.ts';
import { row } from './statement.ts';

export const findAssignee = (db: Reader, id: number): number | null =>
  row<{ assignee: number | null }>(db, 'SELECT assignee FROM kase WHERE id = ?', [id])?.assignee ?? null;
