/** Undo is an action like any other: it needs the verb of each inverse operation, and writes a change set of its own. */
import { AppError } from '../../../shared/error/app-error.ts';
import { kindOf, type ObjectKind } from '../../../shared/model/object-type.ts';
import type { Action } from '../../../shared/permission/catalogue.ts';
import { kindVerbs } from '../../../shared/permission/kind-verbs.ts';
import { passOrThrow, requireVerb } from '../../policy/require.ts';
import { findChangeSet, markUndone, setUndoOf } from '../../store/change-store.ts';
import type { Writer } from '../../store/connection.ts';
import { findObject, type ObjectRecord } from '../../store/object-store.ts';
import { row, rows } from '../../store/statement.ts';
import { type ChangeRow, listChanges, listRanges, revert } from '../../store/undo.ts';
import { decideLink, isCrossOwnerEnabled } from '../association/link.ts';
import type { CommandContext } from '../context.ts';
import { getObject, requireNoBulkJob } from '../object/find.ts';

export function undo(context: CommandContext, id: number): string {
  const { db, actor } = context;
  const set = findChangeSet(db, id);
  if (set === undefined) throw new AppError('NOT_FOUND', 'This change does not exist.');
  if (set.undone_by !== null) throw new AppError('CONFLICT', 'This change has been undone already.');
  if (set.rows === 0)
    throw new AppError('UNSUPPORTED', 'This change cannot be undone: it changed settings or was purged.');
  requireInverse(context, id);
  revert(db, id);
  setUndoOf(db, context.setId, id);
  markUndone(db, id, context.setId);
  // Undoing an undo makes the first change valid again, so that it can be undone once more.
  if (set.undo_of !== null) markUndone(db, set.undo_of, null);
  const label = set.undo_of === null ? `Undo: ${set.label}` : `Redo: ${set.label.replace(/^(Undo|Redo): /, '')}`;
  context.describe(label.slice(0, 500));
  context.audit({ undone: id, by: actor.userName });
  return label;
}

const detailTables = new Set(['indicator', 'file_hash', 'grp', 'victim', 'victim_asset', 'requirement', 'tag']);
/** Details, attributes and links of an object that the same undo creates or deletes go with that. */
const inverse = { 1: 'delete', 2: 'modify', 3: 'create' } as const;

function requireInverse(context: CommandContext, setId: number): void {
  const { db, actor } = context;
  const changes = listChanges(db, setId);
  const whole = new Map<number, ChangeRow>();
  for (const change of changes) {
    if (change.tbl === 'object' && change.op !== 2) whole.set(objectIdOf(change), change);
  }
  for (const [id, change] of whole) {
    const record = imageOf(db, change) ?? findObject(db, id);
    if (record === undefined)
      throw new AppError('CONFLICT', 'An object of this change has been deleted since. Undo the deletion first.');
    if (!actor.rightsIn.has(record.owner_id)) throw new AppError('NOT_FOUND', 'This change does not exist.');
    const verb = kindVerbs[kindOf(record.type)].edit?.[inverse[change.op]];
    if (verb !== undefined) requireVerb(actor, record.owner_id, verb);
    if (change.op === 1) requireNoBulkJob(context);
  }
  for (const range of listRanges(db, setId)) requireRange(context, range.first_id, range.last_id);
  for (const change of changes) requirePart(context, change, whole);
}

