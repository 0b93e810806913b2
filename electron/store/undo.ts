/** Takes the rows of a change set back, after making sure that nothing has changed them since. */
import { AppError } from '../../shared/error/app-error.ts';
import type { Reader, Writer } from './connection.ts';
import { type DataTable, tableShape, type TableShape } from './journal.ts';
import { prepared, row, rows, run } from './statement.ts';

export interface ChangeRow {
  readonly seq: number;
  readonly tbl: DataTable;
  readonly op: 1 | 2 | 3;
  readonly k: string;
  readonly row: string | null;
}
export interface IdRange {
  readonly first_id: number;
  readonly last_id: number;
}

const changeRows = 'SELECT seq, tbl, op, k, row FROM change WHERE set_id = ? ORDER BY seq DESC';
export const listChanges = (db: Reader, setId: number): ChangeRow[] => rows<ChangeRow>(db, changeRows, [setId]);
export const listRanges = (db: Reader, setId: number): IdRange[] =>
  rows<IdRange>(db, 'SELECT first_id, last_id FROM change_range WHERE set_id = ?', [setId]);

/** Throws CONFLICT when something that the set changed has been changed again since. Sets from `before` on do not count. */
export function requireUntouched(db: Reader, setId: number, changes: readonly ChangeRow[], before = Infinity): void {
  for (const range of listRanges(db, setId)) {
    refuseTouchedRange(db, setId, range);
    refuseDependents(db, setId, 'object', range);
  }
  for (const change of changes) {
    refuseTouched(db, setId, change, before);
    if (change.tbl === 'object' && change.op === 1) refuseTouchedRange(db, setId, only(change));
    if (change.op === 1) refuseDependents(db, setId, change.tbl, only(change));
  }
}

/** Reverts every row of the set inside the running transaction; `ownSet` is the open change set that this is journalled in. */
export function revert(db: Writer, setId: number, ownSet: number): void {
  const ranges = listRanges(db, setId);
  const changes = listChanges(db, setId);
  if (ranges.length > 0 || !changes.every(standsAlone)) db.pragma('defer_foreign_keys = ON');
  requireUntouched(db, setId, changes, ownSet);
  const movedOn = new Set(changes.filter((change) => hasMovedOn(db, setId, change, ownSet)).map(({ k }) => k));
  for (const range of ranges) run(db, 'DELETE FROM object WHERE id BETWEEN ? AND ?', [range.first_id, range.last_id]);
  // What an import kept word for word goes with the import; the journal of this undo holds it for a redo.
  run(db, 'DELETE FROM kept_input WHERE job_id IN (SELECT job_id FROM import_run WHERE set_id = ?)', [setId]);
  for (const change of changes)
    revertRow(db, change, tableShape(db, change.tbl), change.tbl === 'object' && movedOn.has(change.k));
}

/**
 * Whether a row refers to none that comes back in the same undo: the ends of an association are objects that were not
 * made or deleted by it. Deferring makes SQLite prepare every statement of the connection anew, which costs more than all else.
 */
const standsAlone = ({ tbl, op }: ChangeRow): boolean => tbl === 'association' || (tbl === 'object' && op === 2);

/** The one row: what others have hung on it since must not vanish with it. */
function only(change: ChangeRow): IdRange {
  const [id = 0] = JSON.parse(change.k) as number[];
  return { first_id: id, last_id: id };
}

/** True for an object whose version or time is another than the set left; later changes that cancelled out do not count. */
function hasMovedOn(db: Reader, setId: number, change: ChangeRow, before: number): boolean {
  if (change.tbl !== 'object') return false;
  const next = laterChange(db, setId, change, before);
  return next !== undefined && next.row !== currentImage(db, change);
}

const conflict = (detail: unknown): AppError =>
  new AppError(
    'CONFLICT',
    'What this change set changed has been changed again since. Undo the later change first.',
    detail,
  );

