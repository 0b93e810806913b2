/** Carrying out a sharing: independent copies in the target owner, in one change set that can be taken back. */
import type { ShareMode, ShareOptions, ShareTally } from '../../../shared/contract/sharing.ts';
import { genericAssociationCode } from '../../../shared/association/association-types.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import { getObjectType, typeCode } from '../../../shared/model/object-type.ts';
import type { Action } from '../../../shared/permission/catalogue.ts';
import { dimOf } from '../../policy/actor.ts';
import { decideFor, requireVerb } from '../../policy/require.ts';
import { insertAssociation } from '../../store/association-store.ts';
import { attributeFlag, clearDefault, insertAttribute, listAttributes } from '../../store/attribute-store.ts';
import { findHash, insertHash, listHashes, readFields, updateFields } from '../../store/detail-store.ts';
import { applyLabel, applyToAttribute } from '../../store/label-store.ts';
import { renameObject, touchObject } from '../../store/object-store.ts';
import { findContribution, findCopyIn, putContribution } from '../../store/sharing-store.ts';
import { putTags } from '../association/tagging.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { displayName } from '../object/display-name.ts';
import { type FoundObject, getObjectOfKind, requirePublished } from '../object/find.ts';
import { writeObject } from '../object/new-object.ts';
import { newXid } from '../object/xid.ts';
import { decideShare } from './direction.ts';
import { isMerged } from './history.ts';
import type { Piece } from './pieces.ts';
import { planShare, type SharePlan } from './plan.ts';

export interface ShareRequest {
  readonly id: number;
  readonly ownerId: number;
  readonly options: ShareOptions;
}

/** What would happen, and why it would be refused. */
export function previewShare(context: QueryContext, request: ShareRequest): ShareTally & { problem: string | null } {
  const plan = planShare(context, request);
  return { ...plan.tally, problem: plan.refusal ?? missingRight(context, plan)?.reason ?? null };
}

/** The first verb that the pieces need in the target owner and the user does not hold there. */
function missingRight(context: QueryContext, plan: SharePlan) {
  const { tally } = plan;
  const needed: readonly (readonly [boolean, Action])[] = [
    [tally.attributes > 0, 'attribute.create'],
    [tally.labels > 0, 'securityLabel.apply'],
    [tally.tags > 0, 'tag.apply'],
    [tally.indicators.created > 0, 'indicator.create'],
    [tally.groups.created > 0, 'group.create'],
    [plan.linked.length > 0, 'group.association.modify'],
  ];
  for (const [isNeeded, verb] of needed) {
    const decision = decideFor(context.actor, plan.to.ownerId, verb);
    if (isNeeded && !decision.allowed) return decision.denial;
  }
  return undefined;
}

export function share(
  context: CommandContext,
  request: ShareRequest & {
    into: 'new' | 'merge' | 'update';
    name?: string | undefined;
    targetId?: number | undefined;
  },
): { id: number; tally: ShareTally } {
  const plan = planShare(context, request);
  const right = decideShare(context, plan.group.owner_id, plan.to, plan.mode, request.into);
  if (!right.allowed) throw new AppError('FORBIDDEN', right.reason ?? 'You may not share with this owner.');
  const missing = missingRight(context, plan);
  if (missing !== undefined) throw new AppError('FORBIDDEN', missing.reason, missing);
  if (plan.refusal !== null) throw new AppError('INVALID_INPUT', `${plan.refusal} Choose other labels, or none.`);
  const id = mainOf(context, plan, request);
  const how = { ...request.options, mode: plan.mode, along: false };
  const merged = record(context, plan.group.id, id, how, request.into === 'merge');
  give(context, id, plan.main, request.into !== 'merge' && !merged);
  const along = { ...how, indicators: [], groups: [], along: true };
  for (const piece of plan.linked) {
    if (piece.existing !== null) requirePublished(context, piece.existing);
    const pieceId = piece.existing ?? copyOf(context, piece.object, plan.to.ownerId);
    give(context, pieceId, piece, piece.existing === null);
    link(context, plan, id, piece.object, pieceId);
    if (piece.object.kind === 'group') record(context, piece.object.id, pieceId, along, false);
  }
  const verb = request.into === 'update' ? 'Share again' : plan.mode === 'copy' ? 'Copy' : 'Contribute';
  // Who sees the copy reads this, too: it names the copy, whose name may have been chosen to hide that of the Group.
  context.describe(`${verb} ${displayName(getObjectOfKind(context, id, 'group'))} to ${plan.to.ownerName}`);
  return { id, tally: plan.tally };
}

