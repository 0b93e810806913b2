/** Parts of a Case that something else can be about. */
import type { Reader } from './connection.ts';
import { scalar } from './statement.ts';

const tables = { task: 'case_task', artifact: 'artifact', event: 'case_event' } as const;

/** The Case to which a part belongs. */
export const findCaseOfElement = (db: Reader, kind: keyof typeof tables, id: number): number | undefined =>
  scalar<number>(db, `SELECT case_id FROM ${tables[kind]} WHERE id = ?`, [id]);
