/** Where groups of nodes go beside each other when each is a disc: by a force layout of the groups, then packed. */
import { type Adjacency, buildAdjacency } from './adjacency.ts';
import { momentsOf } from './extent.ts';
import { createForceRun } from './force-run.ts';
import type { LayoutGraph } from './layout-graph.ts';
import { pivotMds } from './pivot-mds.ts';
import { separate } from './separation.ts';

export interface Centres {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface GroupEdges {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

const rounds = 200;

/** Centres of discs of the given radii; groups with many edges between them are near each other. */
export function arrangeDiscs(edges: GroupEdges, radii: Float64Array): Centres {
  const count = radii.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  if (count < 2) return { x, y };
  const adjacency = connected(edges, radii);
  pivotMds(adjacency, x, y);
  const golden = Math.PI * (3 - Math.sqrt(5));
  // Groups that are alike in all distances would lie on each other.
  for (let group = 0; group < count; group += 1) {
    x[group] = (x[group] ?? 0) + 0.3 * Math.cos(group * golden);
    y[group] = (y[group] ?? 0) + 0.3 * Math.sin(group * golden);
  }
  const fixed = new Uint8Array(count);
  const run = createForceRun({ adjacency, x, y, fixed });
  run.adopt();
  for (let round = 0; round < rounds; round += 1) run.iterate(Math.max(0, 1 - (2 * round) / rounds), 1);
  pack(x, y, radii, fixed);
  return { x, y };
}

/** Grows the places to what the discs need, parts them, then draws them together as far as they go. */
function pack(x: Float64Array, y: Float64Array, radii: Float64Array, fixed: Uint8Array): void {
  const area = radii.reduce((sum, radius) => sum + radius * radius, 0);
  const { radius, x: centreX, y: centreY } = momentsOf(x, y);
  scale(radius > 0 ? Math.sqrt(area * 2) / Math.SQRT2 / radius : 1, centreX, centreY);
  separate({ x, y, reach: radii, fixed, stretch: 1 }, 60);
  const squeezes = x.length > 2000 ? 6 : 20;
  for (let squeeze = 0; squeeze < squeezes; squeeze += 1) {
    scale(0.96, centreX, centreY);
    separate({ x, y, reach: radii, fixed, stretch: 1 }, squeeze === squeezes - 1 ? 200 : 15);
  }

  function scale(factor: number, aroundX: number, aroundY: number): void {
    for (let i = 0; i < x.length; i += 1) {
      x[i] = ((x[i] ?? 0) - aroundX) * factor + aroundX;
      y[i] = ((y[i] ?? 0) - aroundY) * factor + aroundY;
    }
  }
}

/** Edges between different groups; ends that the graph does not have are left out. */
export function edgesBetween(graph: LayoutGraph, of: Uint32Array): GroupEdges {
  const source: number[] = [];
  const target: number[] = [];
  graph.source.forEach((node, edge) => {
    const other = graph.target[edge] ?? 0;
    if (node >= graph.count || other >= graph.count || of[node] === of[other]) return;
    source.push(of[node] ?? 0);
    target.push(of[other] ?? 0);
  });
  return { source, target };
}

/** Groups that nothing connects hang on the largest, so that they have a distance. */
function connected({ source, target }: GroupEdges, radii: Float64Array): Adjacency {
  const largest = radii.reduce((best, radius, group) => (radius > (radii[best] ?? 0) ? group : best), 0);
  const all = radii.length;
  return buildAdjacency({
    count: all,
    source: Uint32Array.from([...source, ...Array.from({ length: all }, () => largest)]),
    target: Uint32Array.from([...target, ...Array.from({ length: all }, (_, group) => group)]),
  });
}
