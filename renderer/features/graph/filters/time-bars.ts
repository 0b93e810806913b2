/** What the timeline of a graph shows: bars of all its nodes and of those that are shown, and a range in bars. */
import type { GraphFilters } from '../../../../shared/graph/view.ts';
import type { GraphModel } from '../../../graph/model/graph-model.ts';
import { barOf, histogram, type Timeline, timelineOf, timeSpan } from '../../../graph/scene/timeline.ts';

export type TimeField = 'created' | 'modified';
type TimeFilter = NonNullable<GraphFilters['time']>;

export interface TimeBars extends Timeline {
  /** Number of bars. */
  readonly size: number;
  readonly from: number;
  readonly to: number;
  /** Of each bar: nodes in the graph, and those of them that legend and filters show. */
  readonly all: Uint32Array;
  readonly shown: Uint32Array;
  /** Nodes without such a time. */
  readonly undated: number;
}

/** Null where no node has such a time. */
export function timeBars(model: GraphModel, shownRows: Uint32Array, field: TimeField): TimeBars | null {
  const { nodes } = model;
  const values = nodes[field];
  const isPresent = (row: number): boolean => model.hasNode(row);
  const span = timeSpan(values, nodes.count, isPresent);
  if (span === null) return null;
  const timeline = timelineOf(span.from, span.to);
  const isShown = new Uint8Array(nodes.count);
  for (const row of shownRows) isShown[row] = 1;
  const all = histogram(values, nodes.count, timeline.bounds, isPresent);
  const dated = all.reduce((sum, bar) => sum + bar, 0);
  return {
    ...timeline,
    ...span,
    size: all.length,
    all,
    shown: histogram(values, nodes.count, timeline.bounds, (row) => isShown[row] === 1),
    undated: model.presentRows().length - dated,
  };
}

/** The first bar of a range, and the one after its last. */
export type BarRange = readonly [number, number];

/** Bars that a time filter touches; all of them where there is none. */
export function barsOf({ bounds, size }: TimeBars, filter: TimeFilter | null): BarRange {
  if (filter === null) return [0, size];
  const first = filter.from < (bounds[0] ?? 0) ? 0 : barOf(bounds, filter.from);
  const last = filter.to >= (bounds[size] ?? 0) ? size - 1 : barOf(bounds, filter.to);
  // A range beside the bars touches none of them.
  if (first < 0) return [size, size];
  return last < 0 ? [0, 0] : [first, Math.max(first, last) + 1];
}

/** At least one bar, from the smaller to the larger end. */
export function wholeBars([a, b]: BarRange, size: number): BarRange {
  const first = Math.max(0, Math.min(a, b, size - 1));
  return [first, Math.min(size, Math.max(first + 1, a, b))];
}

/** The filter for some bars; null for all of them. */
export function filterOfBars({ bounds, size }: TimeBars, [first, end]: BarRange, field: TimeField): TimeFilter | null {
  if (first <= 0 && end >= size) return null;
  return { field, from: bounds[first] ?? 0, to: (bounds[end] ?? 0) - 1 };
}
