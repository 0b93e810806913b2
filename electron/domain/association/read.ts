/** Reading associations: counts, pages of a card, candidates. Limited to what the user may see before anything is counted. */
import type { AssociationRow } from '../../../shared/contract/association.ts';
import { typesFor } from '../../../shared/association/type-choice.ts';
import { directAssociation } from '../../../shared/association/matrix.ts';
import { derivedKindsOf } from '../../../shared/association/derived.ts';
import {
  getObjectType,
  type IndicatorType,
  indicatorTypes,
  type ObjectKind,
  objectKinds,
} from '../../../shared/model/object-type.ts';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { readableDims, typeOfDim } from '../../policy/actor.ts';
import {
  type CardOrder,
  codeOf,
  countByDim,
  describeLinks,
  directionOf,
  type LinkRow,
  listDerived,
  listNewest,
  listOrdered,
  listUnlinked,
  origin,
  withoutLinked,
} from '../../store/association-store.ts';
import { listObjectRows } from '../../store/object-store.ts';
import { refang } from '../../../shared/indicator/refang.ts';
import { likeFragment } from '../../store/statement.ts';
import type { QueryContext } from '../context.ts';
import { findByText } from '../object/browse.ts';
import { getObject } from '../object/find.ts';
import { requireType } from '../object/type-name.ts';
import { associationTypeName } from './link.ts';

/** The pairs of type and owner of a card that the user may see, narrowed to some types. */
export function cardDims(
  context: QueryContext,
  kind: ObjectKind,
  types: readonly string[] | undefined,
): readonly number[] {
  const dims = readableDims(context.actor, [kind]);
  if (types === undefined || types.length === 0) return dims;
  const codes = new Set(types.map((name) => requireType(kind, name)));
  return dims.filter((dim) => codes.has(typeOfDim(dim)));
}

export function countAssociated(context: QueryContext, id: number) {
  const object = getObject(context, id);
  const readable = new Set(readableDims(context.actor));
  const byKind = new Map<ObjectKind, Map<string, number>>();
  for (const [dim, n] of countByDim(context.db, object.id)) {
    if (!readable.has(dim)) continue;
    const { kind, name } = getObjectType(typeOfDim(dim));
    const types = byKind.get(kind) ?? new Map<string, number>();
    types.set(name, (types.get(name) ?? 0) + n);
    byKind.set(kind, types);
  }
  const cards = objectKinds
    .filter((kind) => byKind.has(kind))
    .map((kind) => {
      const types = [...(byKind.get(kind) ?? [])]
        .map(([type, count]) => ({ type, count }))
        .sort((a, b) => b.count - a.count);
      return { kind, total: types.reduce((sum, { count }) => sum + count, 0), types };
    });
  return { total: cards.reduce((sum, { total }) => sum + total, 0), cards };
}

export interface CardRequest {
  readonly id: number;
  readonly kind: ObjectKind;
  readonly types?: readonly string[] | undefined;
  readonly text?: string | undefined;
  readonly derived?: boolean | undefined;
  readonly sort?: 'newest' | CardOrder | undefined;
  readonly descending?: boolean | undefined;
  readonly offset: number;
  readonly limit: number;
}
interface CardPage {
  readonly rows: AssociationRow[];
  readonly total: number;
  readonly totalIsExact: boolean;
}

export function listCard(context: QueryContext, request: CardRequest): CardPage {
  const object = getObject(context, request.id);
  const dims = cardDims(context, request.kind, request.types);
  if (request.derived === true) return derivedPage(context, request, dims);
  const text = request.text ?? '';
  const sort = request.sort ?? 'newest';
  if (sort === 'newest' && text === '') {
    const wanted = new Set(dims);
    let total = 0;
    for (const [dim, n] of countByDim(context.db, object.id)) if (wanted.has(dim)) total += n;
    return {
      rows: toRows(
        context,
        object.id,
        object.owner_id,
        listNewest(context.db, object.id, dims, request.offset, request.limit),
      ),
      total,
      totalIsExact: true,
    };
  }
  const page = listOrdered(context.db, object.id, {
    dims,
    by: sort === 'newest' ? 'modified' : sort,
    descending: request.descending ?? sort === 'newest',
    like: text === '' ? null : [text, refang(text)].map((typed) => likeFragment(typed.toLowerCase())),
    offset: request.offset,
    limit: request.limit,
  });
  return { rows: toRows(context, object.id, object.owner_id, page.rows), total: page.total, totalIsExact: true };
}

