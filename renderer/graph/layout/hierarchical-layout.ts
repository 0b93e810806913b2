/**
 * Layers below each other, ordered by barycentre sweeps so that edges cross little (Sugiyama, Tagawa & Toda, "Methods for
 * Visual Understanding of Hierarchical System Structures", 1981). Edges over several layers get no intermediate nodes:
 * they count as they are. Wide layers are staggered over several rows.
 */
import { type Adjacency, buildAdjacency, subgraph } from './adjacency.ts';
import { componentsOf } from './components.ts';
import { arcsByComponent, layersOf } from './layering.ts';
import { type LayoutOrder, type LayoutSteps, type Places, spacing } from './layout-graph.ts';
import { spreadInOrder } from './ordered-spreading.ts';
import { gridOf, type Movable, packMovables } from './part-arrangement.ts';

const layerGap = spacing * 3;
const rowGap = spacing * 0.75;
/** Nodes of one row; text stands between them. */
const slotGap = spacing * 1.4;
/** Width over height. */
const aspect = 1.4;

export function* hierarchicalLayout({ graph }: LayoutOrder, places: Places): LayoutSteps {
  const whole = buildAdjacency(graph);
  const components = componentsOf(whole);
  const scratch = new Int32Array(graph.count).fill(-1);
  const componentOf = new Uint32Array(graph.count);
  const localOf = new Uint32Array(graph.count);
  components.forEach((nodes, component) =>
    nodes.forEach((node, i) => {
      componentOf[node] = component;
      localOf[node] = i;
    }),
  );
  const arcs = arcsByComponent(graph, componentOf, localOf, components.length);
  const parts: (Movable & { readonly nodes: Uint32Array })[] = [];
  const alone: number[] = [];
  let done = 0;
  for (const [component, nodes] of components.entries()) {
    done += nodes.length;
    if (nodes.length === 1) {
      alone.push(nodes[0] ?? 0);
      continue;
    }
    const adjacency = subgraph(whole, nodes, scratch);
    const layer = layersOf(adjacency, nodes, graph.origin, arcs[component] ?? { from: [], to: [] });
    const part = { nodes, x: new Float64Array(nodes.length), y: new Float64Array(nodes.length), stays: false };
    for (const progress of orderLayers(adjacency, layer, part))
      if (nodes.length > 2000) yield { state: 'placing', progress: (progress * done) / graph.count };
    parts.push(part);
  }
  if (alone.length > 0) parts.push({ nodes: Uint32Array.from(alone), ...gridOf(alone.length, spacing * 0.75) });
  packMovables(parts, []);
  for (const { nodes, x, y } of parts)
    nodes.forEach((node, i) => {
      places.x[node] = x[i] ?? 0;
      places.y[node] = y[i] ?? 0;
    });
}

function* orderLayers(adjacency: Adjacency, layer: Int32Array, { x, y }: Movable): Generator<number> {
  const { count } = adjacency;
  const lists: number[][] = Array.from({ length: layer.reduce((a, b) => Math.max(a, b), 0) + 1 }, () => []);
  for (let node = 0; node < count; node += 1) lists[layer[node] ?? 0]?.push(node);
  const widest = rowLength(count, lists.length);
  const layers = lists.map((nodes) => {
    const rows = Math.ceil(nodes.length / widest);
    return { nodes, rows, gap: slotGap / rows };
  });
  for (const { nodes, gap } of layers) nodes.forEach((node, at) => (x[node] = (at - (nodes.length - 1) / 2) * gap));
  const sweeps = count > 20_000 ? 4 : 12;
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const isDown = sweep % 2 === 0;
    for (let i = 0; i < layers.length; i += 1) {
      const at = isDown ? i : layers.length - 1 - i;
      const of = layers[at];
      if (!of) continue;
      // The last sweeps look both ways, for edges that are straight rather than few crossings more.
      const sides = sweep >= sweeps - 2 ? 'both' : isDown ? 'above' : 'below';
      const wanted = Float64Array.from(of.nodes, (node) => barycentre(adjacency, layer, x, node, sides));
      of.nodes = spreadInOrder(of.nodes, wanted, of.gap, x);
    }
    yield sweep / sweeps;
  }
  let top = 0;
  for (const { nodes, rows } of layers) {
    nodes.forEach((node, at) => (y[node] = -top - (at % rows) * rowGap));
    top += layerGap + (rows - 1) * rowGap;
  }
}

/** Nodes in a row so that the whole gets about the proportions of a screen. */
function rowLength(nodes: number, layers: number): number {
  let length = 8;
  while (length * slotGap < aspect * (layers * layerGap + (nodes / length) * rowGap)) length += 1;
  return length;
}

/** Mean place of the neighbours on one side; its own where it has none there. */
function barycentre(
  { start, neighbour }: Adjacency,
  layer: Int32Array,
  x: Float64Array,
  node: number,
  sides: 'above' | 'below' | 'both',
): number {
  const own = layer[node] ?? 0;
  let [sum, count] = [0, 0];
  for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i += 1) {
    const other = neighbour[i] ?? 0;
    const theirs = layer[other] ?? 0;
    if (theirs === own || (sides === 'above' && theirs > own) || (sides === 'below' && theirs < own)) continue;
    sum += x[other] ?? 0;
    count += 1;
  }
  return count === 0 ? (x[node] ?? 0) : sum / count;
}
