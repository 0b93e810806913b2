/**
 * The journal: temporary triggers on the writer's editing connection write a before-image of every row that a
 * command changes, whichever way it changes (cascades included), and keep the counts and the search index in
 * step. A bulk job uses a second connection without these triggers; its rows are a range of ids instead.
 */
import type { Reader, Writer } from './connection.ts';
import { countedEnd } from './association-count.ts';
import { textOf } from './folded-text.ts';
import { prepared, run, scalar } from './statement.ts';

/** Tables whose rows belong to the user's data: journalled, undone, and part of the digest. */
export const dataTables = [
  'object',
  'indicator',
  'file_hash',
  'grp',
  'victim',
  'victim_asset',
  'requirement',
  'tag',
  'kase',
  'artifact',
  'association',
  'attribute_type',
  'attribute',
  'security_label',
  'object_label',
  'object_assertion',
  'association_assertion',
  'removed_statement',
  'external_id',
  'kept_input',
  'association_type',
  'disabled_association_type',
  'file_occurrence',
  'indicator_report',
  'exclusion_list',
  'exclusion_value',
  'vote',
  'review',
  'task_assignment',
  'contribution',
  'track',
  'requirement_category',
  'requirement_result',
  'post',
  'post_object',
  'attribute_label',
  'tag_synonym',
  'technique_coverage',
  'user_group',
  'user_group_member',
  'service_level',
  'workflow',
  'case_phase',
  'case_task',
  'artifact_type',
  'artifact_key',
  'case_event',
  'case_note',
  'case_system_event',
  'case_dismissal',
  'suggesting_owner',
  'saved_graph',
] as const;
export type DataTable = (typeof dataTables)[number];

/** Tables that are only added to, undo included: the journal holds nothing of them but what goes with its Case. */
export const appendOnlyTables: ReadonlySet<DataTable> = new Set(['case_system_event']);

export interface TableShape {
  readonly columns: readonly string[];
  readonly key: readonly string[];
  /** The rows that a row goes with: columns that hold the key of one, in the order of that key. */
  readonly parents: readonly { readonly table: DataTable; readonly columns: readonly string[] }[];
}

const shapes = new WeakMap<Reader, Map<DataTable, TableShape>>();

/** Columns and key of a table; looked up once per connection. */
export function tableShape(db: Reader, table: DataTable): TableShape {
  let known = shapes.get(db);
  if (known === undefined) shapes.set(db, (known = new Map()));
  let shape = known.get(table);
  if (shape === undefined) known.set(table, (shape = readShape(db, table)));
  return shape;
}

function readShape(db: Reader, table: DataTable): TableShape {
  const info = db.pragma(`table_info(${table})`) as { name: string; pk: number }[];
  return {
    columns: info.map((column) => column.name),
    key: info
      .filter((column) => column.pk > 0)
      .sort((a, b) => a.pk - b.pk)
      .map((column) => column.name),
    parents: readParents(db, table),
  };
}

/** Foreign keys to other journalled tables; those to owners, users and sources are none. */
function readParents(db: Reader, table: DataTable): TableShape['parents'] {
  const keys = db.pragma(`foreign_key_list(${table})`) as { id: number; seq: number; table: string; from: string }[];
  return dataTables.flatMap((parent) =>
    [...Map.groupBy(keys, ({ id }) => id).values()]
      .filter(([first]) => first?.table === parent)
      .map((parts) => ({
        table: parent,
        columns: parts.sort((a, b) => a.seq - b.seq).map(({ from }) => from),
      })),
  );
}

/** JSON of a row as a change set left it or a later one found it; undefined when nothing has changed it since. */
export const findImageSince = (db: Reader, table: DataTable, key: string, setId: number): string | undefined =>
  scalar<string>(
    db,
    `SELECT row FROM change WHERE tbl = ? AND k = ? AND set_id >= ? AND row IS NOT NULL ORDER BY set_id, seq LIMIT 1`,
    [table, key, setId],
  );

const image = (columns: readonly string[], side: 'old' | 'new'): string =>
  `json_object(${columns.map((name) => `'${name}', ${side}.${name}`).join(', ')})`;
const keyOf = (columns: readonly string[], side: 'old' | 'new'): string =>
  `json_array(${columns.map((name) => `${side}.${name}`).join(', ')})`;

/** Puts the triggers on an editing connection. `journal_state` names the open change set; 0 means no journal. */
export function installJournal(db: Writer): void {
  db.exec(
    'CREATE TEMP TABLE journal_state(set_id INT NOT NULL, seq INT NOT NULL); INSERT INTO journal_state VALUES (0, 0);',
  );
  for (const table of dataTables) {
    const { columns, key } = tableShape(db, table);
    const write = (op: number, side: 'old' | 'new', row: string): string => `
      UPDATE journal_state SET seq = seq + 1;
      INSERT INTO change(set_id, seq, tbl, op, k, row) SELECT set_id, seq, '${table}', ${op}, ${keyOf(key, side)}, ${row} FROM journal_state;`;
    const when = '(SELECT set_id FROM journal_state) > 0';
    const deletion = `CREATE TEMP TRIGGER journal_delete_${table} AFTER DELETE ON main.${table} WHEN ${when} BEGIN ${write(3, 'old', image(columns, 'old'))} END;`;
    db.exec(deletion);
    if (appendOnlyTables.has(table)) continue;
    db.exec(`
      CREATE TEMP TRIGGER journal_insert_${table} AFTER INSERT ON main.${table} WHEN ${when} BEGIN ${write(1, 'new', 'NULL')} END;
      CREATE TEMP TRIGGER journal_update_${table} AFTER UPDATE ON main.${table} WHEN ${when} BEGIN ${write(2, 'old', image(columns, 'old'))} END;`);
  }
  db.exec(upkeep);
}