function toRows(context: QueryContext, id: number, ownerId: number, links: readonly LinkRow[]): AssociationRow[] {
  const objects = new Map(
    listObjectRows(
      context.db,
      links.map(({ other }) => other),
    ).map((row) => [Number(row.id), row]),
  );
  const known = describeLinks(context.db, id, links);
  return links.flatMap((link): AssociationRow[] => {
    const object = objects.get(link.other);
    const detail = known.get(`${link.other}/${link.type}`);
    if (object === undefined || detail === undefined) return [];
    const direction = directionOf(link.type);
    const otherIsLo = link.other < id;
    return [
      {
        object,
        type: codeOf(link.type),
        typeName: associationTypeName(codeOf(link.type)),
        otherIsPrimary: direction === 0 ? null : (direction === 1) === otherIsLo,
        source: (detail.origins & origin.manual) !== 0 ? 'manual' : (detail.source ?? 'import'),
        by: detail.by,
        at: detail.created,
        verb: detail.verb,
        crossOwner: object.ownerId !== ownerId,
        via: null,
      },
    ];
  });
}

const derivedBounds = { groups: 500, perGroup: 501 } as const;

function derivedPage(context: QueryContext, request: CardRequest, dims: readonly number[]): CardPage {
  const object = getObject(context, request.id);
  if (!derivedKindsOf(object.kind).includes(request.kind)) return { rows: [], total: 0, totalIsExact: true };
  const { rows, total, bounded } = listDerived(context.db, object.id, {
    ...derivedBounds,
    groupDims: readableDims(context.actor, ['group']),
    dims,
    offset: request.offset,
    limit: request.limit,
  });
  const described = new Map(
    listObjectRows(
      context.db,
      rows.flatMap(({ other, via }) => [other, via]),
    ).map((row) => [Number(row.id), row]),
  );
  const page = rows.flatMap(({ other, via, vias }): AssociationRow[] => {
    const row = described.get(other);
    const group = described.get(via);
    if (row === undefined || group === undefined) return [];
    return [
      {
        object: row,
        type: 0,
        typeName: 'Share a Group',
        otherIsPrimary: null,
        source: 'derived',
        by: null,
        at: row.created,
        verb: null,
        crossOwner: row.ownerId !== object.owner_id,
        via: { id: group.id, summary: group.summary, count: vias },
      },
    ];
  });
  return { rows: page, total, totalIsExact: !bounded };
}

/** A text search for candidates looks at no more hits than this. */
const searchBound = 2000;

/** Objects of a kind that the object is not associated with yet: the newest, or the best hits of a text. */
export function listCandidates(
  context: QueryContext,
  request: {
    id: number;
    kind: ObjectKind;
    types?: readonly string[] | undefined;
    text?: string | undefined;
    limit: number;
  },
): { rows: ObjectRow[]; more: boolean } {
  const object = getObject(context, request.id);
  const dims = cardDims(context, request.kind, request.types);
  const fitting =
    request.kind === 'indicator' && object.kind === 'indicator'
      ? dims.filter((dim) => fitsIndicator(object.type, typeOfDim(dim)))
      : dims;
  const text = request.text ?? '';
  const found =
    text === ''
      ? listUnlinked(context.db, object.id, fitting, request.limit + 1)
      : withoutLinked(context.db, object.id, findByText(context, text, fitting, searchBound));
  return { rows: listObjectRows(context.db, found.slice(0, request.limit)), more: found.length > request.limit };
}

const isIndicatorType = (name: string): name is IndicatorType => (indicatorTypes as readonly string[]).includes(name);

function fitsIndicator(from: number, to: number): boolean {
  const [a, b] = [getObjectType(from).name, getObjectType(to).name];
  return isIndicatorType(a) && isIndicatorType(b) && typesFor(a, b).length > 0;
}

export function listTypesFor(context: QueryContext, id: number, otherType: string) {
  const object = getObject(context, id);
  const own = getObjectType(object.type).name;
  if (
    object.kind !== 'indicator' ||
    directAssociation('indicator', 'indicator') !== 'typed' ||
    !isIndicatorType(own) ||
    !isIndicatorType(otherType)
  )
    return [];
  const primary = { from: 'this', to: 'other', choose: 'choose' } as const;
  return typesFor(own, otherType).map((candidate) => ({
    code: candidate.type.code,
    name: candidate.type.name,
    primary: primary[candidate.primary],
  }));
}