/** The Group in the target owner: a new one, a chosen one, or the earlier one, as a copy with the fields of now. */
function mainOf(
  context: CommandContext,
  plan: SharePlan,
  request: { into: 'new' | 'merge' | 'update'; name?: string | undefined; targetId?: number | undefined },
): number {
  const { group, to } = plan;
  if (request.into === 'new') return copyOf(context, group, to.ownerId, request.name);
  const copy = request.into === 'update' ? findCopyIn(context.db, group.id, to.ownerId) : undefined;
  const earlier = request.into === 'update' ? copy?.to_id : request.targetId;
  if (earlier === undefined)
    throw new AppError(
      request.into === 'update' ? 'NOT_FOUND' : 'INVALID_INPUT',
      request.into === 'update'
        ? `${displayName(group)} has no copy in ${to.ownerName} (any more). Share it as a new Group.`
        : 'No Group to merge into was chosen. Choose one, or share as a new Group.',
    );
  const target = getObjectOfKind(context, earlier, 'group');
  if (target.owner_id !== to.ownerId || target.type !== group.type)
    throw new AppError(
      'INVALID_INPUT',
      `${displayName(target)} is no ${getObjectType(group.type).name} of ${to.ownerName}. Choose one that is.`,
    );
  requireVerb(context.actor, to.ownerId, 'group.modify');
  if (copy !== undefined && !isMerged(copy)) {
    updateFields(context.db, 'group', target.id, readFields(context.db, 'group', group.id));
    if (request.name !== undefined && request.name !== target.summary)
      renameObject(context.db, target.id, null, request.name);
  }
  return target.id;
}

/** A new object with the same fields in another owner. Hashes that another File there has are left to that one. */
function copyOf(context: CommandContext, object: FoundObject, ownerId: number, name = object.summary): number {
  const { db } = context;
  const id = writeObject(
    context,
    {
      kind: object.kind,
      type: getObjectType(object.type).name,
      ownerId,
      key: object.key,
      xid: object.kind === 'group' ? newXid(context.now) : null,
      summary: name,
    },
    readFields(db, object.kind, object.id),
  );
  for (const { algorithm, hash } of listHashes(db, object.id))
    if (findHash(db, algorithm, hash, ownerId) === undefined) insertHash(db, algorithm, hash, ownerId, id);
  return id;
}

/** Adds what the object lacks: Attributes without duplicates, Tags and labels. `leads`: its default Attributes become the default. */
function give(context: CommandContext, id: number, piece: Piece, leads: boolean): void {
  const { db, now } = context;
  const present = listAttributes(db, id);
  const known = new Set(present.map(({ type, value }) => `${type}\0${value}`));
  const hasDefault = new Set(
    present.filter(({ flags }) => (flags & attributeFlag.isDefault) !== 0).map(({ type }) => type),
  );
  for (const attribute of piece.attributes) {
    if (known.has(`${attribute.type}\0${attribute.value}`)) continue;
    const isDefault = (attribute.flags & attributeFlag.isDefault) !== 0 && (leads || !hasDefault.has(attribute.type));
    const attributeId = insertAttribute(db, {
      objectId: id,
      typeId: attribute.typeId,
      value: attribute.value,
      source: attribute.source,
      flags: isDefault ? attribute.flags : attribute.flags & ~attributeFlag.isDefault,
      at: now,
      userId: context.actor.userId,
    });
    if (isDefault) clearDefault(db, id, attribute.type, attributeId);
    for (const label of attribute.labels) applyToAttribute(db, attributeId, label);
  }
  for (const label of piece.labels) applyLabel(db, id, label);
  if (piece.tags.length > 0) putTags(context, [id], piece.tags);
  touchObject(db, id, now, context.setId);
}

function link(context: CommandContext, plan: SharePlan, id: number, object: FoundObject, pieceId: number): void {
  if (pieceId === id) return;
  const { ownerId } = plan.to;
  insertAssociation(context.db, {
    a: id,
    b: pieceId,
    aDim: dimOf(plan.group.type, ownerId),
    bDim: dimOf(typeCode(object.kind, getObjectType(object.type).name), ownerId),
    code: genericAssociationCode,
    primary: null,
    at: context.now,
    userId: context.actor.userId,
    setId: context.setId,
  });
}

/**
 * Writes down what went where, and tells whether the target is a Group that was there before: what a first sharing
 * made of the two stays so, whichever way the Group goes there again. `intoOther` says it for the first one.
 */
function record(
  context: CommandContext,
  from: number,
  to: number,
  how: ShareOptions & { mode: ShareMode; along: boolean },
  intoOther: boolean,
): boolean {
  const known = findContribution(context.db, from, to);
  const merged = known === undefined ? intoOther : isMerged(known);
  putContribution(context.db, {
    from,
    to,
    at: context.now,
    userId: context.actor.userId,
    options: JSON.stringify(merged ? { ...how, merged } : how),
  });
  return merged;
}
