/** Cases belong to Organizations alone, and so does what is settled for them. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { Action } from '../../../shared/permission/catalogue.ts';
import { requireVerb } from '../../policy/require.ts';
import type { QueryContext } from '../context.ts';

/** NOT_FOUND for an owner in which the user has no role, INVALID_INPUT for one that is no Organization. */
export function requireInOrganization({ actor }: QueryContext, ownerId: number, verb: Action): void {
  const rights = actor.rightsIn.get(ownerId);
  if (rights === undefined)
    throw new AppError('NOT_FOUND', 'This owner does not exist, or you have no role in it. Choose another owner.');
  requireVerb(actor, ownerId, verb);
  if (rights.ownerKind !== 'organization')
    throw new AppError('INVALID_INPUT', `${rights.ownerName} has no Cases: only Organizations have. Choose one.`);
}
