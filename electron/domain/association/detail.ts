/** How associations came to be: one association, the filter of a card, and the path of a derived relation. */
import type { AssociationDetail } from '../../../shared/contract/association.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import type { Right } from '../../../shared/model/object.ts';
import { ownerOfDim, readableDims } from '../../policy/actor.ts';
import { rightOf } from '../../policy/require.ts';
import {
  countByOrigin,
  findLink,
  type LinkRecord,
  listBetweenBoth,
  listLinkStatements,
} from '../../store/association-detail-store.ts';
import { codeOf, listBetween, origin, otherIsPrimary } from '../../store/association-store.ts';
import { associationTypeNames } from '../../store/association-type-store.ts';
import { type ChangeSetRecord, findChangeSet } from '../../store/change-store.ts';
import { listObjectRows } from '../../store/object-store.ts';
import { requireUndoable } from '../change/undo.ts';
import { visibleLabel } from '../change/visible-label.ts';
import type { QueryContext } from '../context.ts';
import { toAssertion } from '../object/assertion.ts';
import { getObject } from '../object/find.ts';
import { decideLink } from './link.ts';
import { cardDims } from './read.ts';

export interface AssociationName {
  readonly id: number;
  readonly other: number;
  readonly type: number;
  /** Tells two Files apart that each act on the other. */
  readonly otherIsPrimary?: boolean | null | undefined;
}

/** Unbranded: the contract's output schema brands the numbers. */
export function getAssociation(context: QueryContext, name: AssociationName): unknown {
  const { db } = context;
  const [from, to] = [getObject(context, name.id), getObject(context, name.other)];
  const key = listBetween(db, from.id, to.id).find(
    ({ type }) =>
      codeOf(type) === name.type &&
      (name.otherIsPrimary === undefined || otherIsPrimary(type, from.id, to.id) === name.otherIsPrimary),
  );
  const link = key === undefined ? undefined : findLink(db, key);
  const [other] = listObjectRows(db, [to.id]);
  if (key === undefined || link === undefined || other === undefined)
    throw new AppError('NOT_FOUND', 'This association was removed. Reload the card.');
  return {
    type: codeOf(key.type),
    typeName: associationTypeNames(db)(codeOf(key.type)),
    otherIsPrimary: otherIsPrimary(key.type, from.id, to.id),
    other,
    by: link.by,
    at: link.created,
    manual: (link.origins & origin.manual) !== 0,
    crossOwner: from.owner_id !== to.owner_id,
    assertions: listLinkStatements(db, key).map((stated) => ({
      ...toAssertion(stated),
      firstSeen: stated.first_seen,
      lastSeen: stated.last_seen,
    })),
    ...changeOf(context, link),
    dissociate: rightOf(decideLink(context, from, to, 'dissociate')),
  };
}

const refused = (reason: string): Right => ({ allowed: false, reason });

/** The change that made the association, and whether this user could take it back as a whole. */
function changeOf(context: QueryContext, link: LinkRecord): Pick<AssociationDetail, 'undo'> & { changeSet: unknown } {
  const set = findChangeSet(context.db, link.set_id);
  if (set === undefined) return { changeSet: null, undo: refused('The change that made it is no longer known.') };
  const shown = { id: set.id, at: set.at, by: set.by };
  if (set.command === 'import')
    return {
      changeSet: { ...shown, label: visibleLabel(context, set) },
      undo: refused('An import made it together with much else: undo the whole import on the Import screen.'),
    };
  const { undo, hidden } = undoOf(context, set);
  return { changeSet: { ...shown, label: hidden ? null : visibleLabel(context, set) }, undo };
}

function undoOf(context: QueryContext, set: ChangeSetRecord): { undo: Right; hidden: boolean } {
  try {
    requireUndoable(context, set);
    return { undo: { allowed: true, reason: null }, hidden: false };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { undo: refused(error.message), hidden: error.code === 'NOT_FOUND' };
  }
}

/** What the card of a kind can be filtered by, with exact numbers of what the user may see. */
export function listFacets(context: QueryContext, { id, kind }: { id: number; kind: ObjectKind }) {
  const object = getObject(context, id);
  const nameOf = associationTypeNames(context.db);
  const types = new Map<number, number>();
  const owners = new Map<number, number>();
  const sums = { manual: 0, imported: 0, crossOwner: 0 };
  const add = (sum: Map<number, number>, key: number, n: number) => sum.set(key, (sum.get(key) ?? 0) + n);
  for (const { dim, code, origins, n } of countByOrigin(context.db, object.id, cardDims(context, kind))) {
    add(types, code, n);
    add(owners, ownerOfDim(dim), n);
    if ((origins & origin.manual) !== 0) sums.manual += n;
    if ((origins & (origin.import | origin.bundle)) !== 0) sums.imported += n;
    if (ownerOfDim(dim) !== object.owner_id) sums.crossOwner += n;
  }
  return {
    associationTypes: [...types]
      .map(([type, count]) => ({ type, name: nameOf(type), count }))
      .sort((a, b) => b.count - a.count)
      .slice(0, 400),
    owners: [...owners].map(([ownerId, count]) => ({ ownerId, count })).sort((a, b) => b.count - a.count),
    ...sums,
  };
}

const pathBound = 20;

/** The Groups that relate two objects, each with whether the user may dissociate it from the first. */
export function listPath(context: QueryContext, id: number, otherId: number) {
  const [object, other] = [getObject(context, id), getObject(context, otherId)];
  const { ids, total } = listBetweenBoth(
    context.db,
    object.id,
    other.id,
    readableDims(context.actor, ['group']),
    pathBound,
  );
  return {
    total,
    groups: listObjectRows(context.db, ids).map((group) => ({
      group,
      dissociate: rightOf(decideLink(context, object, getObject(context, group.id), 'dissociate')),
    })),
  };
}
