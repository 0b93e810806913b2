/** Which rows the table of graph objects lists, and in what order. */
import { refang } from '../../../../shared/indicator/refang.ts';
import type { MetricName } from '../../../../shared/graph/view.ts';
import type { SceneKeeper } from '../../../graph/scene-keeper.ts';
import { typeLabel } from '../../../graph/scene/type-label.ts';
import type { SortState } from '../../../ui/data-table-column.ts';

/** Shown rows whose text has `find`, sorted; equal ones stay in the order in which they came into the graph. */
export function orderRows(keeper: SceneKeeper, sort: SortState, find: string): Uint32Array {
  const { nodes } = keeper.session.model;
  const typed = find.trim().toLowerCase();
  // Values are shown defanged, so both forms are found.
  const plain = refang(typed);
  const has = (row: number): boolean => {
    const label = (nodes.labels[row] ?? '').toLowerCase();
    return label.includes(typed) || label.includes(plain);
  };
  const rows = typed === '' ? keeper.shownRows.slice() : keeper.shownRows.filter(has);
  const sign = sort.descending ? -1 : 1;
  if (sort.column === 'object' || sort.column === 'type') {
    const text =
      sort.column === 'object'
        ? (row: number) => (nodes.labels[row] ?? '').toLowerCase()
        : (row: number) => typeLabel(nodes.types[row] ?? 0);
    const keys = new Map<number, string>();
    for (const row of rows) keys.set(row, text(row));
    const key = (row: number): string => keys.get(row) ?? '';
    return rows.sort((a, b) => (key(a) < key(b) ? -sign : key(a) > key(b) ? sign : a - b));
  }
  const value = numberOf(keeper, sort.column);
  const counted = countedOrder(rows, value, sort.descending);
  if (counted !== null) return counted;
  return rows.sort((a, b) => {
    const [first, second] = [value(a), value(b)];
    // What has no number stands last in either order.
    if (Number.isNaN(first) || Number.isNaN(second))
      return Number(Number.isNaN(first)) - Number(Number.isNaN(second)) || a - b;
    return (first - second) * sign || a - b;
  });
}

/** Values up to which those of each are counted. */
const countedMax = 1 << 20;

/** The order by small whole numbers, by counting how many rows have each (Seward 1954); null for other values. */
function countedOrder(rows: Uint32Array, value: (row: number) => number, descending: boolean): Uint32Array | null {
  const keys = new Uint32Array(rows.length);
  let most = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const key = value(rows[at] ?? 0);
    if (!Number.isInteger(key) || key < 0 || key > countedMax) return null;
    keys[at] = key;
    if (key > most) most = key;
  }
  const bucketOf = (at: number): number => (descending ? most - (keys[at] ?? 0) : (keys[at] ?? 0));
  const next = new Uint32Array(most + 2);
  for (let at = 0; at < rows.length; at += 1) next[bucketOf(at) + 1] = (next[bucketOf(at) + 1] ?? 0) + 1;
  for (let bucket = 1; bucket < next.length; bucket += 1) next[bucket] = (next[bucket] ?? 0) + (next[bucket - 1] ?? 0);
  const order = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const place = next[bucketOf(at)] ?? 0;
    order[place] = rows[at] ?? 0;
    next[bucketOf(at)] = place + 1;
  }
  return order;
}

function numberOf({ session, links }: SceneKeeper, column: string): (row: number) => number {
  const { nodes } = session.model;
  if (column === 'links') return (row) => links[row] ?? 0;
  if (column === 'rating') return (row) => nodes.rating[row] ?? Number.NaN;
  if (column === 'owner') return (row) => nodes.owners[row] ?? 0;
  // The remaining columns are named after a measure.
  const values = session.metrics[column as MetricName];
  return (row) => values?.[row] ?? Number.NaN;
}
