/** Writing the rows of a new object, and the right to make one in an owner. */
import { AppError } from '../../../shared/error/app-error.ts';
import { type ObjectKind, typeCode } from '../../../shared/model/object-type.ts';
import type { Action } from '../../../shared/permission/catalogue.ts';
import { requireVerb } from '../../policy/require.ts';
import { insertFields } from '../../store/detail-store.ts';
import { insertObject } from '../../store/object-store.ts';
import type { CommandContext } from '../context.ts';
import type { MeantTag } from '../vocabulary/tag-rule.ts';
import { displayName } from './display-name.ts';
import { tagKey } from './tag-key.ts';
import { newXid } from './xid.ts';

/** Throws NOT_FOUND for an owner in which the user has no role, FORBIDDEN when the role may not. */
export function requireInOwner(context: CommandContext, ownerId: number, verb: Action): void {
  if (!context.actor.rightsIn.has(ownerId))
    throw new AppError('NOT_FOUND', 'This owner does not exist, or you have no role in it. Choose another owner.');
  requireVerb(context.actor, ownerId, verb);
}

/** Writes the row and the fields of a new object; null leaves them to the caller, who has a table of its own. */
export function writeObject(
  context: CommandContext,
  object: { kind: ObjectKind; type: string; ownerId: number; key: string | null; xid: string | null; summary: string },
  fields: Readonly<Record<string, unknown>> | null,
): number {
  const id = insertObject(context.db, {
    type: typeCode(object.kind, object.type),
    ownerId: object.ownerId,
    key: object.key,
    xid: object.xid,
    summary: object.summary,
    at: context.now,
    userId: context.actor.userId,
    setId: context.setId,
  });
  if (fields !== null) insertFields(context.db, object.kind, id, fields);
  const name = displayName({ type: typeCode(object.kind, object.type), summary: object.summary });
  context.describe(`Create ${object.type} ${name}`);
  return id;
}

/** The same for what is not known by a value of its own: names may repeat in an owner, so it gets an identity. */
export const writeNamed = (
  context: CommandContext,
  object: { kind: ObjectKind; type: string; ownerId: number; summary: string },
  fields: Readonly<Record<string, unknown>> | null,
): number => writeObject(context, { ...object, key: null, xid: newXid(context.now) }, fields);

export function insertTag(
  context: CommandContext,
  ownerId: number,
  tag: MeantTag,
  fields: Readonly<Record<string, unknown>>,
): number {
  return writeObject(
    context,
    { kind: 'tag', type: 'Tag', ownerId, key: tagKey(tag.name), xid: null, summary: tag.name },
    { ...fields, techniqueId: tag.techniqueId },
  );
}
