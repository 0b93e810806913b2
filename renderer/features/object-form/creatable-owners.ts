import type { Owner } from '../../../shared/model/owner.ts';
import { type Action, isPermissionKey } from '../../../shared/permission/catalogue.ts';
import { decide, isHeld } from '../../../shared/permission/decide.ts';
import type { Levels } from '../../../shared/permission/levels.ts';

export interface OwnerChoice {
  readonly owner: Owner;
  /** Null where the user may create, otherwise the sentence that says why not. */
  readonly reason: string | null;
}

/** Owners with whether the user may create there; the home Organization first. The backend decides again. */
export function creatableOwners(owners: readonly Owner[], verb: Action): readonly OwnerChoice[] {
  return owners
    .toSorted((left, right) => Number(right.home) - Number(left.home) || left.name.localeCompare(right.name))
    .map((owner) => {
      const rights = {
        ownerId: owner.id,
        ownerKind: owner.kind,
        ownerName: owner.name,
        // The backend sends the level of every key of the catalogue; unknown keys would be ignored.
        levels: Object.fromEntries(Object.entries(owner.levels).filter(([key]) => isPermissionKey(key))) as Levels,
      };
      if (isHeld(rights, verb)) return { owner, reason: null };
      const decision = decide({ ...rights, verb });
      return { owner, reason: decision.allowed ? null : decision.denial.reason };
    });
}
