/** Which layer of a hierarchy each node of a component belongs to. */
import type { Adjacency } from './adjacency.ts';
import { breadthFirst } from './breadth-first.ts';
import type { LayoutGraph } from './layout-graph.ts';
import { rootOf } from './root-choice.ts';

/** Edges of the component that have a direction, as places in `nodes`. */
export interface Arcs {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Directed edges of each component. `componentOf` and `localOf` tell where a node of the graph is. */
export function arcsByComponent(
  graph: LayoutGraph,
  componentOf: Uint32Array,
  localOf: Uint32Array,
  components: number,
): readonly Arcs[] {
  const arcs = Array.from({ length: components }, () => ({ from: [] as number[], to: [] as number[] }));
  graph.source.forEach((source, edge) => {
    const target = graph.target[edge] ?? 0;
    if (graph.directed?.[edge] !== 1 || source === target || source >= graph.count || target >= graph.count) return;
    const of = arcs[componentOf[source] ?? 0];
    of?.from.push(localOf[source] ?? 0);
    of?.to.push(localOf[target] ?? 0);
  });
  return arcs;
}

/** By direction where most edges have one, else by distance from the origin or the best connected node. */
export function layersOf(adjacency: Adjacency, nodes: Uint32Array, origin: number, arcs: Arcs): Int32Array {
  const layer = new Int32Array(adjacency.count);
  if (arcs.from.length * 2 > adjacency.neighbour.length / 2) return directedLayers(adjacency.count, arcs);
  breadthFirst(adjacency, rootOf(adjacency, nodes, origin), layer, new Uint32Array(adjacency.count));
  return layer;
}

/**
 * Longest paths from the sources; arcs that close a cycle are found by depth-first search and left out (Sugiyama,
 * Tagawa & Toda 1981 for the steps). Nodes without predecessors then move down to just above what they point to.
 */
function directedLayers(count: number, { from, to }: Arcs): Int32Array {
  const start = new Uint32Array(count + 1);
  for (const node of from) start[node + 1] = (start[node + 1] ?? 0) + 1;
  for (let node = 0; node < count; node += 1) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  const targets = new Uint32Array(from.length);
  const next = start.slice();
  from.forEach((node, arc) => {
    targets[next[node] ?? 0] = to[arc] ?? 0;
    next[node] = (next[node] ?? 0) + 1;
  });
  const { finished, isBack } = depthFirst(count, start, targets);
  const layer = new Int32Array(count);
  const hasPredecessor = new Uint8Array(count);
  for (let at = count - 1; at >= 0; at -= 1) {
    const node = finished[at] ?? 0;
    for (let arc = start[node] ?? 0; arc < (start[node + 1] ?? 0); arc += 1) {
      if (isBack[arc] === 1) continue;
      const target = targets[arc] ?? 0;
      hasPredecessor[target] = 1;
      layer[target] = Math.max(layer[target] ?? 0, (layer[node] ?? 0) + 1);
    }
  }
  for (let node = 0; node < count; node += 1) {
    if (hasPredecessor[node] === 1 || start[node] === start[node + 1]) continue;
    let highest = Infinity;
    for (let arc = start[node] ?? 0; arc < (start[node + 1] ?? 0); arc += 1)
      if (isBack[arc] !== 1) highest = Math.min(highest, layer[targets[arc] ?? 0] ?? 0);
    if (highest < Infinity) layer[node] = highest - 1;
  }
  return layer;
}

/** Nodes in the order in which the search leaves them, and the arcs that lead back onto its path. */
function depthFirst(
  count: number,
  start: Uint32Array,
  targets: Uint32Array,
): { finished: Uint32Array; isBack: Uint8Array } {
  const finished = new Uint32Array(count);
  const isBack = new Uint8Array(targets.length);
  const state = new Uint8Array(count);
  const next = start.slice();
  const path = new Uint32Array(count);
  let end = 0;
  for (let root = 0; root < count; root += 1) {
    if (state[root] !== 0) continue;
    let depth = 1;
    path[0] = root;
    state[root] = 1;
    while (depth > 0) {
      const node = path[depth - 1] ?? 0;
      const arc = next[node] ?? 0;
      if (arc === start[node + 1]) {
        state[node] = 2;
        finished[end++] = node;
        depth -= 1;
        continue;
      }
      next[node] = arc + 1;
      const target = targets[arc] ?? 0;
      if (state[target] === 1) isBack[arc] = 1;
      if (state[target] !== 0) continue;
      state[target] = 1;
      path[depth++] = target;
    }
  }
  return { finished, isBack };
}
