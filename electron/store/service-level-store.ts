/** How long Cases of a severity may take in an Organization that has stated it. */
import type { Reader, Writer } from './connection.ts';
import { row, rows, run } from './statement.ts';

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

export const listServiceLevels = (db: Reader, ownerId: number): ServiceLevelRow[] =>
  rows<ServiceLevelRow>(db, 'SELECT * FROM service_level WHERE owner_id = ? ORDER BY severity', [ownerId]);

export const putServiceLevel = (db: Writer, level: ServiceLevelRow): number =>
  run(
    db,
    `INSERT INTO service_level(owner_id, severity, detect_minutes, respond_minutes) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET detect_minutes = excluded.detect_minutes, respond_minutes = excluded.respond_minutes`,
    [level.owner_id, level.severity, level.detect_minutes, level.respond_minutes],
  );

export const deleteServiceLevel = (db: Writer, ownerId: number, severity: number): number =>
  run(db, 'DELETE FROM service_level WHERE owner_id = ? AND severity = ?', [ownerId, severity]);