function requireRange(context: CommandContext, first: number, last: number): void {
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

/** Labels and Attribute Types are only ever created by a change set, so its inverse deletes them. */
function requireVocabulary(context: CommandContext, table: 'security_label' | 'attribute_type', id: number): void {
  const owner = row<{ owner_id: number | null }>(context.db, `SELECT owner_id FROM ${table} WHERE id = ?`, [
    id,
  ])?.owner_id;
  if (typeof owner !== 'number') return;
  if (!context.actor.rightsIn.has(owner)) throw new AppError('NOT_FOUND', 'This change does not exist.');
  requireVerb(context.actor, owner, table === 'security_label' ? 'securityLabel.delete' : 'attributeType.delete', {
    systemScoped: false,
  });
}

function requirePart(context: CommandContext, change: ChangeRow, whole: ReadonlyMap<number, ChangeRow>): void {
  const { actor } = context;
  if (change.tbl === 'association') {
    const [lo, hi] = JSON.parse(change.k) as [number, number, number];
    if (whole.has(lo) || whole.has(hi)) return;
    const [from, to] = [getObject(context, lo), getObject(context, hi)];
    passOrThrow(decideLink(context, from, to, change.op === 1 ? 'dissociate' : 'associate'));
    if (change.op === 3 && from.owner_id !== to.owner_id && !isCrossOwnerEnabled(context)) {
      throw new AppError(
        'CONFLICT',
        'Cross-owner associations were switched off since; a System Administrator can enable them.',
      );
    }
    return;
  }
  if (change.tbl === 'security_label' || change.tbl === 'attribute_type') {
    requireVocabulary(context, change.tbl, objectIdOf(change));
    return;
  }
  const objectId = partOf(context.db, change);
  if (objectId === undefined || whole.has(objectId)) return;
  const object = getObject(context, objectId);
  if (detailTables.has(change.tbl)) {
    const verb = kindVerbs[object.kind].edit?.modify;
    if (verb !== undefined) requireVerb(actor, object.owner_id, verb);
  } else if (change.tbl === 'attribute') {
    requireVerb(actor, object.owner_id, `attribute.${inverse[change.op]}`);
  } else if (change.tbl === 'object_label') {
    requireVerb(actor, object.owner_id, change.op === 1 ? 'securityLabel.remove' : 'securityLabel.apply');
  }
  if (change.tbl === 'object' && isRenamed(change, object))
    requireVerb(actor, object.owner_id, renameVerb(object.kind));
}

/** Versions and times move with every part; only another name is a change of the object itself. */
function isRenamed(change: ChangeRow, object: ObjectRecord): boolean {
  const before = JSON.parse(change.row ?? '{}') as { summary: string | null; key: string | null };
  return (before.summary ?? before.key) !== object.summary;
}

function renameVerb(kind: ObjectKind): Action {
  const verb = kindVerbs[kind].edit?.rename;
  if (verb === undefined) throw new AppError('UNSUPPORTED', 'This change cannot be undone here.');
  return verb;
}

const objectIdOf = (change: ChangeRow): number => (JSON.parse(change.k) as [number])[0];
const imageOf = (db: Writer, change: ChangeRow): ObjectRecord | undefined =>
  change.row === null ? findObject(db, objectIdOf(change)) : (JSON.parse(change.row) as ObjectRecord);

/** The object that a row of another table belongs to. */
function partOf(db: Writer, change: ChangeRow): number | undefined {
  if (change.tbl === 'object') return objectIdOf(change);
  if (change.row !== null) {
    const image = JSON.parse(change.row) as { object_id?: number; id?: number };
    if (change.tbl === 'attribute' || change.tbl === 'object_label' || change.tbl === 'file_hash')
      return image.object_id;
    return detailTables.has(change.tbl) ? image.id : undefined;
  }
  const key = JSON.parse(change.k) as [number, ...(string | number)[]];
  if (change.tbl === 'attribute')
    return row<{ object_id: number }>(db, 'SELECT object_id FROM attribute WHERE id = ?', [key[0]])?.object_id;
  if (change.tbl === 'file_hash')
    return row<{ object_id: number }>(
      db,
      'SELECT object_id FROM file_hash WHERE algorithm = ? AND hash = ? AND owner_id = ?',
      [key[0], key[1] ?? '', key[2] ?? 0],
    )?.object_id;
  return change.tbl === 'object_label' || detailTables.has(change.tbl) ? key[0] : undefined;
}
