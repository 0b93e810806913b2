/** Small graphs are read by their labels: nodes are pushed apart until there is room for most of them. */
import type { ForcePart } from './force-part.ts';
import { type LayoutGraph, spacing } from './layout-graph.ts';
import { separate } from './separation.ts';

/** Graphs with more nodes are looked at as a whole. */
const labelledMax = 2000;
/** Width in pixels that a graph has when all of it is in view, about. */
const viewPixels = 700;
const gapPixels = 9;
/** Text stands right of its node. */
const stretch = 1.7;
const rounds = 60;

export function spreadForLabels({ nodes, adjacency, x, y, fixed }: ForcePart, graph: LayoutGraph): void {
  if (graph.count > labelledMax) return;
  const unitsPerPixel = (spacing * Math.sqrt(graph.count)) / viewPixels;
  // Never more than what a loose packing of all of them leaves, nor more than the edges leave: chains stay straight.
  const widest = (spacing * 0.72) / 2 / Math.sqrt(stretch);
  const reach = Float64Array.from(nodes, (node, i) => {
    const from = adjacency.start[i] ?? 0;
    const to = adjacency.start[i + 1] ?? 0;
    let lengths = 0;
    for (let at = from; at < to; at += 1) {
      const other = adjacency.neighbour[at] ?? 0;
      lengths += Math.hypot((x[other] ?? 0) - (x[i] ?? 0), (y[other] ?? 0) - (y[i] ?? 0));
    }
    const wanted = ((graph.sizes[node] ?? 0) + gapPixels) * unitsPerPixel;
    return Math.min(widest, wanted, (0.5 * lengths) / stretch / Math.max(1, to - from));
  });
  separate({ x, y, reach, fixed, stretch }, rounds);
}
