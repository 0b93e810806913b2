/** From which owner a Group may go to which: spec 9.1. */
import type { ShareMode } from '../../../shared/contract/sharing.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import type { Right } from '../../../shared/model/object.ts';
import type { Action } from '../../../shared/permission/catalogue.ts';
import { type OwnerKind, ownerKindLabel } from '../../../shared/permission/owner-kind.ts';
import type { Membership } from '../../policy/actor.ts';
import { decideFor, requireVerb, rightOf } from '../../policy/require.ts';
import type { QueryContext } from '../context.ts';
import type { FoundObject } from '../object/find.ts';

const modes: Readonly<Record<OwnerKind, Readonly<Partial<Record<OwnerKind, ShareMode>>>>> = {
  organization: { community: 'contribute', source: 'contribute' },
  community: { organization: 'copy', community: 'contribute' },
  source: { organization: 'copy' },
};

export const shareModeOf = (from: OwnerKind, to: OwnerKind): ShareMode | undefined => modes[from][to];

/**
 * Throws for a direction that does not exist, and NOT_FOUND for an owner in which the user has no role. Copy Data is
 * asked for in both owners before anything of either is looked at: a preview tells what is in the target.
 */
export function requireMode(context: QueryContext, group: FoundObject, ownerId: number): ShareMode {
  const from = context.actor.rightsIn.get(group.owner_id);
  const to = context.actor.rightsIn.get(ownerId);
  if (from === undefined || to === undefined)
    throw new AppError('NOT_FOUND', 'This owner does not exist, or you have no role in it. Choose another owner.');
  if (ownerId === group.owner_id)
    throw new AppError('INVALID_INPUT', 'The Group is in this owner already. Choose another owner.');
  const mode = shareModeOf(from.ownerKind, to.ownerKind);
  if (mode === undefined)
    throw new AppError(
      'INVALID_INPUT',
      `A Group of a ${ownerKindLabel[from.ownerKind].one} does not go to a ${ownerKindLabel[to.ownerKind].one}. Groups are copied to Organizations from Communities and Sources, and contributed to Communities (from Organizations also to Sources).`,
    );
  for (const { ownerId: asked } of [from, to]) requireVerb(context.actor, asked, modeVerb[mode]);
  return mode;
}

const modeVerb: Readonly<Record<ShareMode, Action>> = {
  copy: 'group.copyToOrganization',
  contribute: 'group.contributeToCommunity',
};

/** Copy Data is needed in both owners, and there the right to make or change Groups. */
export function decideShare(
  context: QueryContext,
  fromOwner: number,
  to: Membership,
  mode: ShareMode,
  into: 'new' | 'merge' | 'update',
): Right {
  const verb: Action = into === 'update' ? 'group.recontribute' : modeVerb[mode];
  const asked: readonly (readonly [number, Action])[] = [
    [fromOwner, verb],
    [to.ownerId, verb],
    [to.ownerId, into === 'new' ? 'group.create' : 'group.modify'],
  ];
  for (const [ownerId, wanted] of asked) {
    const decision = decideFor(context.actor, ownerId, wanted);
    if (!decision.allowed) return rightOf(decision);
  }
  return { allowed: true, reason: null };
}
