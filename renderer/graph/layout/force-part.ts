/** One connected component of a force layout, in coordinates of its own until it is fitted into the world. */
import { type Adjacency, degreeOf } from './adjacency.ts';
import { evenDistance, momentsOf, radiusFor } from './extent.ts';
import type { ForceRun } from './force-run.ts';
import type { LayoutGraph } from './layout-graph.ts';
import { pivotMds } from './pivot-mds.ts';

export interface ForcePart {
  /** Nodes of the whole graph. */
  readonly nodes: Uint32Array;
  readonly adjacency: Adjacency;
  /** World units, though a part that does not stay is yet to be moved to its place. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 1 for pinned nodes once they are in their places. */
  readonly fixed: Uint8Array;
  readonly pins: number;
  /** It began from the present places. */
  readonly isPresent: boolean;
  /** It is not to be packed: it began where it is, or its pins hold it. */
  readonly stays: boolean;
}

export interface PartStart {
  readonly nodes: Uint32Array;
  readonly adjacency: Adjacency;
  readonly graph: LayoutGraph;
  readonly from: 'nothing' | 'present';
  readonly random: () => number;
}

/** Placed by its distances in the graph, or where it is when the present places tell the nodes apart. */
export function startPart({ nodes, adjacency, graph, from, random }: PartStart): ForcePart {
  const x = Float64Array.from(nodes, (node) => graph.x[node] ?? NaN);
  const y = Float64Array.from(nodes, (node) => graph.y[node] ?? NaN);
  const pins = nodes.reduce((sum, node) => sum + (graph.pinned[node] ?? 0), 0);
  const isPresent = from === 'present' && hasPlaces(x, y);
  const fixed = new Uint8Array(nodes.length);
  const part = { nodes, adjacency, x, y, fixed, pins, isPresent, stays: isPresent || pins > 0 };
  if (isPresent) {
    nodes.forEach((node, i) => (fixed[i] = graph.pinned[node] ?? 0));
    fillGaps(adjacency, x, y, random);
    nudge(x, y, fixed, evenDistance(x, y) * 0.1, random);
    return part;
  }
  pivotMds(adjacency, x, y);
  nudge(x, y, fixed, 0.3, random);
  fanLeaves(adjacency, x, y, random);
  scalePart(part, 1);
  return part;
}

/** Places in the world are worth keeping when at most half of the nodes lack one or share theirs. */
export function hasPlaces(x: Float64Array, y: Float64Array): boolean {
  const seen = new Set<string>();
  for (let i = 0; i < x.length; i += 1) if (Number.isFinite(x[i]) && Number.isFinite(y[i])) seen.add(`${x[i]},${y[i]}`);
  return seen.size * 2 > x.length;
}

/** What has no place yet goes beside a neighbour that has, in the order of the graph. */
function fillGaps({ start, neighbour }: Adjacency, x: Float64Array, y: Float64Array, random: () => number): void {
  const known = x.filter((_, i) => Number.isFinite(x[i]) && Number.isFinite(y[i]));
  if (known.length === x.length) return;
  let waiting = true;
  while (waiting) {
    waiting = false;
    for (let node = 0; node < x.length; node += 1) {
      if (Number.isFinite(x[node]) && Number.isFinite(y[node])) continue;
      const parent = neighbour
        .subarray(start[node], start[node + 1])
        .find((other) => Number.isFinite(x[other]) && Number.isFinite(y[other]));
      if (parent === undefined) {
        waiting = true;
        continue;
      }
      x[node] = (x[parent] ?? 0) + random() - 0.5;
      y[node] = (y[parent] ?? 0) + random() - 0.5;
    }
  }
}

/** Nodes at one place have no direction in which to part. */
function nudge(x: Float64Array, y: Float64Array, fixed: Uint8Array, reach: number, random: () => number): void {
  for (let node = 0; node < x.length; node += 1) {
    const angle = random() * 2 * Math.PI;
    const way = Math.sqrt(random()) * reach;
    if (fixed[node] === 1) continue;
    x[node] = (x[node] ?? 0) + Math.cos(angle) * way;
    y[node] = (y[node] ?? 0) + Math.sin(angle) * way;
  }
}

