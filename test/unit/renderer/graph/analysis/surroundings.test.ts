import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonNeighbours, egoNetwork } from '../../../../../renderer/graph/analysis/surroundings.ts';
import { toWeightedGraph } from '../../../../../renderer/graph/analysis/weighted-graph.ts';
import { anyEdgeList, toWeightedUndirected } from '../../../../support/random-graph.ts';

const withNodes = anyEdgeList.filter(({ count }) => count > 1);
const ascending = (nodes: readonly number[]): number[] => nodes.toSorted((a, b) => a - b);

describe('commonNeighbours', () => {
  it('are the nodes beside both, neither of the two among them', () => {
    fc.assert(
      fc.property(withNodes, fc.nat(), fc.nat(), (edges, first, second) => {
        const [a, b] = [first % edges.count, second % edges.count];
        const graph = toWeightedUndirected(edges);
        const expected = graph.filterNodes((node) => graph.areNeighbors(node, a) && graph.areNeighbors(node, b));
        expect(commonNeighbours(toWeightedGraph(edges), a, b)).toEqual(expected.map(Number));
      }),
    );
  });
});

describe('egoNetwork', () => {
  it('has the nodes at most so many steps away from any of the middle, nearest first', () => {
    fc.assert(
      fc.property(withNodes, fc.array(fc.nat(), { maxLength: 3 }), fc.nat(4), (edges, picks, steps) => {
        const middle = picks.map((pick) => pick % edges.count);
        const graph = toWeightedUndirected(edges);
        const distance = new Map(middle.map((node) => [node, 0]));
        for (let step = 0; step < steps; step += 1)
          for (const [node, far] of distance)
            if (far === step)
              for (const other of graph.neighbors(node).map(Number))
                if (!distance.has(other)) distance.set(other, step + 1);
        const found = egoNetwork(toWeightedGraph(edges), middle, steps);
        expect(ascending(found)).toEqual(ascending([...distance.keys()]));
        const far = found.map((node) => distance.get(node) ?? -1);
        expect(far).toEqual(ascending(far));
      }),
    );
  });
});
