/**
 * Force layout: each connected component from its distances in the graph (pivot MDS), then by forces; components packed
 * beside each other; small graphs spread so that their labels can be read. Goes on refining after it is readable.
 */
import { buildAdjacency, subgraph } from './adjacency.ts';
import { componentsOf } from './components.ts';
import { boxOf } from './extent.ts';
import { type ForcePart, hasPlaces, startPart } from './force-part.ts';
import { type LayoutGraph, type LayoutOrder, type LayoutSteps, type Places, spacing } from './layout-graph.ts';
import { arrangeParts, gridOf, type Movable } from './part-arrangement.ts';
import { finishPart, type Forming, formPart, startRun } from './part-forming.ts';
import { createSeededRandom } from './seeded-random.ts';

/** Parts of up to this many nodes are finished at once; larger ones are shown while they form. */
const quickMax = 3000;
/** Share of the progress that is over when the large parts begin to form. */
const prepared = 0.2;

export function* forceLayout({ graph, seed, from }: LayoutOrder, places: Places): LayoutSteps {
  const whole = buildAdjacency(graph);
  const random = createSeededRandom(seed);
  const scratch = new Int32Array(graph.count).fill(-1);
  const parts: ForcePart[] = [];
  const large: Forming[] = [];
  const alone: number[] = [];
  let [started, sinceStep] = [0, 0];
  for (const nodes of componentsOf(whole)) {
    if (nodes.length === 1) {
      if (graph.pinned[nodes[0] ?? 0] !== 1) alone.push(nodes[0] ?? 0);
      continue;
    }
    const part = startPart({ nodes, adjacency: subgraph(whole, nodes, scratch), graph, from, random });
    parts.push(part);
    if (nodes.length > quickMax) large.push({ part, run: startRun(part) });
    else finishPart(part, graph, part.isPresent ? 120 : Math.min(300, 40 + 4 * nodes.length));
    started += nodes.length;
    sinceStep += nodes.length;
    if (sinceStep < quickMax / 4) continue;
    sinceStep = 0;
    yield { state: 'placing', progress: (prepared * started) / graph.count };
  }
  const singles = placeSingles(alone, graph, from);
  const show = (): void => {
    for (const { nodes, x, y } of [...parts, singles])
      nodes.forEach((node, i) => {
        places.x[node] = x[i] ?? 0;
        places.y[node] = y[i] ?? 0;
      });
  };
  const arrange = (): void => {
    arrangeParts(parts, singles);
    show();
  };
  arrange();
  yield* form(large, graph, arrange, show);
}

/** Iterates the large parts side by side: quickly until they can be read, then finer. */
function* form(large: readonly Forming[], graph: LayoutGraph, arrange: () => void, show: () => void): LayoutSteps {
  const nodes = large.reduce((sum, { part }) => sum + part.nodes.length, 0);
  if (nodes === 0) return;
  const settle = nodes > 10_000 ? 16 : 80;
  const rounds = settle + (nodes > 50_000 ? 120 : 200);
  for (let round = 0; round < rounds; round += 1) {
    const progress = prepared + ((1 - prepared) * round) / rounds;
    for (const forming of large) {
      formPart(forming, graph, round, settle, rounds);
      show();
      if (round < settle - 1) yield { state: 'placing', progress };
    }
    if (round === settle - 1) arrange();
    if (round >= settle - 1) yield { state: 'settled', progress };
  }
  arrange();
}

interface Singles extends Movable {
  readonly nodes: Uint32Array;
}

/** Nodes without edges keep their places or stand in rows, types together. */
function placeSingles(alone: number[], graph: LayoutGraph, from: 'nothing' | 'present'): Singles {
  const nodes = Uint32Array.from(alone.sort((a, b) => (graph.types[a] ?? 0) - (graph.types[b] ?? 0) || a - b));
  const x = Float64Array.from(nodes, (node) => graph.x[node] ?? NaN);
  const y = Float64Array.from(nodes, (node) => graph.y[node] ?? NaN);
  if (from === 'present' && hasPlaces(x, y)) {
    placeBelow(x, y);
    return { nodes, x, y, stays: true };
  }
  return { nodes, ...gridOf(nodes.length, spacing * 0.75), stays: false };
}

/** What has no place yet stands in rows below those that have one. */
function placeBelow(x: Float64Array, y: Float64Array): void {
  const isPlaced = (i: number): boolean => Number.isFinite(x[i]) && Number.isFinite(y[i]);
  const missing = [...x.keys()].filter((i) => !isPlaced(i));
  const { minX, minY } = boxOf(
    x.filter((_, i) => isPlaced(i)),
    y.filter((_, i) => isPlaced(i)),
  );
  const rows = gridOf(missing.length, spacing * 0.75);
  missing.forEach((i, at) => {
    x[i] = minX + (rows.x[at] ?? 0);
    y[i] = minY - spacing + (rows.y[at] ?? 0);
  });
}
