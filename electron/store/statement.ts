/** Statements prepared once per connection, and fragments that every query shares. */
import type { Sqlite, Statement } from './connection.ts';

const caches = new WeakMap<Sqlite, Map<string, Statement>>();

/** The prepared statement of a text on a connection; prepared at first use, kept as long as the connection. */
export function prepared(db: Sqlite, text: string): Statement {
  let cache = caches.get(db);
  if (cache === undefined) caches.set(db, (cache = new Map()));
  let statement = cache.get(text);
  if (statement === undefined) cache.set(text, (statement = db.prepare(text)));
  return statement;
}

type Bound = string | number | null;
export type Parameters = Readonly<Record<string, Bound>> | readonly Bound[];

/** All rows. The row type is what the statement right above the call selects. */
export function rows<Row>(db: Sqlite, text: string, parameters: Parameters = []): Row[] {
  // The statement text beside the call is the proof of the row type; better-sqlite3 cannot know it.
  return prepared(db, text).all(parameters) as Row[];
}

/** The first row or undefined. */
export function row<Row>(db: Sqlite, text: string, parameters: Parameters = []): Row | undefined {
  return prepared(db, text).get(parameters) as Row | undefined;
}

/** The first column of the first row. */
export function scalar<Value extends Bound>(db: Sqlite, text: string, parameters: Parameters = []): Value | undefined {
  return prepared(db, text).pluck().get(parameters) as Value | undefined;
}

/** Runs a change; answers the number of rows changed. */
export function run(db: Sqlite, text: string, parameters: Parameters = []): number {
  return prepared(db, text).run(parameters).changes;
}

/**
 * Condition that hides what an unfinished bulk job has written. Both subqueries stand alone, so SQLite
 * evaluates them once per statement.
 */
export function visible(id: string): string {
  return `(${id} NOT BETWEEN (SELECT coalesce(max(first_id), 0) FROM open_range) AND (SELECT coalesce(max(last_id), -1) FROM open_range))`;
}

/** Escapes a text for LIKE with `\` as escape character. */
export function likeFragment(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
