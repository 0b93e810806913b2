/** Loads rows many at a time: one statement for 32 rows costs a third of 32 statements for one. */
import type { Statement, Writer } from './connection.ts';
import { prepared } from './statement.ts';

type Bound = string | number | null;
const width = 32;

/** Collects rows for one table; `flush` writes what is left. Rows go out in the order in which they came in. */
export class BulkInsert {
  readonly #db: Writer;
  readonly #columns: number;
  readonly #head: string;
  readonly #tail: string;
  #values: Bound[] = [];
  /** The statement of a full width, which all but the last write use. */
  #full: Statement | undefined;

  constructor(db: Writer, table: string, columns: readonly string[], onConflict: '' | `ON CONFLICT DO ${string}` = '') {
    this.#db = db;
    this.#columns = columns.length;
    this.#head = `INSERT INTO ${table}(${columns.join(', ')}) VALUES `;
    this.#tail = onConflict === '' ? '' : ` ${onConflict}`;
  }

  add(...row: Bound[]): void {
    for (const value of row) this.#values.push(value);
    if (this.#values.length < width * this.#columns) return;
    this.#full ??= this.#prepare(width);
    this.#write(this.#full);
  }

  flush(): void {
    const rest = this.#values.length / this.#columns;
    if (rest > 0) this.#write(this.#prepare(rest));
  }

  #prepare(count: number): Statement {
    const tuple = `(${'?, '.repeat(this.#columns - 1)}?)`;
    return prepared(this.#db, `${this.#head}${`${tuple}, `.repeat(count - 1)}${tuple}${this.#tail}`);
  }

  #write(statement: Statement): void {
    statement.run(this.#values);
    this.#values = [];
  }
}
