import fc from 'fast-check';
import louvain from 'graphology-communities-louvain';
import modularity from 'graphology-metrics/graph/modularity.js';
import { describe, expect, it } from 'vitest';
import { louvainCommunities } from '../../../../../renderer/graph/analysis/louvain.ts';
import { type EdgeList, toWeightedGraph } from '../../../../../renderer/graph/analysis/weighted-graph.ts';
import { createSeededRandom } from '../../../../../renderer/graph/layout/seeded-random.ts';
import { anyEdgeList, edgeList, star, toWeightedUndirected } from '../../../../support/random-graph.ts';

const communitiesOf = (edges: EdgeList) => louvainCommunities(toWeightedGraph(edges));
const clique = (first: number, size: number) =>
  Array.from({ length: size * size }, (_, at) => [first + Math.floor(at / size), first + (at % size)] as const).filter(
    ([a, b]) => a < b,
  );

/** Groups of 40 nodes; `inside` of ten edges stay in their group. */
function plantedGroups(seed: number, inside: number): EdgeList {
  const random = createSeededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  return edgeList(
    1200,
    Array.from({ length: 4800 }, () => {
      const node = below(1200);
      return [node, below(10) < inside ? node - (node % 40) + below(40) : below(1200)] as const;
    }),
  );
}

describe('louvainCommunities', () => {
  it.each([9, 7, 5, 3, 0])('is as good as graphology with %i of ten edges inside groups', (inside) => {
    for (const seed of [1, 2, 3]) {
      const edges = plantedGroups(seed, inside);
      const graph = toWeightedUndirected(edges);
      const theirs = louvain.detailed(graph, { rng: createSeededRandom(seed) });
      const { values } = communitiesOf(edges);
      const ours = modularity(graph, { getNodeCommunity: (node) => values[Number(node)] ?? 0 });
      expect(ours).toBeGreaterThanOrEqual(0.97 * theirs.modularity);
    }
  });

  it('finds cliques that a single edge joins, the largest first', () => {
    const { values, groups } = communitiesOf(
      edgeList(15, [...clique(0, 4), ...clique(4, 6), ...clique(10, 5), [3, 4], [9, 10]]),
    );
    expect([...values].join('')).toBe('333311111122222');
    expect(groups).toBe(3);
  });

  it('counts parallel edges as weight', () => {
    const ring = [0, 1, 2, 3].map((node) => [node, (node + 1) % 4] as const);
    const heavy = Array.from({ length: 9 }, () => [[1, 2] as const, [3, 0] as const]).flat();
    const { values } = communitiesOf(edgeList(4, [...ring, ...heavy]));
    expect([...values]).toEqual([1, 2, 2, 1]);
  });

  it('never puts together what no way connects, nor is worse than every node alone', () => {
    fc.assert(
      fc.property(anyEdgeList, (edges) => {
        const { values, groups } = communitiesOf(edges);
        const graph = toWeightedUndirected(edges);
        expect(new Set(values).size).toBe(groups);
        graph.forEachNode((node) => {
          if (graph.degree(node) > 0) return;
          expect(values.filter((value) => value === values[Number(node)])).toHaveLength(1);
        });
        if (graph.size === 0) return;
        const quality = (of: (node: string) => number) => modularity(graph, { getNodeCommunity: of });
        const ours = quality((node) => values[Number(node)] ?? 0);
        expect(ours).toBeGreaterThanOrEqual(quality(Number) - 1e-9);
        expect(ours).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  it('answers the same every time', () => {
    const edges = plantedGroups(4, 6);
    expect(communitiesOf(edges)).toEqual(communitiesOf(edges));
  });

  it('ends on a star of 20,000 with one community', () => {
    expect(communitiesOf(star(20_000)).groups).toBe(1);
  });
});
