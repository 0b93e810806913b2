/** Small graphs of every shape for properties, and the same graph for graphology. */
import fc from 'fast-check';
import { MultiUndirectedGraph, UndirectedGraph } from 'graphology';
import type { EdgeList } from '../../renderer/graph/analysis/weighted-graph.ts';

export function edgeList(count: number, pairs: readonly (readonly [number, number])[]): EdgeList {
  return {
    count,
    source: Uint32Array.from(pairs, ([source]) => source),
    target: Uint32Array.from(pairs, ([, target]) => target),
  };
}

/** Up to 24 nodes; loops and parallel edges are among the edges. */
export const anyEdgeList: fc.Arbitrary<EdgeList> = fc
  .integer({ min: 0, max: 24 })
  .chain((count) =>
    count === 0
      ? fc.constant(edgeList(0, []))
      : fc
          .array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 60 })
          .map((pairs) => edgeList(count, pairs)),
  );

export const star = (leaves: number): EdgeList =>
  edgeList(
    leaves + 1,
    Array.from({ length: leaves }, (_, leaf) => [0, leaf + 1] as const),
  );

/** Without loops; parallel edges stay. */
export function toMultiGraph({ count, source, target }: EdgeList): MultiUndirectedGraph {
  const graph = new MultiUndirectedGraph();
  for (let node = 0; node < count; node += 1) graph.addNode(node);
  source.forEach((from, edge) => {
    if (from !== target[edge]) graph.addUndirectedEdge(from, target[edge]);
  });
  return graph;
}

/** Without loops; the weight of an edge says how many there are. */
export function toWeightedUndirected({ count, source, target }: EdgeList): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let node = 0; node < count; node += 1) graph.addNode(node);
  source.forEach((from, edge) => {
    const to = target[edge] ?? 0;
    if (from === to) return;
    if (graph.hasEdge(from, to)) graph.updateEdgeAttribute(from, to, 'weight', (weight: number) => weight + 1);
    else graph.addUndirectedEdge(from, to, { weight: 1 });
  });
  return graph;
}
