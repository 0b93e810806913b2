/** Browse and search: pages of what the user may see. */
import { getObjectType, kindOf, type ObjectKind } from '../../../shared/model/object-type.ts';
import { refang } from '../../../shared/indicator/refang.ts';
import type { BrowseFilter } from '../../../shared/contract/object.ts';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { dimOf, ownerOfDim, readableDims, storedTypeOfDim, typeOfDim } from '../../policy/actor.ts';
import {
  type BrowseOrder,
  countAllObjects,
  countObjects,
  listPageIds,
  listRarePageIds,
} from '../../store/browse-store.ts';
import { listCasesNumbered } from '../../store/case-facts-store.ts';
import { findObject, listObjectRows, listObjects, listSummary, listXid } from '../../store/object-store.ts';
import { searchIds } from '../../store/search-store.ts';
import { numberIn } from '../case-list/case-number.ts';
import type { QueryContext } from '../context.ts';
import { requireType } from './type-name.ts';

/** A text search looks at no more hits than this; the total says so. */
const textBound = 10_000;
const fewObjects = 2_000;
/** Kinds that Browse shows when no kind is chosen. */
const listed: readonly ObjectKind[] = [
  'indicator',
  'group',
  'intelRequirement',
  'victim',
  'victimAsset',
  'tag',
  'case',
  'artifact',
  'track',
];

