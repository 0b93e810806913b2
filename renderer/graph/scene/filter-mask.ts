/** Which nodes pass the filters of a graph: over columns, so that the canvas, the table and the exports ask alike. */
import type { GraphFilters } from '../../../shared/graph/view.ts';
import { refang } from '../../../shared/indicator/refang.ts';

/** Columns of the model with at least `count` rows, as in the answer of the contract. */
export interface FilterColumns {
  readonly count: number;
  readonly labels: readonly string[];
  /** Milliseconds UTC; NaN where unknown. */
  readonly created: Float64Array;
  readonly modified: Float64Array;
  /** NaN for none. */
  readonly rating: Float32Array;
  /** Owners of all copies of a node. */
  readonly ownersOf: (row: number) => readonly number[];
  /** 1 for the rows in the graph; null for all of them. */
  readonly present: Uint8Array | null;
  /** Row that no filter hides; -1 for none. */
  readonly origin: number;
}

/**
 * 1 for each row in the graph that passes every filter. A filter by something that a node does not have (a time, a
 * measure) does not let it pass. `metric`: the values of the measure by which to filter, NaN for rows without one;
 * null while it has not been computed, and then that filter waits and hides nothing.
 */
export function filterMask(columns: FilterColumns, filters: GraphFilters, metric: Float64Array | null): Uint8Array {
  const { count, present, origin } = columns;
  const mask = new Uint8Array(count);
  if (present === null) mask.fill(1);
  else mask.set(present.subarray(0, count));
  const { text, time, rating, owners } = filters;
  if (text.trim() !== '') keep(mask, hasText(columns.labels, text));
  if (time !== null) keep(mask, isWithin(columns[time.field], time.from, time.to));
  if (filters.metric !== null && metric !== null) keep(mask, isWithin(metric, filters.metric.from, filters.metric.to));
  if (rating > 0) keep(mask, (row) => (columns.rating[row] ?? Number.NaN) >= rating);
  if (owners.length > 0) {
    const chosen = new Set(owners);
    keep(mask, (row) => columns.ownersOf(row).some((owner) => chosen.has(owner)));
  }
  if (origin >= 0 && origin < count && (present === null || present[origin] === 1)) mask[origin] = 1;
  return mask;
}

function keep(mask: Uint8Array, passes: (row: number) => boolean): void {
  for (let row = 0; row < mask.length; row += 1) if (mask[row] === 1 && !passes(row)) mask[row] = 0;
}

/** Values are shown defanged, so both forms are found. */
function hasText(labels: readonly string[], text: string): (row: number) => boolean {
  const typed = text.trim().toLowerCase();
  const plain = refang(typed);
  return (row) => {
    const label = (labels[row] ?? '').toLowerCase();
    return label.includes(typed) || (plain !== typed && label.includes(plain));
  };
}

function isWithin(column: Float64Array, from: number, to: number): (row: number) => boolean {
  return (row) => {
    const value = column[row] ?? Number.NaN;
    return value >= from && value <= to;
  };
}
