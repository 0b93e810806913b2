/** Associating and dissociating: spec 5.14's rules, in one change set, all or nothing. */
import { checkLink, type LinkCheck, type LinkEnd } from '../../../shared/association/link-rule.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import type { Right } from '../../../shared/model/object.ts';
import { getObjectType, type ObjectKind } from '../../../shared/model/object-type.ts';
import type { Facts } from '../../../shared/permission/facts.ts';
import { mayLink } from '../../../shared/permission/linking.ts';
import type { Decision } from '../../../shared/permission/question.ts';
import { dimOf } from '../../policy/actor.ts';
import { passOrThrow, rightOf } from '../../policy/require.ts';
import { findSetting } from '../../store/account-store.ts';
import {
  type AssociationRecord,
  codeOf,
  deleteAssociation,
  insertAssociation,
  otherIsPrimary,
} from '../../store/association-store.ts';
import { associationTypesOf } from '../../store/association-type-store.ts';
import { rememberRemoved } from '../../store/attribute-store.ts';
import { listLinksWith, listStatementsOf } from '../../store/link-store.ts';
import { artifactFacts, caseFacts } from '../case/facts.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { displayName } from '../object/display-name.ts';
import { type FoundObject, getObject, getObjects } from '../object/find.ts';

export const isCrossOwnerEnabled = (context: Pick<QueryContext, 'db'>): boolean =>
  findSetting(context.db, 'crossOwner') === 'on';

/** The user's rights at one end; NOT_FOUND was answered before for an owner without a role. */
function rightsAt(context: QueryContext, object: FoundObject) {
  const rights = context.actor.rightsIn.get(object.owner_id);
  if (rights === undefined) throw new AppError('NOT_FOUND', 'This object does not exist, or you may not see it.');
  return rights;
}

const linkEnd = (context: QueryContext, object: FoundObject): LinkEnd => ({
  id: object.id,
  kind: object.kind,
  type: getObjectType(object.type).name,
  ownerId: object.owner_id,
  ownerKind: rightsAt(context, object).ownerKind,
});

export function requireLinkRight(context: QueryContext, from: FoundObject, to: FoundObject, change: LinkChange): void {
  passOrThrow(decideLink(context, from, to, change));
}

type LinkChange = 'associate' | 'dissociate';

export function decideLink(context: QueryContext, from: FoundObject, to: FoundObject, change: LinkChange): Decision {
  return mayLink({
    from: { kind: from.kind, rights: rightsAt(context, from), facts: factsOf(context, from) },
    to: { kind: to.kind, rights: rightsAt(context, to), facts: factsOf(context, to) },
    change,
  });
}

const factsOf = (context: QueryContext, object: FoundObject): Facts => ({
  ...artifactFacts(context, object),
  ...(object.kind === 'case' ? caseFacts(context, object.id) : {}),
});

export interface LinkOptions {
  readonly type?: number | undefined;
  readonly primary?: 'this' | 'other' | undefined;
}

/** Rules that one object's links to many others are put to. Others that no rule tells apart are judged once. */
class LinkRules {
  readonly #context: QueryContext;
  readonly #from: FoundObject;
  readonly #judged = new Map<string, Extract<LinkCheck, { ok: true }>>();
  readonly #permitted = new Set<string>();

  constructor(context: QueryContext, from: FoundObject) {
    this.#context = context;
    this.#from = from;
  }

