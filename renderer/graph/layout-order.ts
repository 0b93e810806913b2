import type { LayoutGraph } from './layout/layout-graph.ts';
import type { GraphModel } from './model/graph-model.ts';
import { placesOf } from './model/graph-session.ts';
import { baseRadius } from './scene/node-size.ts';
import type { MetricValues } from './scene/metric-values.ts';

/**
 * The columns that a layout of these rows works on, in their order, with the edges between them. `edges`: rows of edges
 * to go by; all that the graph has unless given. `radius`: radius of a row in pixels.
 */
export function layoutGraphOf(
  model: GraphModel,
  metrics: MetricValues,
  rows: Uint32Array,
  options: { readonly edges?: Uint32Array; readonly radius?: (row: number) => number } = {},
): LayoutGraph {
  const { nodes, edges } = model;
  const place = new Int32Array(nodes.count).fill(-1);
  rows.forEach((row, at) => void (place[row] = at));
  const ends: number[] = [];
  const directed: number[] = [];
  const take = (edge: number): void => {
    const a = place[edges.source[edge] ?? 0] ?? -1;
    const b = place[edges.target[edge] ?? 0] ?? -1;
    if (a < 0 || b < 0) return;
    ends.push(a, b);
    directed.push(edges.isDirected(edge) ? 1 : 0);
  };
  for (let edge = 0; edge < edges.count; edge += 1) if (edges.known[edge] === 1) take(edge);
  for (const edge of options.edges ?? []) if (edges.known[edge] !== 1) take(edge);
  const places = placesOf(model, rows);
  const usual = baseRadius(rows.length) * 1.3;
  const { community } = metrics;
  return {
    count: rows.length,
    x: Float32Array.from(rows, (_, at) => places[at * 2] ?? Number.NaN),
    y: Float32Array.from(rows, (_, at) => places[at * 2 + 1] ?? Number.NaN),
    source: Uint32Array.from(directed, (_, edge) => ends[edge * 2] ?? 0),
    target: Uint32Array.from(directed, (_, edge) => ends[edge * 2 + 1] ?? 0),
    directed: Uint8Array.from(directed),
    pinned: Uint8Array.from(rows, (row) => nodes.pinned[row] ?? 0),
    types: Uint16Array.from(rows, (row) => nodes.types[row] ?? 0),
    sizes: Float32Array.from(rows, (row) => options.radius?.(row) ?? usual),
    ...(community === undefined ? {} : { community: communitiesOf(community, rows) }),
    origin: model.origin < 0 ? -1 : (place[model.origin] ?? -1),
  };
}

/** Nodes that came after the communities were found belong to one of their own. */
function communitiesOf(community: Float64Array, rows: Uint32Array): Uint32Array {
  let next = 0;
  for (const row of rows) next = Math.max(next, (community[row] ?? -1) + 1);
  return Uint32Array.from(rows, (row) => {
    const number = community[row] ?? Number.NaN;
    return number >= 0 ? number : next;
  });
}
