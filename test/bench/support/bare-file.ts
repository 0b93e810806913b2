/** The yardstick of an import: the rows that it wrote, loaded into an empty file that has primary keys only. */
import { rmSync } from 'node:fs';
import { BulkInsert } from '../../../electron/store/bulk-insert.ts';
import { openReader, openWriter, type Writer } from '../../../electron/store/connection.ts';
import { prepared, rows, scalar } from '../../../electron/store/statement.ts';

const tables = [
  'object',
  'indicator',
  'grp',
  'attribute',
  'object_assertion',
  'association',
  'association_assertion',
] as const;
type Row = (string | number | null)[];
export interface TableRows {
  readonly name: string;
  readonly sql: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** What the newest change set of a store with this first new id has written. */
export function rowsSince(database: string, firstId: number): TableRows[] {
  const db = openReader(database);
  const found = tables.map((name): TableRows => {
    const info = rows<{ name: string }>(db, 'SELECT name FROM pragma_table_info(?)', [name]);
    const columns = info.map((column) => column.name);
    const where = columns.includes('object_id')
      ? 'object_id >= :first'
      : columns.includes('lo')
        ? '(hi >= :first)'
        : 'id >= :first';
    const sql = scalar<string>(db, 'SELECT sql FROM sqlite_master WHERE name = ?', [name]) ?? '';
    // Raw rows are arrays of what SQLite stores.
    return {
      name,
      sql,
      columns,
      rows: prepared(db, `SELECT * FROM ${name} WHERE ${where}`).raw().all({ first: firstId }) as Row[],
    };
  });
  db.close();
  return found;
}

export const countRows = (found: readonly TableRows[]): number =>
  found.reduce((sum, table) => sum + table.rows.length, 0);

/** Milliseconds to load the rows in chunks of the import's size, in the order of their keys. */
export function loadBare(file: string, found: readonly TableRows[]): number {
  rmSync(file, { force: true });
  const db: Writer = openWriter(file, 'normal');
  db.pragma('foreign_keys = OFF');
  db.pragma('wal_autocheckpoint = 20000'); // as an import has it
  for (const { sql } of found) db.exec(sql);
  const start = performance.now();
  for (const table of found) {
    for (let from = 0; from < table.rows.length; from += 10_000) {
      db.transaction(() => {
        const into = new BulkInsert(db, table.name, table.columns);
        for (const row of table.rows.slice(from, from + 10_000)) into.add(...row);
        into.flush();
      })();
    }
  }
  const ms = performance.now() - start;
  db.close();
  return ms;
}