/** A row may be reverted while it is as the set left it: no later change, or later changes that cancelled out. */
function refuseTouched(db: Reader, setId: number, change: ChangeRow, before: number): void {
  const isLatestOfSet =
    row(db, 'SELECT 1 FROM change WHERE set_id = ? AND tbl = ? AND k = ? AND seq > ?', [
      setId,
      change.tbl,
      change.k,
      change.seq,
    ]) === undefined;
  if (!isLatestOfSet) return;
  const next = laterChange(db, setId, change, before);
  if (next === undefined) return;
  const left = next.op === 1 ? null : next.row;
  const current = currentImage(db, change);
  if (!isSameRow(left, current, change.tbl)) throw conflict({ table: change.tbl, key: change.k });
}

/** The first change of the row by a later set, before that of another one. */
export function laterChange(
  db: Reader,
  setId: number,
  change: Pick<ChangeRow, 'tbl' | 'k'>,
  before = Infinity,
): { op: number; row: string | null } | undefined {
  return row<{ op: number; row: string | null }>(
    db,
    'SELECT op, row FROM change WHERE tbl = ? AND k = ? AND set_id > ? AND set_id < ? ORDER BY set_id, seq LIMIT 1',
    [change.tbl, change.k, setId, Math.min(before, Number.MAX_SAFE_INTEGER)],
  );
}

/** JSON of the row as it is now, null when it is gone. */
export function currentImage(db: Reader, change: Pick<ChangeRow, 'tbl' | 'k'>): string | null {
  const shape = tableShape(db, change.tbl);
  const columns = shape.columns.map((name) => `'${name}', ${name}`).join(', ');
  const found = row<{ image: string }>(
    db,
    `SELECT json_object(${columns}) AS image FROM ${change.tbl} WHERE ${where(shape)}`,
    JSON.parse(change.k) as (string | number)[],
  );
  return found?.image ?? null;
}

/** What says who may view the Case that a row is, is of or is linked to; the list itself stands in the row of the Case. */
const viewerColumns: { readonly [table in DataTable]?: readonly string[] } = {
  object: ['type'],
  association: ['lo_dim', 'hi_dim'],
};

/** Versions and times of an object move on with every change around it; like viewers, they do not make a conflict. */
export function isSameRow(left: string | null, right: string | null, table: DataTable): boolean {
  if (left === null || right === null || viewerColumns[table] === undefined) return left === right;
  const moving = [...viewerColumns[table], ...(table === 'object' ? ['modified', 'set_id'] : [])];
  const strip = (text: string): string =>
    JSON.stringify(Object.entries(JSON.parse(text) as object).filter(([name]) => !moving.includes(name)));
  return strip(left) === strip(right);
}

function refuseTouchedRange(db: Reader, setId: number, range: IdRange): void {
  const touched = row<{ id: number }>(db, 'SELECT id FROM object WHERE id BETWEEN ? AND ? AND set_id > ? LIMIT 1', [
    range.first_id,
    range.last_id,
    setId,
  ]);
  if (touched !== undefined) throw conflict({ object: touched.id });
  const linked = row<{ lo: number; hi: number }>(
    db,
    `SELECT lo, hi FROM association WHERE lo BETWEEN ? AND ? AND set_id > ? UNION ALL
     SELECT lo, hi FROM association INDEXED BY association_rev WHERE hi BETWEEN ? AND ? AND set_id > ? LIMIT 1`,
    [range.first_id, range.last_id, setId, range.first_id, range.last_id, setId],
  );
  if (linked !== undefined) throw conflict({ association: linked });
}

interface Dependent {
  readonly table: DataTable;
  readonly column: string;
  /** Which of the rows `d` count; all of them without. */
  readonly when?: string;
  /** What has happened since. */
  readonly since: string;
}
const judged = { table: 'requirement_result', when: 'd.state <> 0', since: 'a Requirement result was judged' } as const;
const shared = { table: 'contribution', since: 'a Group was shared' } as const;
const labelled = { table: 'attribute_label', since: 'a Security Label was put on an Attribute' } as const;

