/** Which copies of two nodes can be associated by the user: rules and rights before anything is asked of the workspace. */
import { checkLink } from '../../../../shared/association/link-rule.ts';
import { directAssociation } from '../../../../shared/association/matrix.ts';
import { typesFor } from '../../../../shared/association/type-choice.ts';
import type { AssociationTypeInfo } from '../../../../shared/association/association-types.ts';
import type { Owner } from '../../../../shared/model/owner.ts';
import { type IndicatorType, indicatorTypes, type ObjectKind } from '../../../../shared/model/object-type.ts';
import { mostFavourableFacts } from '../../../../shared/permission/facts.ts';
import type { Levels } from '../../../../shared/permission/levels.ts';
import { mayLink } from '../../../../shared/permission/linking.ts';

export interface Copy {
  readonly object: number;
  readonly owner: number;
}

export interface End {
  readonly kind: ObjectKind;
  readonly type: string;
  readonly copies: readonly Copy[];
}

export interface Pair {
  readonly from: Copy;
  readonly to: Copy;
}

export interface Situation {
  readonly owners: ReadonlyMap<number, Owner>;
  readonly crossOwner: boolean;
  /** Enabled association types of the workspace. */
  readonly types: readonly AssociationTypeInfo[];
}

export type Possible =
  | { readonly ok: true; readonly pairs: readonly Pair[] }
  | { readonly ok: false; readonly reason: string };

const isIndicatorType = (name: string): name is IndicatorType => (indicatorTypes as readonly string[]).includes(name); // widened only to search it

/** Pairs of copies that may be associated, those within one owner first; or why none may. */
export function possiblePairs(from: End, to: End, situation: Situation): Possible {
  let reason: string | null = null;
  const pairs = from.copies.flatMap((one) =>
    to.copies.flatMap((other) => {
      const refused = refusalOf(from, one, to, other, situation);
      reason ??= refused;
      return refused === null ? [{ from: one, to: other }] : [];
    }),
  );
  if (pairs.length === 0) return { ok: false, reason: reason ?? 'No owner has both.' };
  const crossing = ({ from: { owner: a }, to: { owner: b } }: Pair): number => (a === b ? 0 : 1);
  return { ok: true, pairs: pairs.toSorted((a, b) => crossing(a) - crossing(b)) };
}

function refusalOf(from: End, one: Copy, to: End, other: Copy, situation: Situation): string | null {
  const [here, there] = [situation.owners.get(one.owner), situation.owners.get(other.owner)];
  if (here === undefined || there === undefined) return 'You have no role in the owner of one of them.';
  const own = { id: one.object, kind: from.kind, type: from.type, ownerId: here.id, ownerKind: here.kind };
  const others = { id: other.object, kind: to.kind, type: to.type, ownerId: there.id, ownerKind: there.kind };
  const checked = checkLink({
    from: own,
    to: others,
    ...firstType(from, to, situation.types),
    crossOwnerEnabled: situation.crossOwner,
    userOrganizationIds: [...situation.owners.values()].flatMap(({ kind, id }) =>
      kind === 'organization' ? [id] : [],
    ),
    types: situation.types,
  });
  if (!checked.ok) return checked.reason;
  const rights = (owner: Owner) => ({
    ownerId: owner.id,
    ownerKind: owner.kind,
    ownerName: owner.name,
    // The backend completed the levels with every key of the catalogue; unknown ones count against the user.
    levels: owner.levels as Levels,
  });
  const decision = mayLink({
    from: { kind: from.kind, rights: rights(here), facts: mostFavourableFacts },
    to: { kind: to.kind, rights: rights(there), facts: mostFavourableFacts },
    change: 'associate',
  });
  return decision.allowed ? null : decision.denial.reason;
}

/** Between Indicators any type that fits says whether the owners allow it; which one it will be is chosen later. */
function firstType(from: End, to: End, types: readonly AssociationTypeInfo[]) {
  if (directAssociation(from.kind, to.kind) !== 'typed') return {};
  if (!isIndicatorType(from.type) || !isIndicatorType(to.type)) return {};
  const [first] = typesFor(from.type, to.type, types);
  if (first === undefined) return {};
  return {
    associationType: first.type.code,
    direction: first.primary === 'choose' ? ('from' as const) : first.primary,
  };
}
