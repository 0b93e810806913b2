/** The seven layouts as one: what every one of them promises is kept here. */
import type { LayoutName } from '../../../shared/graph/view.ts';
import { circularLayout } from './circular-layout.ts';
import { communityLayout } from './community-layout.ts';
import { forceLayout } from './force-layout.ts';
import { gridLayout } from './grid-layout.ts';
import { hierarchicalLayout } from './hierarchical-layout.ts';
import type { LayoutGraph, LayoutOrder, LayoutSteps, Places } from './layout-graph.ts';
import { radialLayout } from './radial-layout.ts';
import { typeLayout } from './type-layout.ts';

const layouts: Readonly<Record<LayoutName, (order: LayoutOrder, places: Places) => LayoutSteps>> = {
  force: forceLayout,
  hierarchical: hierarchicalLayout,
  circular: circularLayout,
  radial: radialLayout,
  grid: gridLayout,
  type: typeLayout,
  community: communityLayout,
};

/** Farther out there is nothing to be seen, and squares of distances lose their digits. */
const farthest = 1e7;

/**
 * Writes places while it runs and leaves the last ones at its end: always finite, the same for the same order. Pinned
 * nodes keep their places to the bit; only `force` moves the others around them, the rest move as a whole to where the
 * pinned ones would be on average. A pinned node without a place is placed like any other.
 */
export function* runLayout(order: LayoutOrder, places: Places): LayoutSteps {
  assertColumns(order.graph);
  const graph = usable(order.graph);
  for (let node = 0; node < graph.count; node += 1) {
    places.x[node] = Number.isFinite(graph.x[node]) ? (graph.x[node] ?? 0) : 0;
    places.y[node] = Number.isFinite(graph.y[node]) ? (graph.y[node] ?? 0) : 0;
  }
  for (const step of layouts[order.name]({ ...order, graph }, places)) {
    // Only a force layout writes places before it is done.
    if (order.name === 'force') keepPinned(order.graph, graph.pinned, places);
    yield step;
  }
  if (order.name !== 'force') moveToPinned(graph, places);
  keepPinned(order.graph, graph.pinned, places);
}

function assertColumns({
  count,
  x,
  y,
  source,
  target,
  weight,
  directed,
  pinned,
  types,
  sizes,
  community,
}: LayoutGraph): void {
  const short = Object.entries({ x, y, pinned, types, sizes, community }).find(
    ([, column]) => (column?.length ?? count) < count,
  );
  if (short) throw new RangeError(`the column "${short[0]}" has ${short[1]?.length} entries for ${count} nodes.`);
  const uneven = Object.entries({ target, weight, directed }).find(
    ([, column]) => column && column.length !== source.length,
  );
  if (uneven)
    throw new RangeError(`the column "${uneven[0]}" has ${uneven[1]?.length} entries for ${source.length} edges.`);
}

function usable(graph: LayoutGraph): LayoutGraph {
  const isPlace = (node: number): boolean =>
    Math.abs(graph.x[node] ?? NaN) <= farthest && Math.abs(graph.y[node] ?? NaN) <= farthest;
  const pinned = graph.pinned.map((pin, node) => (pin !== 0 && isFinitePlace(graph, node) ? 1 : 0));
  const bounded = (values: Float32Array): Float32Array =>
    values.map((value, node) =>
      isPlace(node) ? value : pinned[node] === 1 ? Math.min(farthest, Math.max(-farthest, value)) : NaN,
    );
  return {
    ...graph,
    pinned,
    x: bounded(graph.x),
    y: bounded(graph.y),
    sizes: graph.sizes.map((size) => (size >= 0 && size < 1000 ? size : 0)),
  };
}

const isFinitePlace = ({ x, y }: LayoutGraph, node: number): boolean =>
  Number.isFinite(x[node]) && Number.isFinite(y[node]);

function moveToPinned({ x, y, pinned, count }: LayoutGraph, places: Places): void {
  let [pins, dx, dy] = [0, 0, 0];
  for (let node = 0; node < count; node += 1) {
    if (pinned[node] !== 1) continue;
    pins += 1;
    dx += (x[node] ?? 0) - (places.x[node] ?? 0);
    dy += (y[node] ?? 0) - (places.y[node] ?? 0);
  }
  if (pins === 0) return;
  for (let node = 0; node < count; node += 1) {
    places.x[node] = (places.x[node] ?? 0) + dx / pins;
    places.y[node] = (places.y[node] ?? 0) + dy / pins;
  }
}

function keepPinned(graph: LayoutGraph, pinned: Uint8Array, places: Places): void {
  for (let node = 0; node < graph.count; node += 1) {
    if (pinned[node] !== 1) continue;
    places.x[node] = graph.x[node] ?? 0;
    places.y[node] = graph.y[node] ?? 0;
  }
}