/** Rows that go with another one and may be of other change sets, which move no version of it. */
const dependents: { readonly [table in DataTable]?: readonly Dependent[] } = {
  object: [
    {
      table: 'victim_asset',
      column: 'victim_id',
      when: 'd.id NOT BETWEEN :first AND :last',
      since: 'an Asset was added to a Victim',
    },
    { table: 'post_object', column: 'object_id', since: 'a post was written about an object' },
    { ...judged, column: 'requirement_id' },
    { ...judged, column: 'object_id' },
    { ...shared, column: 'from_id' },
    { ...shared, column: 'to_id' },
    { table: 'case_note', column: 'artifact_id', since: 'a note was written about an Artifact' },
  ],
  case_task: [
    { table: 'case_note', column: 'task_id', since: 'a note was written about a task' },
    { table: 'artifact', column: 'task_id', since: 'an Artifact was added to a task' },
    { table: 'case_task', column: 'depends_on', since: 'another task was made to wait for a task' },
  ],
  case_event: [{ table: 'case_note', column: 'event_id', since: 'a note was written about an event' }],
  artifact_type: [{ table: 'artifact', column: 'type_id', since: 'an Artifact of the type was made' }],
  user_group: [
    { table: 'kase', column: 'assignee_group', since: 'a Case was assigned to the group' },
    { table: 'case_task', column: 'assignee_group', since: 'a task was assigned to the group' },
    { table: 'workflow', column: 'assignee_group', since: 'a Workflow was given the group' },
    { table: 'user_group_member', column: 'group_id', since: 'a user was added to the group' },
  ],
  post: [{ table: 'post', column: 'parent_id', since: 'a post was replied to' }],
  exclusion_list: [{ table: 'exclusion_value', column: 'list_id', since: 'a value was added to an exclusion list' }],
  attribute: [{ ...labelled, column: 'attribute_id' }],
  security_label: [
    { table: 'object_label', column: 'label_id', since: 'a Security Label was put on an object' },
    { ...labelled, column: 'label_id' },
  ],
};

/** What others have hung on rows since they were made would vanish with them. */
function refuseDependents(db: Reader, setId: number, of: DataTable, range: IdRange): void {
  for (const { table, column, when = 'true', since } of dependents[of] ?? []) {
    const ownKey = tableShape(db, table).key.map((name) => `d.${name}`);
    const other = row(
      db,
      `SELECT 1 FROM ${table} d WHERE d.${column} BETWEEN :first AND :last AND ${when} AND NOT EXISTS (
         SELECT 1 FROM change WHERE tbl = '${table}' AND k = json_array(${ownKey.join(', ')}) AND set_id = :set) LIMIT 1`,
      { first: range.first_id, last: range.last_id, set: setId },
    );
    if (other === undefined) continue;
    const lost = `Since this change ${since}, and that would be lost with what the change made. Undo that first.`;
    throw new AppError('CONFLICT', lost, { table, of, ...range });
  }
}

const where = (shape: TableShape): string => shape.key.map((name) => `${name} = ?`).join(' AND ');

function revertRow(db: Writer, change: ChangeRow, shape: TableShape, keepsVersion: boolean): void {
  const key = JSON.parse(change.k) as (string | number)[];
  if (change.op === 1) {
    // Somebody else's Attributes may be of this type by now; then the type stays.
    if (
      change.tbl === 'attribute_type' &&
      row(db, 'SELECT 1 FROM attribute WHERE type_id = ? LIMIT 1', [key[0] ?? 0]) !== undefined
    )
      return;
    prepared(db, `DELETE FROM ${change.tbl} WHERE ${where(shape)}`).run(key);
    return;
  }
  const before = JSON.parse(change.row ?? '{}') as Record<string, string | number | null>;
  // An object that others have touched since keeps its newer version and time: what they saw must stay stale.
  const versions = keepsVersion ? ['modified', 'set_id'] : [];
  // Who may view is as the list of the Case says, which is put in order when all rows are back.
  const keep = change.op === 2 ? [...(viewerColumns[change.tbl] ?? []), ...versions] : [];
  const columns = shape.columns.filter((name) => !keep.includes(name));
  const values = columns.map((name) => before[name] ?? null);
  if (change.op === 3) {
    prepared(db, `INSERT INTO ${change.tbl}(${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`).run(
      values,
    );
  } else {
    prepared(
      db,
      `UPDATE ${change.tbl} SET ${columns.map((name) => `${name} = ?`).join(', ')} WHERE ${where(shape)}`,
    ).run([...values, ...key]);
  }
}
