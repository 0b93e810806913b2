/** Pivoting: from an object and all its copies to what is associated with any of them. */
import { derivedKindsOf } from '../../../shared/association/derived.ts';
import type { PivotLink, PivotRow } from '../../../shared/contract/pivot.ts';
import { getObjectType, type ObjectKind, objectKinds } from '../../../shared/model/object-type.ts';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { isReadable, readableDims, typeOfDim } from '../../policy/actor.ts';
import { codeOf, directionOf, origin } from '../../store/association-store.ts';
import { associationTypeNames } from '../../store/association-type-store.ts';
import { listObjectRows, listObjects } from '../../store/object-store.ts';
import {
  type CopyLink,
  countDistinct,
  listLinksBetween,
  listNewestOthers,
  listOrderedOthers,
  type OtherOrder,
} from '../../store/pivot-store.ts';
import { cardDims } from '../association/read.ts';
import type { QueryContext } from '../context.ts';
import { getObject } from '../object/find.ts';
import { withCopies } from './copies.ts';
import { listThroughGroups } from './derived.ts';
import { textFragments } from './text-fragments.ts';

/** Exact numbers of distinct objects by kind and type that the user may see. */
export function countReach(context: QueryContext, id: number) {
  const object = getObject(context, id);
  const ids = withCopies(context, object);
  const readable = new Set(readableDims(context.actor));
  const byKind = new Map<ObjectKind, Map<string, number>>();
  for (const [dim, n] of countDistinct(context.db, ids)) {
    if (!readable.has(dim)) continue;
    const { kind, name } = getObjectType(typeOfDim(dim));
    const types = byKind.get(kind) ?? new Map<string, number>();
    types.set(name, (types.get(name) ?? 0) + n);
    byKind.set(kind, types);
  }
  const cards = objectKinds.flatMap((kind) => {
    const counts = byKind.get(kind);
    if (counts === undefined) return [];
    const types = [...counts].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count);
    return [{ kind, total: types.reduce((sum, { count }) => sum + count, 0), types }];
  });
  return {
    total: cards.reduce((sum, { total }) => sum + total, 0),
    copies: ids.length,
    cards,
    derivable: [...derivedKindsOf(object.kind)],
  };
}

export interface ReachRequest {
  readonly id: number;
  readonly kind: ObjectKind;
  readonly types?: readonly string[] | undefined;
  readonly text?: string | undefined;
  readonly derived?: boolean | undefined;
  readonly sort?: 'newest' | OtherOrder | undefined;
  readonly descending?: boolean | undefined;
  readonly offset: number;
  readonly limit: number;
}

export function listReach(
  context: QueryContext,
  request: ReachRequest,
): { rows: PivotRow[]; total: number; totalIsExact: boolean } {
  const object = getObject(context, request.id);
  const dims = cardDims(context, request.kind, request.types);
  const ids = withCopies(context, object);
  if (request.derived === true) return listThroughGroups(context, object, ids, dims, request);
  const { page, total } = reachedIds(context, ids, dims, request);
  return { rows: explained(context, ids, page), total, totalIsExact: true };
}

function reachedIds(
  context: QueryContext,
  ids: readonly number[],
  dims: readonly number[],
  request: ReachRequest,
): { page: number[]; total: number } {
  const { sort = 'newest', offset, limit } = request;
  const like = textFragments(request.text);
  if (sort === 'newest' && like === null) {
    const wanted = new Set(dims);
    let total = 0;
    for (const [dim, n] of countDistinct(context.db, ids)) if (wanted.has(dim)) total += n;
    return { page: listNewestOthers(context.db, ids, dims, offset, limit), total };
  }
  const found = listOrderedOthers(context.db, {
    ids,
    dims,
    like,
    offset,
    limit,
    by: sort === 'newest' ? 'modified' : sort,
    descending: request.descending ?? sort === 'newest',
  });
  return { page: found.ids, total: found.total };
}

const shownLinks = 10;

/** Rows with the associations that put them here. */
function explained(context: QueryContext, ids: readonly number[], page: readonly number[]): PivotRow[] {
  const ownerOf = new Map(listObjectRows(context.db, ids).map((copy) => [Number(copy.id), copy.ownerId]));
  const linksOf = new Map<number, Map<string, PivotLink>>();
  const nameOf = associationTypeNames(context.db);
  for (const link of listLinksBetween(context.db, ids, page)) {
    const from = ownerOf.has(link.lo) ? link.lo : link.hi;
    const other = from === link.lo ? link.hi : link.lo;
    const links = linksOf.get(other) ?? new Map<string, PivotLink>();
    linksOf.set(other, links);
    const key = `${from}/${link.type}`;
    const ownerId = ownerOf.get(from);
    // An association that several sources state is one reason; the first of them speaks for it.
    if (ownerId !== undefined && !links.has(key)) links.set(key, toLink(link, from, ownerId, nameOf));
  }
  return listObjectRows(context.db, page).map((object) => {
    const links = [...(linksOf.get(object.id)?.values() ?? [])];
    return { object, links: links.slice(0, shownLinks), linkCount: links.length, via: null };
  });
}

function toLink(
  link: CopyLink,
  from: number,
  fromOwner: PivotLink['fromOwner'],
  nameOf: (code: number) => string,
): PivotLink {
  const direction = directionOf(link.type);
  return {
    // The contract's output schema brands the number.
    from: from as PivotLink['from'],
    fromOwner,
    type: codeOf(link.type),
    typeName: nameOf(codeOf(link.type)),
    otherIsPrimary: direction === 0 ? null : (direction === 1) === (link.hi === from),
    source: (link.origins & origin.manual) !== 0 ? 'manual' : (link.source ?? 'import'),
    verb: link.verb,
    by: link.by,
    at: link.created,
  };
}

/** The objects of a trail, null where one is gone or hidden. */
export function describeTrail(context: QueryContext, ids: readonly number[]): (ObjectRow | null)[] {
  const readable = listObjects(context.db, ids).filter(({ type, owner_id }) =>
    isReadable(context.actor, type, owner_id),
  );
  const found = new Map(
    listObjectRows(
      context.db,
      readable.map(({ id }) => id),
    ).map((row) => [Number(row.id), row]),
  );
  return ids.map((id) => found.get(id) ?? null);
}