  /** Type and direction of a new link, or an AppError with the reason against it. */
  check(to: FoundObject, options: LinkOptions): Extract<LinkCheck, { ok: true }> {
    const { id, type, owner_id: ownerId } = to;
    if (id === this.#from.id) return this.#ask(to, options);
    const name = `${type}/${ownerId}`;
    const known = this.#judged.get(name) ?? this.#ask(to, options);
    this.#judged.set(name, known);
    return known;
  }

  requireRight(to: FoundObject, change: LinkChange): void {
    const { isAuthor = false, isAssignee = false } = factsOf(this.#context, to);
    const name = `${to.kind}/${to.owner_id}/${isAuthor}/${isAssignee}`;
    if (this.#permitted.has(name)) return;
    requireLinkRight(this.#context, this.#from, to, change);
    this.#permitted.add(name);
  }

  #ask(to: FoundObject, options: LinkOptions): Extract<LinkCheck, { ok: true }> {
    const context = this.#context;
    const checked = checkEnds(context, linkEnd(context, this.#from), linkEnd(context, to), options);
    if (!checked.ok) throw new AppError(checked.code, checked.reason);
    return checked;
  }
}

/** Whether each of the others could be associated with the object, or the reason against it; for a screen. */
export function linkRights(
  context: QueryContext,
  from: FoundObject,
  others: readonly FoundObject[],
): ReadonlyMap<number, Right> {
  const rules = new LinkRules(context, from);
  const rightOfOne = (to: FoundObject): Right => {
    try {
      rules.check(to, {});
      return rightOf(decideLink(context, from, to, 'associate'));
    } catch (error) {
      if (error instanceof AppError) return { allowed: false, reason: error.message };
      throw error;
    }
  };
  return new Map(others.map((to) => [to.id, rightOfOne(to)]));
}

/** Whether an object could be associated with one that is yet to be made in an owner; for a screen. */
export function newEndRight(
  context: QueryContext,
  from: FoundObject,
  to: { readonly kind: ObjectKind; readonly type: string; readonly ownerId: number },
): Right {
  const rights = context.actor.rightsIn.get(to.ownerId);
  if (rights === undefined) return { allowed: false, reason: 'You have no role in this owner.' };
  const checked = checkEnds(context, linkEnd(context, from), { ...to, id: 0, ownerKind: rights.ownerKind }, {});
  if (!checked.ok) return { allowed: false, reason: checked.reason };
  return rightOf(
    mayLink({
      from: { kind: from.kind, rights: rightsAt(context, from), facts: factsOf(context, from) },
      to: { kind: to.kind, rights, facts: {} },
      change: 'associate',
    }),
  );
}

/** Puts two ends to the rules of the workspace. */
const checkEnds = (context: QueryContext, from: LinkEnd, to: LinkEnd, { type, primary }: LinkOptions): LinkCheck =>
  checkLink({
    from,
    to,
    associationType: type,
    direction: primary === undefined ? undefined : primary === 'this' ? 'from' : 'to',
    crossOwnerEnabled: isCrossOwnerEnabled(context),
    userOrganizationIds: context.actor.memberships
      .filter(({ ownerKind }) => ownerKind === 'organization')
      .map(({ ownerId }) => ownerId),
    types: associationTypesOf(context.db),
  });

const primaryEnd = { from: 'a', to: 'b' } as const;

/** Associates one object with others. Pairs that are associated already are counted and left as they are. */
export function associate(
  context: CommandContext,
  id: number,
  others: readonly number[],
  options: LinkOptions,
): { created: number; alreadyThere: number } {
  const from = getObject(context, id);
  const ends = getObjects(context, others);
  const rules = new LinkRules(context, from);
  const fromDim = dimOf(from.type, from.owner_id);
  let created = 0;
  for (const to of ends) {
    const { code, primary } = rules.check(to, options);
    rules.requireRight(to, 'associate');
    const isNew = insertAssociation(context.db, {
      a: from.id,
      b: to.id,
      aDim: fromDim,
      bDim: dimOf(to.type, to.owner_id),
      code,
      primary: primary === null ? null : primaryEnd[primary],
      at: context.now,
      userId: context.actor.userId,
      setId: context.setId,
    });
    if (isNew) created += 1;
  }
  context.describe(`Associate ${displayName(from)} with ${namesOf(ends)}`);
  return { created, alreadyThere: ends.length - created };
}

/** Associations with another object: all, those of a type, or the one of a type and direction. */
export interface LinkName {
  readonly id: number;
  readonly type?: number | undefined;
  readonly otherIsPrimary?: boolean | null | undefined;
}

/** Removes direct associations; objects stay. What a source states is remembered as removed. */
export function dissociate(context: CommandContext, id: number, others: readonly LinkName[]): number {
  const from = getObject(context, id);
  const ends = getObjects(
    context,
    others.map((other) => other.id),
  );
  const rules = new LinkRules(context, from);
  for (const to of ends) rules.requireRight(to, 'dissociate');
  const byOther = new Map(ends.map((to) => [to.id, { to, links: [] as AssociationRecord[] }]));
  for (const link of listLinksWith(context.db, from.id, [...byOther.keys()]))
    byOther.get(link.lo === from.id ? link.hi : link.lo)?.links.push(link);
  const going = new Set<AssociationRecord>();
  for (const { id: otherId, type, otherIsPrimary: direction } of others) {
    const other = byOther.get(otherId);
    const links = (other?.links ?? []).filter(
      (link) =>
        (type === undefined || codeOf(link.type) === type) &&
        (direction === undefined || otherIsPrimary(link.type, from.id, otherId) === direction),
    );
    if (other !== undefined && links.length === 0) {
      throw new AppError(
        'NOT_FOUND',
        `${displayName(from)} and ${displayName(other.to)} are not associated (any more)${type === undefined ? '' : ' by this type'}. Reload the card.`,
        { id: otherId },
      );
    }
    for (const link of links) going.add(link);
  }
  removeLinks(context, from.owner_id, [...going]);
  context.describe(`Dissociate ${displayName(from)} from ${namesOf(ends)}`);
  return going.size;
}

const namesOf = (ends: readonly FoundObject[]): string => {
  const [only, another] = ends;
  return only === undefined || another !== undefined ? `${ends.length} objects` : displayName(only);
};

export function removeLinks(context: CommandContext, ownerId: number, links: readonly AssociationRecord[]): void {
  for (const statement of listStatementsOf(context.db, links))
    rememberRemoved(context.db, ownerId, statement.external_id, statement.digest);
  for (const link of links) deleteAssociation(context.db, link);
}
