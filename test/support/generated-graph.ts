/** Graphs of known shapes from a seed. */
import type { LayoutGraph } from '../../renderer/graph/layout/layout-graph.ts';
import { createSeededRandom } from '../../renderer/graph/layout/seeded-random.ts';

export type Edge = readonly [number, number];

export function layoutGraph(count: number, edges: readonly Edge[], more: Partial<LayoutGraph> = {}): LayoutGraph {
  return {
    count,
    x: new Float32Array(count),
    y: new Float32Array(count),
    source: Uint32Array.from(edges, ([source]) => source),
    target: Uint32Array.from(edges, ([, target]) => target),
    pinned: new Uint8Array(count),
    types: Uint16Array.from({ length: count }, (_, node) => node % 5),
    sizes: new Float32Array(count).fill(4),
    origin: -1,
    ...more,
  };
}

/** Communities of different sizes, 3 % of the edges anywhere. */
export function communityGraph(count: number, edgeCount: number, seed: number): LayoutGraph {
  const random = createSeededRandom(seed);
  const communities = Math.max(4, Math.min(200, Math.floor(count / 60)));
  const community = Uint32Array.from({ length: count }, () => Math.floor(random() ** 1.5 * communities));
  const members: number[][] = Array.from({ length: communities }, () => []);
  community.forEach((number, node) => members[number]?.push(node));
  const edges: Edge[] = [];
  while (edges.length < edgeCount) {
    const node = Math.floor(random() * count);
    const near = members[community[node] ?? 0] ?? [];
    const other = random() < 0.03 ? Math.floor(random() * count) : (near[Math.floor(random() * near.length)] ?? 0);
    if (other !== node) edges.push([node, other]);
  }
  return layoutGraph(count, edges, { community });
}

/** Points of a square with edges to near ones, two in a thousand anywhere. */
export function geometricGraph(count: number, edgeCount: number, seed: number): LayoutGraph {
  const random = createSeededRandom(seed);
  const side = Math.max(1, Math.floor(Math.sqrt(count / 2)));
  const columns = Uint32Array.from({ length: count }, () => Math.floor(random() * side));
  const rows = Uint32Array.from({ length: count }, () => Math.floor(random() * side));
  const cells: number[][] = Array.from({ length: side * side }, () => []);
  columns.forEach((column, node) => cells[(rows[node] ?? 0) * side + column]?.push(node));
  const beside = (cell: number): number => Math.min(side - 1, Math.max(0, cell + Math.floor(random() * 3) - 1));
  const edges: Edge[] = [];
  while (edges.length < edgeCount) {
    const node = Math.floor(random() * count);
    const cell = cells[beside(rows[node] ?? 0) * side + beside(columns[node] ?? 0)] ?? [];
    const other = random() < 0.002 ? Math.floor(random() * count) : cell[Math.floor(random() * cell.length)];
    if (other !== undefined && other !== node) edges.push([node, other]);
  }
  return layoutGraph(count, edges);
}

/** Each node hangs on one of the earlier ones, more often on a young one. */
export function treeGraph(count: number, seed: number): LayoutGraph {
  const random = createSeededRandom(seed);
  return layoutGraph(
    count,
    Array.from({ length: count - 1 }, (_, i): Edge => [Math.floor(Math.sqrt(random()) * (i + 1)), i + 1]),
  );
}
