/**
 * All nodes on one circle, communities (types, where there are none) side by side, neighbours near each other: each node
 * moves to the mean direction of its neighbours within its group, and each group to that of its nodes (barycentre
 * heuristic for circular drawings; Gansner & Koren, "Improved Circular Layouts", 2006, survey such orders).
 */
import { buildAdjacency } from './adjacency.ts';
import { componentsOf } from './components.ts';
import { groupBy } from './grouped-nodes.ts';
import { type LayoutOrder, type LayoutSteps, type Places, spacing } from './layout-graph.ts';

const sweeps = 8;
/** Nodes on the circle come no closer; the circle becomes a band of several rings instead. */
const nearest = spacing / 4;
/** Thickest band as a share of the radius. */
const thickest = 0.3;

export function* circularLayout({ graph }: LayoutOrder, places: Places): LayoutSteps {
  const { count } = graph;
  const adjacency = buildAdjacency(graph);
  const groups = groupBy(graph.community ?? graph.types, count);
  const angle = new Float64Array(count);
  // Breadth-first order of the components: a start in which most neighbours are near already.
  let place = 0;
  for (const nodes of componentsOf(adjacency)) for (const node of nodes) angle[node] = (2 * Math.PI * place++) / count;
  let order: Uint32Array = new Uint32Array(count);
  for (let sweep = 0; sweep <= sweeps; sweep += 1) {
    const target = sweep === 0 ? angle.slice() : meanDirections(adjacency, angle);
    order = orderBy(target, groups.members);
    order.forEach((node, at) => (angle[node] = (2 * Math.PI * at) / count));
    if (count > 20_000) yield { state: 'placing', progress: sweep / (sweeps + 1) };
  }
  placeOnBand(order, groups.of, groups.count, places);
}

interface Neighbours {
  readonly start: Uint32Array;
  readonly neighbour: Uint32Array;
}

function meanDirections({ start, neighbour }: Neighbours, angle: Float64Array): Float64Array {
  const [cos, sin] = [angle.map(Math.cos), angle.map(Math.sin)];
  return angle.map((own, node) => {
    // Its own direction counts once: nodes without neighbours stay, and swinging ends.
    let [x, y] = [cos[node] ?? 0, sin[node] ?? 0];
    for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i += 1) {
      x += cos[neighbour[i] ?? 0] ?? 0;
      y += sin[neighbour[i] ?? 0] ?? 0;
    }
    return Math.abs(x) + Math.abs(y) < 1e-9 ? own : Math.atan2(y, x);
  });
}

/** Groups by the mean direction of their nodes, nodes by how far they turn away from that of their group. */
function orderBy(target: Float64Array, members: readonly Uint32Array[]): Uint32Array {
  const turned = members.map((nodes) => {
    let [x, y] = [0, 0];
    for (const node of nodes) {
      x += Math.cos(target[node] ?? 0);
      y += Math.sin(target[node] ?? 0);
    }
    const mean = Math.atan2(y, x);
    const away = (node: number): number => {
      const turn = (target[node] ?? 0) - mean;
      return turn - 2 * Math.PI * Math.round(turn / (2 * Math.PI));
    };
    return { mean, nodes: nodes.slice().sort((a, b) => away(a) - away(b) || a - b) };
  });
  // Stable: groups of one direction keep the order of their numbers.
  turned.sort((a, b) => a.mean - b.mean);
  return Uint32Array.from(turned.flatMap(({ nodes }) => [...nodes]));
}

function placeOnBand(order: Uint32Array, groupOf: Uint32Array, groups: number, places: Places): void {
  const count = order.length;
  const radius = Math.max(spacing / 2, (spacing * Math.sqrt(count)) / 2);
  // A gap shows where a group ends, as long as gaps are few.
  const gap = groups > 1 && groups * 8 <= count ? Math.max(1, count / groups / 12) : 0;
  const slots = count + gap * groups;
  const perSlot = (2 * Math.PI * radius) / Math.max(1, slots);
  const rings = Math.max(1, Math.min(Math.ceil(nearest / perSlot), Math.floor((thickest * radius) / nearest)));
  let slot = 0;
  order.forEach((node, at) => {
    if (at > 0 && groupOf[node] !== groupOf[order[at - 1] ?? 0]) slot += gap;
    // Begins at the top and goes clockwise, as a clock does.
    const angle = Math.PI / 2 - (2 * Math.PI * slot) / Math.max(1, slots);
    const ring = radius - (at % rings) * nearest;
    places.x[node] = count === 1 ? 0 : ring * Math.cos(angle);
    places.y[node] = count === 1 ? 0 : ring * Math.sin(angle);
    slot += 1;
  });
}