/** Distances put all leaves of a node at one place; they start around it instead. */
function fanLeaves(adjacency: Adjacency, x: Float64Array, y: Float64Array, random: () => number): void {
  for (let node = 0; node < x.length; node += 1) {
    if (degreeOf(adjacency, node) !== 1) continue;
    const parent = adjacency.neighbour[adjacency.start[node] ?? 0] ?? 0;
    const angle = random() * 2 * Math.PI;
    const way = 0.3 + random();
    x[node] = (x[parent] ?? 0) + Math.cos(angle) * way;
    y[node] = (y[parent] ?? 0) + Math.sin(angle) * way;
  }
}

/** Scales a free part about its centre: `share` of the way from its present size to the one that suits its count. */
export function scalePart({ x, y, nodes }: ForcePart, share: number): void {
  const centre = momentsOf(x, y);
  if (!(centre.radius > 0)) return;
  const factor = (radiusFor(nodes.length) / centre.radius) ** share;
  for (let i = 0; i < x.length; i += 1) {
    x[i] = centre.x + ((x[i] ?? 0) - centre.x) * factor;
    y[i] = centre.y + ((y[i] ?? 0) - centre.y) * factor;
  }
}

/**
 * Moves, turns and scales a part so that its pinned nodes come as near to their places as one similarity allows (least
 * squares), then puts them there. One pin only moves.
 */
export function fitToPins(
  { nodes, x, y, fixed }: ForcePart,
  run: ForceRun,
  { x: presentX, y: presentY, pinned }: LayoutGraph,
): void {
  nodes.forEach((node, i) => (fixed[i] = pinned[node] ?? 0));
  let [count, fromX, fromY, toX, toY] = [0, 0, 0, 0, 0];
  for (let i = 0; i < nodes.length; i += 1) {
    if (fixed[i] !== 1) continue;
    count += 1;
    fromX += x[i] ?? 0;
    fromY += y[i] ?? 0;
    toX += presentX[nodes[i] ?? 0] ?? 0;
    toY += presentY[nodes[i] ?? 0] ?? 0;
  }
  [fromX, fromY, toX, toY] = [fromX / count, fromY / count, toX / count, toY / count];
  let [along, across, spread] = [0, 0, 0];
  for (let i = 0; i < nodes.length; i += 1) {
    if (fixed[i] !== 1) continue;
    const [dx, dy] = [(x[i] ?? 0) - fromX, (y[i] ?? 0) - fromY];
    const [ex, ey] = [(presentX[nodes[i] ?? 0] ?? 0) - toX, (presentY[nodes[i] ?? 0] ?? 0) - toY];
    along += dx * ex + dy * ey;
    across += dx * ey - dy * ex;
    spread += dx * dx + dy * dy;
  }
  const length = Math.hypot(along, across);
  // Pins that lie wildly apart or all together say nothing about the size of the rest.
  const scale = spread > 0 && length > 0 ? Math.min(3, Math.max(1 / 3, length / spread)) : 1;
  const [cos, sin] = length > 0 ? [(along / length) * scale, (across / length) * scale] : [1, 0];
  for (let i = 0; i < nodes.length; i += 1) {
    const [dx, dy] = [(x[i] ?? 0) - fromX, (y[i] ?? 0) - fromY];
    x[i] = toX + cos * dx - sin * dy;
    y[i] = toY + sin * dx + cos * dy;
  }
  // The strength comes from the fitted shape, before pins may tear at it.
  run.adopt();
  for (let i = 0; i < nodes.length; i += 1) {
    if (fixed[i] !== 1) continue;
    x[i] = presentX[nodes[i] ?? 0] ?? 0;
    y[i] = presentY[nodes[i] ?? 0] ?? 0;
  }
}
