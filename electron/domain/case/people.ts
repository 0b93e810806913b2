/** Whom a Case of an Organization can be assigned to and who can be on its list of viewers: the same users. */
import { caseLimits } from '../../../shared/contract/case.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import { requireVerb } from '../../policy/require.ts';
import { listMembers, listUserGroupNames } from '../../store/case-people-store.ts';
import type { QueryContext } from '../context.ts';
import { maySeeCases } from './assignee.ts';

/** The acting user first, then users by name; groups have a list of their own. */
export function listPeople(context: QueryContext, ownerId: number) {
  const { db, actor } = context;
  if (!actor.rightsIn.has(ownerId))
    throw new AppError('NOT_FOUND', 'This owner does not exist, or you have no role in it.', { ownerId });
  requireVerb(actor, ownerId, 'case.view');
  const limit = caseLimits.people;
  const members = listMembers(db, ownerId, limit + 1);
  // What a role shows is the same for everybody who has it.
  const shown = new Map<string, boolean>();
  const users = members
    .slice(0, limit)
    .filter(({ id, role }) => {
      const known = shown.get(role) ?? maySeeCases(context, ownerId, id);
      shown.set(role, known);
      return known;
    })
    .map(({ id, name }) => ({ id, name }))
    .toSorted((left, right) => Number(right.id === actor.userId) - Number(left.id === actor.userId));
  const groups = listUserGroupNames(db, ownerId, limit + 1);
  return {
    users,
    groups: groups.slice(0, limit),
    more: members.length > limit || groups.length > limit,
  };
}
