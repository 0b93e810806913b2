/** Associating and dissociating: spec 5.14's rules, in one change set, all or nothing. */
import { findAssociationType } from '../../../shared/association/association-types.ts';
import { checkLink, type LinkCheck, type LinkEnd } from '../../../shared/association/link-rule.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import { getObjectType } from '../../../shared/model/object-type.ts';
import { mayLink } from '../../../shared/permission/linking.ts';
import { dimOf } from '../../policy/actor.ts';
import { passOrThrow } from '../../policy/require.ts';
import { findSetting } from '../../store/account-store.ts';
import {
  type AssociationRecord,
  codeOf,
  deleteAssociation,
  insertAssociation,
  listBetween,
  listLinkAssertions,
} from '../../store/association-store.ts';
import { rememberRemoved } from '../../store/attribute-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { displayName } from '../object/display-name.ts';
import { type FoundObject, getObject } from '../object/find.ts';

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

export function requireLinkRight(
  context: QueryContext,
  from: FoundObject,
  to: FoundObject,
  change: 'associate' | 'dissociate',
): void {
  passOrThrow(decideLink(context, from, to, change));
}

export function decideLink(
  context: QueryContext,
  from: FoundObject,
  to: FoundObject,
  change: 'associate' | 'dissociate',
) {
  const isAuthor = (object: FoundObject): boolean => object.created_by === context.actor.userId;
  return mayLink({
    from: { kind: from.kind, rights: rightsAt(context, from), facts: { isAuthor: isAuthor(from) } },
    to: { kind: to.kind, rights: rightsAt(context, to), facts: { isAuthor: isAuthor(to) } },
    change,
  });
}

export interface LinkOptions {
  readonly type?: number | undefined;
  readonly primary?: 'this' | 'other' | undefined;
}

function check(
  context: QueryContext,
  from: FoundObject,
  to: FoundObject,
  options: LinkOptions,
): Extract<LinkCheck, { ok: true }> {
  const checked = checkLink({
    from: linkEnd(context, from),
    to: linkEnd(context, to),
    associationType: options.type,
    direction: options.primary === undefined ? undefined : options.primary === 'this' ? 'from' : 'to',
    crossOwnerEnabled: isCrossOwnerEnabled(context),
    userOrganizationIds: context.actor.memberships
      .filter(({ ownerKind }) => ownerKind === 'organization')
      .map(({ ownerId }) => ownerId),
  });
  if (!checked.ok) throw new AppError(checked.code, checked.reason);
  return checked;
}

const primaryEnd = { from: 'a', to: 'b' } as const;

/** Associates one object with others. Pairs that are associated already are counted and left as they are. */
export function associate(
  context: CommandContext,
  id: number,
  others: readonly number[],
  options: LinkOptions,
): { created: number; alreadyThere: number } {
  const from = getObject(context, id);
  let created = 0;
  let last: FoundObject = from;
  for (const otherId of new Set(others)) {
    const to = getObject(context, otherId);
    const { code, primary } = check(context, from, to, options);
    requireLinkRight(context, from, to, 'associate');
    last = to;
    const isNew = insertAssociation(context.db, {
      a: from.id,
      b: to.id,
      aDim: dimOf(from.type, from.owner_id),
      bDim: dimOf(to.type, to.owner_id),
      code,
      primary: primary === null ? null : primaryEnd[primary],
      at: context.now,
      userId: context.actor.userId,
      setId: context.setId,
    });
    if (isNew) created += 1;
  }
  context.describe(
    `Associate ${displayName(from)} with ${others.length === 1 ? displayName(last) : `${others.length} objects`}`,
  );
  return { created, alreadyThere: new Set(others).size - created };
}

/** Removes direct associations; objects stay. What a source states is remembered as removed. */
export function dissociate(
  context: CommandContext,
  id: number,
  others: readonly { id: number; type?: number | undefined }[],
): number {
  const from = getObject(context, id);
  let removed = 0;
  let last: FoundObject = from;
  for (const other of others) {
    const to = getObject(context, other.id);
    requireLinkRight(context, from, to, 'dissociate');
    const links = listBetween(context.db, from.id, to.id).filter(
      ({ type }) => other.type === undefined || codeOf(type) === other.type,
    );
    if (links.length === 0) {
      throw new AppError(
        'NOT_FOUND',
        `${displayName(from)} and ${displayName(to)} are not associated (any more)${other.type === undefined ? '' : ' by this type'}. Reload the card.`,
        { id: to.id },
      );
    }
    for (const link of links) removeLink(context, from.owner_id, link);
    removed += links.length;
    last = to;
  }
  context.describe(
    `Dissociate ${displayName(from)} from ${others.length === 1 ? displayName(last) : `${others.length} objects`}`,
  );
  return removed;
}

export function removeLink(context: CommandContext, ownerId: number, link: AssociationRecord): void {
  for (const statement of listLinkAssertions(context.db, link))
    rememberRemoved(context.db, ownerId, statement.external_id, statement.digest);
  deleteAssociation(context.db, link);
}

/** Name of a stored association type. */
export function associationTypeName(code: number): string {
  return findAssociationType(code)?.name ?? `Type ${code}`;
}
