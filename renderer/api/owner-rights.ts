import type { Owner } from '../../shared/model/owner.ts';
import type { Action } from '../../shared/permission/catalogue.ts';
import { decide } from '../../shared/permission/decide.ts';
import { mostFavourableFacts } from '../../shared/permission/facts.ts';
import type { Levels } from '../../shared/permission/levels.ts';
import type { Decision } from '../../shared/permission/question.ts';
import { useContractQuery } from './query.ts';

/** Whether the user's role in an owner holds an action at all. The backend decides again for each object. */
export function decideIn(owner: Owner, verb: Action): Decision {
  return decide({
    verb,
    ownerId: owner.id,
    ownerKind: owner.kind,
    ownerName: owner.name,
    // The backend completed the levels with every key of the catalogue; unknown ones count against the user.
    levels: owner.levels as Levels,
    facts: mostFavourableFacts,
  });
}

export interface OwnersAllowing {
  readonly owners: readonly Owner[];
  /** Why there is none; null while there is one, or while the owners are being read. */
  readonly reason: string | null;
}

/** The owners in which the user may do something, home first, or the reason why there is none. */
export function ownersAllowing(owners: readonly Owner[], verb: Action): OwnersAllowing {
  const ordered = owners.toSorted((left, right) => Number(right.home) - Number(left.home));
  const allowed = ordered.filter((owner) => decideIn(owner, verb).allowed);
  if (allowed.length > 0) return { owners: allowed, reason: null };
  const first = ordered[0];
  if (first === undefined) return { owners: [], reason: 'You are not a member of any owner.' };
  const decision = decideIn(first, verb);
  return { owners: [], reason: decision.allowed ? null : decision.denial.reason };
}

export function useOwnersAllowing(verb: Action): OwnersAllowing {
  const { data } = useContractQuery('owner.list', {});
  return data === undefined ? { owners: [], reason: null } : ownersAllowing(data, verb);
}
