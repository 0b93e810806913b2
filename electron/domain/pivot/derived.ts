/** Relations that are computed and never stored: what shares a Group with a copy of the starting object. */
import { derivedKindsOf } from '../../../shared/association/derived.ts';
import { refang } from '../../../shared/indicator/refang.ts';
import type { PivotRow } from '../../../shared/contract/pivot.ts';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { readableDims } from '../../policy/actor.ts';
import { type DerivedRow, listDerived } from '../../store/association-store.ts';
import { listObjectRows } from '../../store/object-store.ts';
import type { QueryContext } from '../context.ts';
import type { FoundObject } from '../object/find.ts';
import type { ReachRequest } from './reach.ts';

/** The newest so many Groups of a copy, and of each the newest so many members: a running statement cannot be stopped. */
const bounds = { groups: 500, perGroup: 501 } as const;
/** A text or an order other than newest first looks at no more rows than this. */
const orderBound = 10_000;

interface Reached {
  readonly rows: readonly DerivedRow[];
  readonly bounded: boolean;
}

/** Everything of the wanted kinds that shares a Group with any of the objects, each once, newest first. */
export function reachThroughGroups(context: QueryContext, ids: readonly number[], dims: readonly number[]): Reached {
  const groupDims = readableDims(context.actor, ['group']);
  const found = new Map<number, DerivedRow>();
  let bounded = false;
  for (const id of ids) {
    const part = listDerived(context.db, id, { ...bounds, groupDims, dims, offset: 0, limit: Number.MAX_SAFE_INTEGER });
    bounded ||= part.bounded;
    for (const row of part.rows) {
      const known = found.get(row.other);
      // Two copies may share the very same Group, so the larger number is the one that is certain.
      if (known === undefined || known.vias < row.vias) found.set(row.other, row);
    }
  }
  for (const id of ids) found.delete(id);
  return { rows: [...found.values()].sort((a, b) => b.other - a.other), bounded };
}

export function listThroughGroups(
  context: QueryContext,
  object: FoundObject,
  ids: readonly number[],
  dims: readonly number[],
  request: ReachRequest,
): { rows: PivotRow[]; total: number; totalIsExact: boolean } {
  if (!derivedKindsOf(object.kind).includes(request.kind)) return { rows: [], total: 0, totalIsExact: true };
  const { rows, bounded } = reachThroughGroups(context, ids, dims);
  const ordered = orderRows(context, rows, request);
  return {
    rows: describe(context, ordered.rows.slice(request.offset, request.offset + request.limit)),
    total: ordered.rows.length,
    totalIsExact: !bounded && !ordered.cut,
  };
}

/** Derived rows narrowed by text and in the wanted order. */
function orderRows(context: QueryContext, all: readonly DerivedRow[], request: ReachRequest) {
  const { sort = 'newest', text = '' } = request;
  if (sort === 'newest' && text === '') return { rows: all, cut: false };
  const looked = all.slice(0, orderBound);
  const objects = objectsOf(
    context,
    looked.map(({ other }) => other),
  );
  const typed = [text, refang(text)].map((part) => part.toLowerCase());
  const kept = looked.flatMap((row) => {
    const object = objects.get(row.other);
    const name = object?.summary.toLowerCase();
    return object === undefined || name === undefined || !typed.some((part) => name.includes(part))
      ? []
      : [{ row, object }];
  });
  if (sort !== 'newest') {
    const sign = (request.descending ?? false) ? -1 : 1;
    kept.sort((a, b) => sign * compare[sort](a.object, b.object) || b.row.other - a.row.other);
  }
  return { rows: kept.map(({ row }) => row), cut: all.length > orderBound };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const compare = {
  summary: (a: ObjectRow, b: ObjectRow) => compareText(a.summary.toLowerCase(), b.summary.toLowerCase()),
  type: (a: ObjectRow, b: ObjectRow) => compareText(a.type, b.type),
  modified: (a: ObjectRow, b: ObjectRow) => a.modified - b.modified,
} as const;

function objectsOf(context: QueryContext, ids: readonly number[]): Map<number, ObjectRow> {
  const found = new Map<number, ObjectRow>();
  for (let start = 0; start < ids.length; start += 1000)
    for (const row of listObjectRows(context.db, ids.slice(start, start + 1000))) found.set(row.id, row);
  return found;
}

function describe(context: QueryContext, page: readonly DerivedRow[]): PivotRow[] {
  const objects = objectsOf(
    context,
    page.flatMap(({ other, via }) => [other, via]),
  );
  return page.flatMap(({ other, via, vias }): PivotRow[] => {
    const object = objects.get(other);
    const group = objects.get(via);
    if (object === undefined || group === undefined) return [];
    return [{ object, links: [], linkCount: 0, via: { id: group.id, summary: group.summary, count: vias } }];
  });
}
