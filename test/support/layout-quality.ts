/** How good places of nodes are, as numbers that do not depend on their size. */
import { type Adjacency, degreeOf } from '../../renderer/graph/layout/adjacency.ts';
import { breadthFirst } from '../../renderer/graph/layout/breadth-first.ts';
import type { Places } from '../../renderer/graph/layout/layout-graph.ts';

/** Every n-th node, so that about `samples` are looked at. */
const strideFor = (count: number, samples: number): number => Math.max(1, Math.floor(count / samples));

/**
 * Normalised stress (Kruskal 1964; weights 1/d^2 as Gansner, Koren & North 2004) from sampled nodes to all that they
 * reach, at the best scale: 0 where distances are those of the graph, 1 where they say nothing.
 */
export function sampledStress(adjacency: Adjacency, { x, y }: Places, samples = 120): number {
  const { count } = adjacency;
  const steps = new Int32Array(count);
  const queue = new Uint32Array(count);
  let [squares, products, ideal] = [0, 0, 0];
  for (let node = 0; node < count; node += strideFor(count, samples)) {
    const reached = breadthFirst(adjacency, node, steps, queue);
    for (let i = 1; i < reached; i += 1) {
      const other = queue[i] ?? 0;
      const length = Math.hypot((x[node] ?? 0) - (x[other] ?? 0), (y[node] ?? 0) - (y[other] ?? 0));
      const wanted = steps[other] ?? 1;
      squares += (length / wanted) ** 2;
      products += length / wanted;
      ideal += 1;
    }
  }
  return squares === 0 ? 1 : 1 - products ** 2 / (squares * ideal);
}

/** Share of a node's neighbours that are among its k nearest nodes, k its degree; mean of sampled nodes. */
export function neighbourhoodPreservation(adjacency: Adjacency, { x, y }: Places, samples = 120): number {
  const { count, start, neighbour } = adjacency;
  let [sum, counted] = [0, 0];
  for (let node = 0; node < count; node += strideFor(count, samples)) {
    const degree = degreeOf(adjacency, node);
    if (degree === 0) continue;
    const distance = (other: number): number =>
      ((x[node] ?? 0) - (x[other] ?? 0)) ** 2 + ((y[node] ?? 0) - (y[other] ?? 0)) ** 2;
    const others = Array.from({ length: count }, (_, other) => other).filter((other) => other !== node);
    const limit = others.map(distance).sort((a, b) => a - b)[degree - 1] ?? 0;
    const near = neighbour.subarray(start[node], start[node + 1]).filter((other) => distance(other) <= limit);
    sum += near.length / degree;
    counted += 1;
  }
  return counted === 0 ? 1 : sum / counted;
}

/** Share of the cells of a grid, as many as nodes up to 64 by 64, that hold a node: low where nodes lie in heaps. */
export function spread({ x, y }: Places): number {
  const side = Math.max(1, Math.min(64, Math.floor(Math.sqrt(x.length))));
  const range = (values: Float32Array): readonly [number, number] => {
    const sorted = values.toSorted();
    return [sorted[0] ?? 0, (sorted.at(-1) ?? 0) - (sorted[0] ?? 0) || 1];
  };
  const [[left, width], [bottom, height]] = [range(x), range(y)];
  const cells = new Set<number>();
  x.forEach((value, node) => {
    const column = Math.min(side - 1, Math.floor(((value - left) / width) * side));
    const row = Math.min(side - 1, Math.floor((((y[node] ?? 0) - bottom) / height) * side));
    cells.add(row * side + column);
  });
  return cells.size / side ** 2;
}

/** Pairs of edges that cross, of all pairs; for small graphs. */
export function countCrossings(source: Uint32Array, target: Uint32Array, { x, y }: Places): number {
  const side = (a: number, b: number, c: number): number =>
    Math.sign(
      ((x[b] ?? 0) - (x[a] ?? 0)) * ((y[c] ?? 0) - (y[a] ?? 0)) -
        ((y[b] ?? 0) - (y[a] ?? 0)) * ((x[c] ?? 0) - (x[a] ?? 0)),
    );
  let crossings = 0;
  for (let e = 0; e < source.length; e += 1)
    for (let f = 0; f < e; f += 1) {
      const [a, b, c, d] = [source[e] ?? 0, target[e] ?? 0, source[f] ?? 0, target[f] ?? 0];
      if (a === c || a === d || b === c || b === d) continue;
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) crossings += 1;
    }
  return crossings;
}
