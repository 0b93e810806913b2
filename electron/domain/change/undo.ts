/** Undo is an action like any other: it needs the verb of each inverse operation, and writes a change set of its own. */
import { AppError } from '../../../shared/error/app-error.ts';
import { kindOf, type ObjectKind, viewerListOf } from '../../../shared/model/object-type.ts';
import type { Action } from '../../../shared/permission/catalogue.ts';
import { kindVerbs } from '../../../shared/permission/kind-verbs.ts';
import { requireVerb } from '../../policy/require.ts';
import { settleCases } from '../case/after-undo.ts';
import { artifactFacts } from '../case/facts.ts';
import { listViewerIds } from '../../store/case-people-store.ts';
import { type ChangeSetRecord, findChangeSet, markUndone, setUndoOf } from '../../store/change-store.ts';
import type { Reader } from '../../store/connection.ts';
import { findObject, type ObjectRecord } from '../../store/object-store.ts';
import { tableShape } from '../../store/journal.ts';
import { rows } from '../../store/statement.ts';
import { type ChangeRow, currentImage, listChanges, listRanges, requireUntouched, revert } from '../../store/undo.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { getObject, requireNoBulkJob } from '../object/find.ts';
import type { RowImage } from './part-rule.ts';
import { partRules } from './part-rules.ts';

export function undo(context: CommandContext, id: number): string {
  const { db, actor } = context;
  const set = findChangeSet(db, id);
  if (set === undefined) throw new AppError('NOT_FOUND', 'This change does not exist.');
  requireUndoable(context, set, context.setId);
  revert(db, id, context.setId);
  settleCases(context);
  setUndoOf(db, context.setId, id);
  markUndone(db, id, context.setId);
  // Undoing an undo makes the first change valid again, so that it can be undone once more.
  if (set.undo_of !== null) markUndone(db, set.undo_of, null);
  const label = set.undo_of === null ? `Undo: ${set.label}` : `Redo: ${set.label.replace(/^(Undo|Redo): /, '')}`;
  context.describe(label.slice(0, 500));
  context.audit({ undone: id, by: actor.userName });
  return label;
}

/** Throws the reason why a change set cannot be undone by this user now; changes nothing. Sets from `before` on do not count. */
export function requireUndoable(context: QueryContext, set: ChangeSetRecord, before = Infinity): void {
  if (set.undone_by !== null) throw new AppError('CONFLICT', 'This change has been undone already.');
  if (set.rows === 0)
    throw new AppError('UNSUPPORTED', 'This change cannot be undone: it changed settings or was purged.');
  const changes = listChanges(context.db, set.id);
  requireInverse(context, set.id, changes);
  requireUntouched(context.db, set.id, changes, before);
}

const inverse = { 1: 'delete', 2: 'modify', 3: 'create' } as const;

function requireInverse(context: QueryContext, setId: number, changes: readonly ChangeRow[]): void {
  const { db, actor } = context;
  const whole = new Map<number, ChangeRow>();
  const indicators = new Set<number>();
  for (const change of changes) {
    if (change.tbl === 'object' && change.op !== 2) whole.set(objectIdOf(change), change);
  }
  for (const [id, change] of whole) {
    const record = imageOf(db, change) ?? findObject(db, id);
    if (record === undefined)
      throw new AppError('CONFLICT', 'An object of this change has been deleted since. Undo the deletion first.');
    if (!actor.rightsIn.has(record.owner_id)) throw new AppError('NOT_FOUND', 'This change does not exist.');
    requireWhole(context, record, inverse[change.op]);
    if (kindOf(record.type) === 'indicator') indicators.add(id);
    if (change.op === 1) requireNoBulkJob(context);
  }
  for (const range of listRanges(db, setId)) requireRange(context, range.first_id, range.last_id);
  const moved = movedLinks(changes, indicators);
  for (const change of changes) if (!moved.has(change)) requirePart(context, change, whole);
}

const opposite = { 1: 3, 2: 2, 3: 1 } as const;

/**
 * Links that an Indicator has given to another one because it went, or got back: Files that are merged, whoever sees what
 * they are linked to. `gone`: Indicators that the set made or deleted, which are asked about themselves.
 */
