/** Which rows are drawn as one: meaning-level detail for graphs that are too large to look at node by node. */
import type { GraphView } from '../../../shared/graph/view.ts';
import type { GraphModel } from '../model/graph-model.ts';
import type { MetricValues } from './metric-values.ts';

export interface DrawnGroup {
  /** Type number or number of a community. */
  readonly id: number;
  readonly rows: Uint32Array;
}

/** Group of a row, or -1 where it belongs to none. */
export function groupOf(
  model: GraphModel,
  by: GraphView['grouping']['by'],
  metrics: MetricValues,
  row: number,
): number {
  if (by === 'type') return model.nodes.types[row] ?? 0;
  if (by === 'community') return metrics.community?.[row] ?? -1;
  return -1;
}

/**
 * The groups among visible rows that are drawn as one node: those that are not opened and have at least two members.
 * The origin and pinned nodes stay nodes of their own.
 */
export function closedGroups(model: GraphModel, visible: Uint32Array, metrics: MetricValues): DrawnGroup[] {
  const { by, open } = model.view.grouping;
  if (by === 'none') return [];
  const opened = new Set(open);
  const members = new Map<number, number[]>();
  for (const row of visible) {
    if (row === model.origin || model.nodes.pinned[row] === 1) continue;
    const group = groupOf(model, by, metrics, row);
    // NaN and -1 belong nowhere: an analysis that is older than the node.
    if (!(group >= 0) || opened.has(group)) continue;
    const list = members.get(group);
    if (list === undefined) members.set(group, [row]);
    else list.push(row);
  }
  return [...members]
    .filter(([, rows]) => rows.length > 1)
    .map(([id, rows]) => ({ id, rows: Uint32Array.from(rows) }))
    .sort((a, b) => b.rows.length - a.rows.length || a.id - b.id);
}
