/** The graph that measures walk on: each pair of nodes once, weighted by the number of edges between the two. */
import { buildCsr, type Csr } from '../../../shared/graph/csr.ts';

/** Edges between nodes `0 .. count - 1`; loops and parallel edges may be among them. */
export interface EdgeList {
  readonly count: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
}

export interface WeightedGraph extends Csr {
  /** Beside `neighbours`: how many edges lead there. */
  readonly weight: Float64Array;
}

/** O(nodes + edges log(degree)). Loops are dropped: nothing is its own neighbour. */
export function toWeightedGraph({ count, source, target }: EdgeList): WeightedGraph {
  const csr = buildCsr(count, source, target);
  const weight = new Float64Array(csr.neighbours.length);
  for (let edge = 0; edge < source.length; edge += 1) {
    const [a, b] = [source[edge] ?? 0, target[edge] ?? 0];
    if (a === b) continue;
    const [there, back] = [placeOf(csr, a, b), placeOf(csr, b, a)];
    weight[there] = (weight[there] ?? 0) + 1;
    weight[back] = (weight[back] ?? 0) + 1;
  }
  return { ...csr, weight };
}

/** Where `b` stands among the neighbours of `a`, where it does stand. */
function placeOf({ start, neighbours }: Csr, a: number, b: number): number {
  let low = start[a] ?? 0;
  let high = (start[a + 1] ?? 0) - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((neighbours[middle] ?? 0) < b) low = middle + 1;
    else high = middle;
  }
  return low;
}
