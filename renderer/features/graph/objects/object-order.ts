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
  return rows.sort((a, b) => {
    const [first, second] = [value(a), value(b)];
    // What has no number stands last in either order.
    if (Number.isNaN(first) || Number.isNaN(second))
      return Number(Number.isNaN(first)) - Number(Number.isNaN(second)) || a - b;
    return (first - second) * sign || a - b;
  });
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
