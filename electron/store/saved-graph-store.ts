/** Saved graphs of Organizations. Their bodies are kept beside the database, by their SHA-256. */
import type { Reader, Writer } from './connection.ts';
import { likeFragment, prepared, row, rows, run, scalar } from './statement.ts';

export interface SavedGraphRow {
  readonly id: number;
  readonly owner_id: number;
  readonly name: string;
  readonly sha256: string;
  readonly nodes: number;
  readonly created: number;
  readonly created_by: number;
  readonly modified: number;
  readonly modified_by: number;
  readonly set_id: number;
  readonly owner_name: string;
  readonly creator: string | null;
  readonly modifier: string | null;
}

const columns = `g.id, g.owner_id, g.name, g.sha256, g.nodes, g.created, g.created_by, g.modified, g.modified_by, g.set_id,
  o.name AS owner_name, c.name AS creator, m.name AS modifier`;
const from = `saved_graph g JOIN owner o ON o.id = g.owner_id
  LEFT JOIN user_account c ON c.id = g.created_by LEFT JOIN user_account m ON m.id = g.modified_by`;

export const findSavedGraph = (db: Reader, id: number): SavedGraphRow | undefined =>
  row<SavedGraphRow>(db, `SELECT ${columns} FROM ${from} WHERE g.id = ?`, [id]);

/** JSON of `[object id, x, y]` for some of its nodes. */
export const sampleOf = (db: Reader, id: number): string =>
  scalar<string>(db, 'SELECT sample FROM saved_graph WHERE id = ?', [id]) ?? '[]';

/** Id of the graph that has a name in an Organization. */
export const findSavedGraphByName = (db: Reader, ownerId: number, name: string): number | undefined =>
  scalar<number>(db, 'SELECT id FROM saved_graph WHERE owner_id = ? AND name = ?', [ownerId, name]);

export const countSavedGraphs = (db: Reader, ownerId: number): number =>
  scalar<number>(db, 'SELECT count(*) FROM saved_graph WHERE owner_id = ?', [ownerId]) ?? 0;

const orders = { name: 'g.name', saved: 'g.modified' } as const;

export function listSavedGraphs(
  db: Reader,
  ownerIds: readonly number[],
  page: {
    readonly text: string;
    readonly sort: keyof typeof orders;
    readonly descending: boolean;
    readonly offset: number;
    readonly limit: number;
  },
): { rows: SavedGraphRow[]; total: number } {
  const where = String.raw`g.owner_id IN (SELECT value FROM json_each(?)) AND g.name LIKE ? ESCAPE '\'`;
  const values = [JSON.stringify(ownerIds), likeFragment(page.text)];
  const order = `${orders[page.sort]} ${page.descending ? 'DESC' : 'ASC'}, g.id ${page.descending ? 'DESC' : 'ASC'}`;
  return {
    rows: rows<SavedGraphRow>(db, `SELECT ${columns} FROM ${from} WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`, [
      ...values,
      page.limit,
      page.offset,
    ]),
    total: scalar<number>(db, `SELECT count(*) FROM saved_graph g WHERE ${where}`, values) ?? 0,
  };
}

export interface SavedGraphRecord {
  readonly owner_id: number;
  readonly name: string;
  readonly sha256: string;
  readonly nodes: number;
  readonly sample: string;
  readonly created: number;
  readonly created_by: number;
  readonly modified: number;
  readonly modified_by: number;
  readonly set_id: number;
}

export function insertSavedGraph(db: Writer, record: SavedGraphRecord): number {
  const entries = Object.entries(record);
  const text = `INSERT INTO saved_graph(${entries.map(([name]) => name).join(', ')}) VALUES (${entries.map(() => '?').join(', ')})`;
  return Number(prepared(db, text).run(...entries.map(([, value]) => value)).lastInsertRowid);
}

/** Writes some columns; names come from the program. */
export function updateSavedGraph(db: Writer, id: number, changes: Partial<Omit<SavedGraphRecord, 'owner_id'>>): void {
  const entries = Object.entries(changes);
  run(db, `UPDATE saved_graph SET ${entries.map(([name]) => `${name} = ?`).join(', ')} WHERE id = ?`, [
    ...entries.map(([, value]) => value),
    id,
  ]);
}

export const deleteSavedGraph = (db: Writer, id: number): number =>
  run(db, 'DELETE FROM saved_graph WHERE id = ?', [id]);
