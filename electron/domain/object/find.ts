import { AppError } from '../../../shared/error/app-error.ts';
import { kindLabel, kindOf, type ObjectKind } from '../../../shared/model/object-type.ts';
import { isReadable } from '../../policy/actor.ts';
import { findObject, listObjects, type ObjectRecord } from '../../store/object-store.ts';
import { findOpenRange } from '../../store/bulk-range.ts';
import type { CommandContext, QueryContext } from '../context.ts';

export interface FoundObject extends ObjectRecord {
  readonly kind: ObjectKind;
}

/** The object, or NOT_FOUND: also when it exists and the user may not see it. */
export function getObject(context: QueryContext, id: number): FoundObject {
  return requireReadable(context, id, findObject(context.db, id));
}

/** The same for several ids, in their order, each once; read in one go. */
export function getObjects(context: QueryContext, ids: readonly number[]): FoundObject[] {
  const wanted = [...new Set(ids)];
  const found = new Map(listObjects(context.db, wanted).map((record) => [record.id, record]));
  return wanted.map((id) => requireReadable(context, id, found.get(id)));
}

function requireReadable(context: QueryContext, id: number, record: ObjectRecord | undefined): FoundObject {
  const kind = record === undefined ? undefined : kindOf(record.type);
  if (record === undefined || kind === undefined || !isReadable(context.actor, record.type, record.owner_id)) {
    throw new AppError(
      'NOT_FOUND',
      'This object does not exist, or you may not see it. It may have been deleted; go back and reload.',
      { id },
    );
  }
  return { ...record, kind };
}

/** The same for a command of one kind. */
export function getObjectOfKind(context: QueryContext, id: number, kind: ObjectKind): FoundObject {
  const object = getObject(context, id);
  if (object.kind !== kind) {
    throw new AppError(
      'INVALID_INPUT',
      `Object ${id} is a ${kindLabel[object.kind].one}; expected a ${kindLabel[kind].one}.`,
    );
  }
  return object;
}

/** STALE when somebody changed the object, or the part of one, after the user last saw it. */
export function requireVersion(object: Pick<ObjectRecord, 'set_id'>, version: number, noun = 'object'): void {
  if (object.set_id !== version) {
    throw new AppError('STALE', `The ${noun} was changed since you opened it. Reload it and apply your change again.`, {
      seen: version,
      current: object.set_id,
    });
  }
}

/** Deleting objects waits for the end of a running import, which may be linking to them. */
export function requireNoBulkJob(context: QueryContext): void {
  if (findOpenRange(context.db) !== undefined) {
    throw new AppError(
      'LOCKED',
      'An import is running and may be using what this would take away. Try again when it has ended.',
    );
  }
}

/** LOCKED when the object is one that a running import has written and nobody may see yet. */
export function requirePublished(context: CommandContext, id: number): void {
  if (findObject(context.db, id) === undefined) {
    throw new AppError(
      'LOCKED',
      'A running import has just read the same value. Wait for its end; then open the object that it made.',
    );
  }
}
