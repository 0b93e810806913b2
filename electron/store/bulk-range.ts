/** The range of object ids that an unfinished bulk job writes into: hidden from everybody until it is closed. */
import { countedEnd } from './association-count.ts';
import { AppError } from '../../shared/error/app-error.ts';
import type { Reader, Writer } from './connection.ts';
import { row, run, scalar } from './statement.ts';

export interface OpenRange {
  readonly set_id: number;
  readonly first_id: number;
  readonly last_id: number;
  readonly job_id: number;
  readonly detail: string;
}

/** Vocabulary that a bulk job made and that goes with it when it is rolled back. */
export interface BulkVocabulary {
  readonly sources: readonly number[];
  readonly attributeTypes: readonly number[];
  readonly labels: readonly number[];
}

export const findOpenRange = (db: Reader): OpenRange | undefined =>
  row<OpenRange>(db, 'SELECT set_id, first_id, last_id, job_id, detail FROM open_range');

export function beginRange(db: Writer, range: Omit<OpenRange, 'detail'>, made: BulkVocabulary): void {
  if (findOpenRange(db) !== undefined)
    throw new AppError('LOCKED', 'Another import is running. Wait for its end or cancel it.');
  run(db, 'INSERT INTO open_range VALUES (1, ?, ?, ?, ?, ?)', [
    range.set_id,
    range.first_id,
    range.last_id,
    range.job_id,
    JSON.stringify(made),
  ]);
}

/**
 * Makes the range visible: one row goes away, and the counts follow. Runs inside the closing transaction.
 * Cost grows with the range, not with the store.
 */
export function publishRange(db: Writer, range: OpenRange): void {
  run(
    db,
    `INSERT INTO object_count SELECT type, owner_id, count(*) FROM object WHERE id BETWEEN ? AND ? GROUP BY type, owner_id
    ON CONFLICT DO UPDATE SET n = n + excluded.n`,
    [range.first_id, range.last_id],
  );
  // A bulk job writes into one owner; taking it from one object leaves the count to the index alone.
  const owner =
    scalar<number>(db, 'SELECT owner_id FROM object WHERE id BETWEEN ? AND ? LIMIT 1', [
      range.first_id,
      range.last_id,
    ]) ?? 0;
  run(
    db,
    `INSERT INTO association_count
    SELECT ${countedEnd('lo_dim')}, :owner, count(*) FROM association INDEXED BY association_rev WHERE hi BETWEEN :first AND :last GROUP BY 1
    ON CONFLICT DO UPDATE SET n = n + excluded.n`,
    { owner, first: range.first_id, last: range.last_id },
  );
  run(
    db,
    `INSERT INTO association_count
    SELECT ${countedEnd('lo_dim')}, ${countedEnd('hi_dim')}, count(*) FROM association WHERE lo BETWEEN ? AND ? AND hi > ? GROUP BY 1, 2
    ON CONFLICT DO UPDATE SET n = n + excluded.n`,
    [range.first_id, range.last_id, range.last_id],
  );
  const last =
    scalar<number>(db, 'SELECT max(id) FROM object WHERE id BETWEEN ? AND ?', [range.first_id, range.last_id]) ?? null;
  if (last !== null) {
    run(db, 'INSERT INTO change_range VALUES (?, ?, ?)', [range.set_id, range.first_id, last]);
    run(db, 'INSERT INTO search_backlog VALUES (?, ?)', [range.first_id, last]);
  }
  run(db, 'DELETE FROM open_range');
}

/** Removes one batch of what the unfinished job wrote, newest first; answers false when nothing is left. */
export function rollBackStep(db: Writer, batch = 5000): boolean {
  const range = findOpenRange(db);
  if (range === undefined) return false;
  return db.transaction(() => {
    const deleted = run(
      db,
      'DELETE FROM object WHERE id IN (SELECT id FROM object WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT ?)',
      [range.first_id, range.last_id, batch],
    );
    if (deleted > 0) return true;
    run(db, 'DELETE FROM kept_input WHERE job_id = ?', [range.job_id]);
    const made = JSON.parse(range.detail) as BulkVocabulary;
    // Whoever has used a word of the job's vocabulary meanwhile keeps it.
    const unused = (table: string, user: string): string =>
      `DELETE FROM ${table} WHERE id = ? AND NOT EXISTS (SELECT 1 FROM ${user} LIMIT 1)`;
    for (const id of made.attributeTypes) {
      run(db, unused('attribute_type', 'attribute WHERE type_id = attribute_type.id'), [id]);
    }
    for (const id of made.labels) {
      run(db, unused('security_label', 'object_label WHERE label_id = security_label.id'), [id]);
    }
    for (const id of made.sources) run(db, 'DELETE FROM source WHERE id = ?', [id]);
    run(db, 'DELETE FROM open_range');
    run(db, 'DELETE FROM change_set WHERE id = ?', [range.set_id]);
    return false;
  })();
}