const countLink = `INSERT INTO association_count VALUES (${countedEnd('new.lo_dim')}, ${countedEnd('new.hi_dim')}, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;`;
const discountLink = `UPDATE association_count SET n = n - 1
    WHERE lo_owner = ${countedEnd('old.lo_dim')} AND hi_owner = ${countedEnd('old.hi_dim')};`;

const upkeep = `
  CREATE TEMP TRIGGER upkeep_object_insert AFTER INSERT ON main.object BEGIN
    INSERT INTO object_count VALUES (new.type, new.owner_id, 1) ON CONFLICT DO UPDATE SET n = n + 1;
    INSERT INTO search(rowid, text) VALUES (new.id, ${textOf('new')});
  END;
  CREATE TEMP TRIGGER upkeep_object_delete AFTER DELETE ON main.object BEGIN
    UPDATE object_count SET n = n - 1 WHERE type = old.type AND owner_id = old.owner_id;
    DELETE FROM search WHERE rowid = old.id;
  END;
  CREATE TEMP TRIGGER upkeep_object_type AFTER UPDATE OF type ON main.object WHEN new.type <> old.type BEGIN
    UPDATE object_count SET n = n - 1 WHERE type = old.type AND owner_id = old.owner_id;
    INSERT INTO object_count VALUES (new.type, new.owner_id, 1) ON CONFLICT DO UPDATE SET n = n + 1;
  END;
  CREATE TEMP TRIGGER upkeep_object_update AFTER UPDATE OF summary, key, folded ON main.object
    WHEN new.summary IS NOT old.summary OR new.key IS NOT old.key BEGIN
    DELETE FROM search WHERE rowid = old.id;
    INSERT INTO search(rowid, text) VALUES (new.id, ${textOf('new')});
  END;
  CREATE TEMP TRIGGER upkeep_association_insert AFTER INSERT ON main.association BEGIN
    ${countLink}
  END;
  CREATE TEMP TRIGGER upkeep_association_update AFTER UPDATE OF lo_dim, hi_dim ON main.association BEGIN
    ${discountLink}
    ${countLink}
  END;
  CREATE TEMP TRIGGER upkeep_association_delete AFTER DELETE ON main.association BEGIN
    ${discountLink}
  END;`;

export interface ChangeSetHead {
  readonly at: number;
  readonly userId: number | null;
  readonly command: string;
  readonly label: string;
  readonly undoOf?: number;
}

/** Opens a change set inside the running transaction; rows changed from now on are journalled under it. */
export function openChangeSet(db: Writer, head: ChangeSetHead): number {
  const id = Number(
    prepared(db, 'INSERT INTO change_set(at, user_id, command, label, undo_of) VALUES (?, ?, ?, ?, ?)').run(
      head.at,
      head.userId,
      head.command,
      head.label,
      head.undoOf ?? null,
    ).lastInsertRowid,
  );
  run(db, 'UPDATE journal_state SET set_id = ?, seq = 0', [id]);
  return id;
}

/** Closes the open change set; answers the number of rows journalled. One without rows is taken away again. */
export function closeChangeSet(db: Writer, id: number, keepEmpty = false): number {
  const count = scalar<number>(db, 'SELECT seq FROM journal_state') ?? 0;
  run(db, 'UPDATE journal_state SET set_id = 0, seq = 0');
  if (count === 0 && !keepEmpty) run(db, 'DELETE FROM change_set WHERE id = ?', [id]);
  else run(db, 'UPDATE change_set SET rows = rows + ? WHERE id = ?', [count, id]);
  return count;
}

/** Runs something inside the open change set without writing it down: for rows of a range, which is taken back as a whole. */
export function withoutJournal(db: Writer, work: () => void): void {
  const setId = scalar<number>(db, 'SELECT set_id FROM journal_state') ?? 0;
  run(db, 'UPDATE journal_state SET set_id = 0');
  work();
  run(db, 'UPDATE journal_state SET set_id = ?', [setId]);
}

/** Hands out `count` consecutive numbers of a counter; answers the first. */
export function allocate(db: Writer, counter: 'object' | 'job' | 'associationType', count = 1): number {
  const next = scalar<number>(db, 'UPDATE counter SET next = next + ? WHERE name = ? RETURNING next', [count, counter]);
  if (next === undefined) throw new Error(`no counter ${counter}`);
  return next - count;
}
