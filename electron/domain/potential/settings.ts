/** Which sources run, and whose intelligence is suggested in the Cases of an Organization. */
import type { Returned } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import type { PotentialMode } from '../../../shared/model/potential.ts';
import { decideFor, requireVerb, rightOf } from '../../policy/require.ts';
import { setSetting } from '../../store/account-store.ts';
import { listSuggestingOwners, setSuggestingOwner } from '../../store/dismissal-store.ts';
import { isCrossOwnerEnabled } from '../association/link.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { findMode } from './scope.ts';

/** Communities and Sources whose intelligence the user may read. */
const readableOthers = ({ actor }: QueryContext) =>
  actor.memberships.filter(
    ({ ownerId, ownerKind }) => ownerKind !== 'organization' && actor.visible.intel.has(ownerId),
  );

export function viewSettings(context: QueryContext): Returned<'potential.settings'> {
  const { db, actor } = context;
  const others = readableOthers(context);
  return {
    mode: findMode(context),
    crossOwner: isCrossOwnerEnabled(context),
    organizations: actor.memberships
      .filter(({ ownerId, ownerKind }) => ownerKind === 'organization' && actor.visible.workflow.has(ownerId))
      .map(({ ownerId }) => {
        const on = new Set(listSuggestingOwners(db, ownerId));
        return {
          ownerId,
          modify: rightOf(decideFor(actor, ownerId, 'settings.modify')),
          owners: others.map((other) => ({ ownerId: other.ownerId, on: on.has(other.ownerId) })),
        };
      }),
  };
}

export function setMode({ db }: CommandContext, mode: PotentialMode): void {
  setSetting(db, 'potentialAssociations', mode);
}

export function setOwner(
  context: CommandContext,
  { organizationId, ownerId, on }: { organizationId: number; ownerId: number; on: boolean },
): void {
  const { actor } = context;
  const organization = actor.memberships.find((rights) => rights.ownerId === organizationId);
  if (organization === undefined || organization.ownerKind !== 'organization')
    throw new AppError('NOT_FOUND', 'This Organization does not exist, or you have no role in it.');
  requireVerb(actor, organizationId, 'settings.modify');
  const other = readableOthers(context).find((rights) => rights.ownerId === ownerId);
  if (other === undefined)
    throw new AppError('NOT_FOUND', 'This Community or Source does not exist, or you may not read its intelligence.');
  setSuggestingOwner(context.db, organizationId, ownerId, on);
  context.describe(
    on
      ? `Let ${other.ownerName} be suggested in the Cases of ${organization.ownerName}`
      : `Keep ${other.ownerName} out of the suggestions of ${organization.ownerName}`,
  );
}