export interface PageRequest {
  readonly text: string;
  readonly sort: BrowseOrder;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

export function filterDims(context: QueryContext, filter: BrowseFilter): readonly number[] {
  let dims = readableDims(context.actor, filter.kind === undefined ? listed : [filter.kind]);
  if (filter.types !== undefined && filter.types.length > 0) {
    const codes = new Set(filter.types.map(({ kind, name }) => requireType(kind, name)));
    dims = dims.filter((dim) => codes.has(typeOfDim(dim)));
  }
  if (filter.owners !== undefined && filter.owners.length > 0) {
    const owners = new Set<number>(filter.owners);
    dims = dims.filter((dim) => owners.has(ownerOfDim(dim)));
  }
  return dims;
}

/** Ids of one page of the wanted pairs of type and owner. */
function browseIds(context: QueryContext, dims: readonly number[], page: PageRequest): number[] {
  if (dims.length === 0) return [];
  if (page.text !== '') return searchSorted(context, dims, page).slice(page.offset, page.offset + page.limit);
  const total = countObjects(context.db, dims);
  if (total === 0) return [];
  const everything = countAllObjects(context.db);
  const scope = { dims, types: dims.map(storedTypeOfDim), owners: dims.map(ownerOfDim) };
  // Rare types: merging their own lists beats walking all objects until enough of them have passed.
  const isRare = total * 4 < everything && page.offset + page.limit <= 5000 && dims.length <= 400;
  if (page.sort !== 'summary' && isRare)
    return listRarePageIds(context.db, scope, page.descending, page.offset, page.limit);
  // Few objects are sorted by name here; a walk through all names of the store would cost more.
  if (page.sort === 'summary' && total <= fewObjects) {
    const all = listRarePageIds(context.db, scope, false, 0, fewObjects);
    return sorted(context, all, page).slice(page.offset, page.offset + page.limit);
  }
  return listPageIds(context.db, scope, page.sort, page.descending, page.offset, page.limit);
}

/** Ids by typed text: Cases by their number, then the text as it is, since some values mean their brackets, and with defanged signs restored. */
export function findByText(context: QueryContext, text: string, dims: readonly number[], limit: number): number[] {
  const ids = [...findNumbered(context, text, dims), ...searchIds(context.db, text, dims, limit)];
  const restored = refang(text);
  if (restored !== text) ids.push(...searchIds(context.db, restored, dims, limit));
  return [...new Set(ids)].slice(0, limit);
}

/** Cases that the text names by their number. */
function findNumbered({ db }: QueryContext, text: string, dims: readonly number[]): number[] {
  const number = numberIn(text);
  const allowed = new Set(dims.filter((dim) => kindOf(typeOfDim(dim)) === 'case'));
  if (number === undefined || allowed.size === 0) return [];
  const owners = [...new Set([...allowed].map(ownerOfDim))];
  return listObjects(db, listCasesNumbered(db, number, owners))
    .filter((object) => allowed.has(dimOf(object.type, object.owner_id)))
    .map(({ id }) => id);
}

function searchSorted(context: QueryContext, dims: readonly number[], page: PageRequest): number[] {
  return sorted(context, findByText(context, page.text, dims, textBound), page);
}

/** A bounded list of ids in the order of the page. */
function sorted(context: QueryContext, ids: number[], page: Pick<PageRequest, 'sort' | 'descending'>): number[] {
  if (page.sort === 'created') return ids.sort((a, b) => (page.descending ? b - a : a - b));
  const rows: ObjectRow[] = [];
  for (let start = 0; start < ids.length; start += 1000)
    rows.push(...listObjectRows(context.db, ids.slice(start, start + 1000)));
  const sign = page.descending ? -1 : 1;
  if (page.sort === 'modified') rows.sort((a, b) => sign * (a.modified - b.modified || a.id - b.id));
  else rows.sort((a, b) => sign * compareText(a.summary.toLowerCase(), b.summary.toLowerCase()));
  return rows.map(({ id }) => id);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function browse(
  context: QueryContext,
  request: { filter: BrowseFilter } & Omit<PageRequest, 'text'>,
): { rows: ObjectRow[]; total: number; totalIsExact: boolean } {
  const dims = filterDims(context, request.filter);
  const text = request.filter.text ?? '';
  if (text === '')
    return {
      rows: listObjectRows(context.db, browseIds(context, dims, { ...request, text })),
      total: countObjects(context.db, dims),
      totalIsExact: true,
    };
  const ids = searchSorted(context, dims, { ...request, text });
  return {
    rows: listObjectRows(context.db, ids.slice(request.offset, request.offset + request.limit)),
    total: ids.length,
    totalIsExact: ids.length < textBound,
  };
}

export function search(
  context: QueryContext,
  text: string,
  kinds: readonly ObjectKind[] | undefined,
  limit: number,
): { rows: ObjectRow[]; more: boolean } {
  const dims = readableDims(context.actor, kinds ?? listed);
  const ids = findByText(context, text, dims, limit + 1);
  return { rows: listObjectRows(context.db, ids.slice(0, limit)), more: ids.length > limit };
}

/** What a REF of the command line names: `#id`, an xid, or `TYPE:SUMMARY`. At most 20 objects. */
export function resolveReference(context: QueryContext, reference: string): ObjectRow[] {
  const readable = new Set(readableDims(context.actor));
  const rows = referenceIds(context, reference).flatMap((id) => {
    const record = findObject(context.db, id);
    return record !== undefined && readable.has(record.type * 65536 + record.owner_id) ? [id] : [];
  });
  return listObjectRows(context.db, rows.slice(0, 20));
}

function referenceIds(context: QueryContext, reference: string): number[] {
  if (/^#\d{1,15}$/.test(reference)) return [Number(reference.slice(1))];
  const byXid = listXid(context.db, reference).map(({ id }) => id);
  if (byXid.length > 0) return byXid;
  const colon = reference.indexOf(':');
  if (colon < 1) return [];
  const name = reference.slice(0, colon).trim().toLowerCase();
  const summary = reference.slice(colon + 1).trim();
  const owners = Map.groupBy(readableDims(context.actor), storedTypeOfDim);
  return [...owners].flatMap(([code, dims]) =>
    getObjectType(code).name.toLowerCase() === name
      ? listSummary(context.db, code, summary, dims.map(ownerOfDim), 20).map(({ id }) => id)
      : [],
  );
}
