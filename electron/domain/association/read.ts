/** Reading associations: counts and pages of a card. Limited to what the user may see before anything is counted. */
import type { AssociationRow } from '../../../shared/contract/association.ts';
import { derivedKindsOf } from '../../../shared/association/derived.ts';
import { getObjectType, type ObjectKind, objectKinds } from '../../../shared/model/object-type.ts';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { ownerOfDim, readableDims, typeOfDim } from '../../policy/actor.ts';
import {
  type CardOrder,
  codeOf,
  countByDim,
  describeLinks,
  type LinkRow,
  listDerived,
  listNewest,
  listOrdered,
  origin,
  otherIsPrimary,
} from '../../store/association-store.ts';
import { associationTypeNames } from '../../store/association-type-store.ts';
import { listObjectRows } from '../../store/object-store.ts';
import { listRequirementFacts } from '../../store/requirement-store.ts';
import { listVictimsOf } from '../../store/victim-store.ts';
import { refang } from '../../../shared/indicator/refang.ts';
import { likeFragment } from '../../store/statement.ts';
import type { QueryContext } from '../context.ts';
import { getObject } from '../object/find.ts';
import { requireType } from '../object/type-name.ts';

/** The pairs of type and owner of a card that the user may see, narrowed to some types and owners. */
export function cardDims(
  context: QueryContext,
  kind: ObjectKind,
  types: readonly string[] = [],
  owners: readonly number[] = [],
): readonly number[] {
  const dims = readableDims(context.actor, [kind]);
  if (types.length === 0 && owners.length === 0) return dims;
  const codes = new Set(types.map((name) => requireType(kind, name)));
  return dims.filter(
    (dim) =>
      (codes.size === 0 || codes.has(typeOfDim(dim))) && (owners.length === 0 || owners.includes(ownerOfDim(dim))),
  );
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
  readonly owners?: readonly number[] | undefined;
  readonly text?: string | undefined;
  readonly associationTypes?: readonly number[] | undefined;
  readonly source?: 'manual' | 'import' | undefined;
  readonly crossOwner?: boolean | undefined;
  readonly derived?: boolean | undefined;
  readonly sort?: CardOrder | undefined;
  readonly descending?: boolean | undefined;
  readonly before?: number | undefined;
  readonly offset: number;
  readonly limit: number;
}
interface CardPage {
  readonly rows: AssociationRow[];
  readonly total: number;
  readonly totalIsExact: boolean;
}

const originsOf = { manual: origin.manual, import: origin.import | origin.bundle } as const;

export function listCard(context: QueryContext, request: CardRequest): CardPage {
  const object = getObject(context, request.id);
  const dims = cardDims(context, request.kind, request.types, request.owners).filter(
    (dim) => request.crossOwner !== true || ownerOfDim(dim) !== object.owner_id,
  );
  if (request.derived === true) return derivedPage(context, request, dims);
  const { text = '', sort = 'newest', descending = sort === 'newest', associationTypes = [], source } = request;
  const narrow = text !== '' || associationTypes.length > 0 || source !== undefined;
  if (sort === 'newest' && descending && !narrow) {
    const links = listNewest(context.db, object.id, dims, request.offset, request.limit, request.before);
    const rows = toRows(context, object.id, object.owner_id, links);
    return { rows, total: countIn(context, object.id, dims), totalIsExact: true };
  }
  const page = listOrdered(context.db, object.id, {
    dims,
    by: sort,
    descending,
    like: fragmentsOf(text),
    codes: associationTypes.length === 0 ? null : associationTypes,
    origins: source === undefined ? null : originsOf[source],
    before: request.before,
    offset: request.offset,
    limit: request.limit,
  });
  return { rows: toRows(context, object.id, object.owner_id, page.rows), total: page.total, totalIsExact: true };
}

/** A value is found as typed, and as it is stored when it was typed defanged. */
const fragmentsOf = (text: string): string[] | null =>
  text === '' ? null : [text, refang(text)].map((typed) => likeFragment(typed.toLowerCase()));

function countIn(context: QueryContext, id: number, dims: readonly number[]): number {
  const wanted = new Set(dims);
  let total = 0;
  for (const [dim, n] of countByDim(context.db, id)) if (wanted.has(dim)) total += n;
  return total;
}

function toRows(context: QueryContext, id: number, ownerId: number, links: readonly LinkRow[]): AssociationRow[] {
  const objects = new Map(
    listObjectRows(
      context.db,
      links.map(({ other }) => other),
    ).map((row) => [Number(row.id), row]),
  );
  const known = describeLinks(context.db, id, links);
  const nameOf = associationTypeNames(context.db);
  const facts = factsOf(context, [...objects.values()]);
  return links.flatMap((link): AssociationRow[] => {
    const object = objects.get(link.other);
    const detail = known.get(`${link.other}/${link.type}`);
    if (object === undefined || detail === undefined) return [];
    return [
      {
        object,
        type: codeOf(link.type),
        typeName: nameOf(codeOf(link.type)),
        otherIsPrimary: otherIsPrimary(link.type, id, link.other),
        source: (detail.origins & origin.manual) !== 0 ? 'manual' : (detail.source ?? 'import'),
        by: detail.by,
        at: detail.created,
        verb: detail.verb,
        crossOwner: object.ownerId !== ownerId,
        via: null,
        ...facts.get(link.other),
      },
    ];
  });
}

type Facts = Pick<AssociationRow, 'requirement' | 'victim'>;

/** What a card shows beside the name of a Requirement or a Victim Asset. */
function factsOf(context: QueryContext, objects: readonly ObjectRow[]): ReadonlyMap<number, Facts> {
  const idsOf = (kind: ObjectKind): number[] => objects.filter((row) => row.kind === kind).map(({ id }) => id);
  const [requirements, assets] = [idsOf('intelRequirement'), idsOf('victimAsset')];
  return new Map<number, Facts>([
    ...(requirements.length === 0 ? [] : listRequirementFacts(context.db, requirements)).map(
      ({ id, uniqueId, subtype, category }): [number, Facts] => [id, { requirement: { uniqueId, subtype, category } }],
    ),
    ...(assets.length === 0 ? [] : listVictimsOf(context.db, assets)).map(
      // The contract's output schema brands the number.
      ({ id, victimId, summary }): [number, Facts] => [id, { victim: { id: victimId as ObjectRow['id'], summary } }],
    ),
  ]);
}

const derivedBounds = { groups: 500, perGroup: 501 } as const;

function derivedPage(context: QueryContext, request: CardRequest, dims: readonly number[]): CardPage {
  const object = getObject(context, request.id);
  if (!derivedKindsOf(object.kind).includes(request.kind)) return { rows: [], total: 0, totalIsExact: true };
  const { rows, total, bounded } = listDerived(context.db, object.id, {
    ...derivedBounds,
    groupDims: readableDims(context.actor, ['group']),
    dims,
    like: fragmentsOf(request.text ?? ''),
    before: request.before,
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
