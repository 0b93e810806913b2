/**
 * Rings by distance from the origin (the best connected node of components without it); each branch has a sector as
 * wide as its nodes need on their rings (Eades, "Drawing Free Trees", 1992, with widths by ring).
 */
import { type Adjacency, buildAdjacency, subgraph } from './adjacency.ts';
import { breadthFirst } from './breadth-first.ts';
import { componentsOf } from './components.ts';
import { type LayoutGraph, type LayoutOrder, type LayoutSteps, type Places, spacing } from './layout-graph.ts';
import { gridOf, type Movable, packMovables } from './part-arrangement.ts';
import { rootOf } from './root-choice.ts';

/** Room along a ring for each node. */
const room = spacing * 0.55;
const ringGap = spacing * 1.8;
/** Share of a ring's width over which crowded nodes are staggered. */
const staggered = 0.7;

export function* radialLayout({ graph }: LayoutOrder, places: Places): LayoutSteps {
  const whole = buildAdjacency(graph);
  const scratch = new Int32Array(graph.count).fill(-1);
  const parts: (Movable & { readonly nodes: Uint32Array })[] = [];
  const alone: number[] = [];
  let done = 0;
  for (const nodes of componentsOf(whole)) {
    done += nodes.length;
    if (nodes.length === 1) {
      alone.push(nodes[0] ?? 0);
      continue;
    }
    const adjacency = subgraph(whole, nodes, scratch);
    parts.push({ nodes, ...ringsOf(adjacency, nodes, graph), stays: false });
    if (nodes.length > 1000) yield { state: 'placing', progress: done / graph.count };
  }
  if (alone.length > 0) parts.push({ nodes: Uint32Array.from(alone), ...gridOf(alone.length, spacing * 0.75) });
  packMovables(parts, []);
  for (const { nodes, x, y } of parts)
    nodes.forEach((node, i) => {
      places.x[node] = x[i] ?? 0;
      places.y[node] = y[i] ?? 0;
    });
}

function ringsOf(adjacency: Adjacency, nodes: Uint32Array, graph: LayoutGraph): { x: Float64Array; y: Float64Array } {
  const { count } = adjacency;
  const depth = new Int32Array(count);
  const order = new Uint32Array(count);
  const root = rootOf(adjacency, nodes, graph.origin);
  breadthFirst(adjacency, root, depth, order);
  const parent = parentsOf(adjacency, depth, order);
  // A node on ring d has d times the arc of one on the first, so it needs 1/d of the angle.
  const width = Float64Array.from(depth, (d) => 1 / Math.max(1, d));
  const below = new Float64Array(count);
  for (let at = count - 1; at > 0; at -= 1) {
    const node = order[at] ?? 0;
    width[node] = Math.max(width[node] ?? 0, below[node] ?? 0);
    const up = parent[node] ?? 0;
    below[up] = (below[up] ?? 0) + (width[node] ?? 0);
  }
  const total = below[root] ?? 1;
  const deepest = depth[order[count - 1] ?? 0] ?? 1;
  const wanted = (room * total) / (2 * Math.PI);
  const ring = Math.max(ringGap, Math.min(wanted, (spacing * Math.sqrt(count)) / 1.5 / deepest));
  const stagger = Math.max(1, Math.ceil(wanted / ring));

  const children = childrenByType(order, parent, nodes, graph, width);
  const from = new Float64Array(count);
  const onRing = new Uint32Array(deepest + 1);
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (const node of order) {
    const share = node === root ? 2 * Math.PI : (2 * Math.PI * (width[node] ?? 0)) / total;
    const d = depth[node] ?? 0;
    const turn = Math.PI / 2 - ((from[node] ?? 0) + share / 2);
    const step = onRing[d] ?? 0;
    onRing[d] = step + 1;
    const radius = d === 0 ? 0 : (d + ((step % stagger) / stagger) * staggered) * ring;
    x[node] = radius * Math.cos(turn);
    y[node] = radius * Math.sin(turn);
    // Children sit in the middle of a sector that is wider than they need.
    let next = (from[node] ?? 0) + (share - (2 * Math.PI * (below[node] ?? 0)) / total) / 2;
    for (const child of children[node] ?? []) {
      from[child] = next;
      next += (2 * Math.PI * (width[child] ?? 0)) / total;
    }
  }
  return { x, y };
}

/** The first neighbour one ring further in, in the order in which that ring was reached. */
function parentsOf({ start, neighbour }: Adjacency, depth: Int32Array, order: Uint32Array): Uint32Array {
  const parent = new Uint32Array(order.length);
  const seen = new Uint8Array(order.length);
  for (const node of order)
    for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i += 1) {
      const other = neighbour[i] ?? 0;
      if (seen[other] === 1 || (depth[other] ?? 0) !== (depth[node] ?? 0) + 1) continue;
      seen[other] = 1;
      parent[other] = node;
    }
  return parent;
}

/** Types together, wide branches first. */
function childrenByType(
  order: Uint32Array,
  parent: Uint32Array,
  nodes: Uint32Array,
  graph: LayoutGraph,
  width: Float64Array,
): readonly number[][] {
  const children: number[][] = Array.from(order, () => []);
  order.forEach((node, at) => {
    if (at > 0) children[parent[node] ?? 0]?.push(node);
  });
  const typeOf = (node: number): number => graph.types[nodes[node] ?? 0] ?? 0;
  for (const list of children)
    if (list.length > 1) list.sort((a, b) => typeOf(a) - typeOf(b) || (width[b] ?? 0) - (width[a] ?? 0) || a - b);
  return children;
}
