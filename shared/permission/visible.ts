import { objectKinds, type ObjectKind } from '../model/object-type.ts';
import type { Action } from './catalogue.ts';
import { isHeld } from './decide.ts';
import { isIntelOpen, isWorkflowOpen } from './gates.ts';
import { kindVerbs } from './kind-verbs.ts';
import type { OwnerRights } from './question.ts';

/** Ids of the owners in which a user sees something: what lists, counts, search and graph are filtered by. */
export interface VisibleOwners {
  /** Threat intelligence is readable. */
  readonly intel: ReadonlySet<number>;
  /** Workflow is open. Which Cases are visible also depends on their viewers. */
  readonly workflow: ReadonlySet<number>;
  /** Objects of the kind are readable. */
  readonly byKind: Readonly<Record<ObjectKind, ReadonlySet<number>>>;
}

/** What a user sees, from the rights in every owner of which the user is a member. */
export function visibleOwners(memberships: readonly OwnerRights[]): VisibleOwners {
  const idsWhere = (test: (rights: OwnerRights) => boolean): ReadonlySet<number> =>
    new Set(memberships.filter(test).map(({ ownerId }) => ownerId));
  const byKind = objectKinds.map((kind) => [kind, ownersHolding(memberships, kindVerbs[kind].view)]);
  return {
    intel: idsWhere(({ levels, ownerKind }) => isIntelOpen(levels, ownerKind)),
    workflow: idsWhere(({ levels, ownerKind }) => isWorkflowOpen(levels, ownerKind)),
    // Every kind is present: the entries are made from the list of kinds.
    byKind: Object.fromEntries(byKind) as VisibleOwners['byKind'],
  };
}

/** Ids of the owners in which a role can allow an action, for rights without an object kind such as `note.view`. */
export function ownersHolding(memberships: readonly OwnerRights[], verb: Action): ReadonlySet<number> {
  return new Set(memberships.filter((rights) => isHeld(rights, verb)).map(({ ownerId }) => ownerId));
}