function movedLinks(changes: readonly ChangeRow[], gone: ReadonlySet<number>): ReadonlySet<ChangeRow> {
  const links = changes
    .filter(({ tbl, op }) => tbl === 'association' && op !== 2)
    .map((change) => ({ change, ends: (JSON.parse(change.k) as number[]).slice(0, 2) }));
  const given = new Set(
    links
      .filter(({ ends }) => ends.some((id) => gone.has(id)))
      .flatMap(({ change, ends }) => ends.map((id) => `${change.op}/${id}`)),
  );
  return new Set(
    links
      .filter(({ change, ends }) => ends.some((id) => !gone.has(id) && given.has(`${opposite[change.op]}/${id}`)))
      .map(({ change }) => change),
  );
}

/** Making and deleting an object anew; Cases and Artifacts have verbs of their own, and lists of viewers. */
function requireWhole(context: QueryContext, record: ObjectRecord, done: 'create' | 'modify' | 'delete'): void {
  const kind = kindOf(record.type);
  const { actor } = context;
  const list = viewerListOf(record.type);
  // The list itself is asked: that of a Case which is gone is none of the lists that the user is loaded with.
  if (list !== 0 && !listViewerIds(context.db, list).includes(actor.userId))
    throw new AppError('NOT_FOUND', 'This change does not exist.');
  if (kind === 'case') return requireVerb(actor, record.owner_id, `case.${done}`);
  if (kind === 'artifact')
    return requireVerb(actor, record.owner_id, `artifact.${done}`, artifactFacts(context, record));
  const verb = kindVerbs[kind].edit?.[done];
  if (verb !== undefined) requireVerb(actor, record.owner_id, verb);
}

function requireRange(context: QueryContext, first: number, last: number): void {
  requireNoBulkJob(context);
  for (const { type, owner_id: ownerId } of rows<{ type: number; owner_id: number }>(
    context.db,
    'SELECT DISTINCT type, owner_id FROM object WHERE id BETWEEN ? AND ?',
    [first, last],
  )) {
    if (!context.actor.rightsIn.has(ownerId)) throw new AppError('NOT_FOUND', 'This change does not exist.');
    const verb = kindVerbs[kindOf(type)].edit?.delete;
    if (verb !== undefined) requireVerb(context.actor, ownerId, verb);
  }
}

function requirePart(context: QueryContext, change: ChangeRow, whole: ReadonlyMap<number, ChangeRow>): void {
  if (change.tbl === 'object') {
    if (change.op === 2 && !whole.has(objectIdOf(change))) requireRename(context, change);
    return;
  }
  const text = change.row ?? currentImage(context.db, change);
  // The row is gone: the undo is refused as touched since, or the row went with the object.
  if (text === null) return;
  const image = JSON.parse(text) as RowImage;
  const rule = partRules[change.tbl];
  const objectId = rule.object?.(context, image);
  // Details, attributes and links of an object that the same undo creates or deletes go with that.
  if ([objectId, ...objectsOf(context.db, change, image)].some((id) => typeof id === 'number' && whole.has(id))) return;
  const object = objectId === undefined ? undefined : getObject(context, objectId);
  rule.require(context, { change, image, inverse: inverse[change.op] }, object);
}

/**
 * The objects whose end is the end of the row. Rows of rows (a label of an Attribute, a statement about an association)
 * are left out: their rules name the object, or ask for nothing.
 */
const objectsOf = (db: Reader, change: ChangeRow, image: RowImage): RowImage[string][] =>
  tableShape(db, change.tbl).parents.flatMap(({ table, columns }) =>
    table === 'object' ? columns.map((name) => image[name] ?? null) : [],
  );

/** Versions and times move with every part; only another name is a change of the object itself. */
function requireRename(context: QueryContext, change: ChangeRow): void {
  const object = getObject(context, objectIdOf(change));
  // The name of a Case moves with its row, which is asked about; the value of an Artifact with its own.
  if (object.kind === 'case' || object.kind === 'artifact') return;
  const before = JSON.parse(change.row ?? '{}') as { summary: string | null; key: string | null };
  if ((before.summary ?? before.key) !== object.summary)
    requireVerb(context.actor, object.owner_id, renameVerb(object.kind));
}

function renameVerb(kind: ObjectKind): Action {
  const verb = kindVerbs[kind].edit?.rename;
  if (verb === undefined) throw new AppError('UNSUPPORTED', 'This change cannot be undone here.');
  return verb;
}

const objectIdOf = (change: ChangeRow): number => (JSON.parse(change.k) as [number])[0];
const imageOf = (db: Reader, change: ChangeRow): ObjectRecord | undefined =>
  change.row === null ? findObject(db, objectIdOf(change)) : (JSON.parse(change.row) as ObjectRecord);
