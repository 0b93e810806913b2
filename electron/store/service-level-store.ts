/** How long Cases of a severity may take in an Organization that has stated it. */
import type { Reader } from './connection.ts';
import { row } from './statement.ts';

export interface ServiceLevelRow {
  readonly owner_id: number;
  /** 1 Low ... 4 Critical. */
  readonly severity: number;
  /** null: no limit. */
  readonly detect_minutes: number | null;
  readonly respond_minutes: number | null;
}

export const findServiceLevel = (db: Reader, ownerId: number, severity: number): ServiceLevelRow | undefined =>
  row<ServiceLevelRow>(db, 'SELECT * FROM service_level WHERE owner_id = ? AND severity = ?', [ownerId, severity]);
