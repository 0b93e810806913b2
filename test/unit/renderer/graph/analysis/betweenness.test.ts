import fc from 'fast-check';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { describe, expect, it } from 'vitest';
import { betweenness } from '../../../../../renderer/graph/analysis/betweenness.ts';
import { toWeightedGraph } from '../../../../../renderer/graph/analysis/weighted-graph.ts';
import { anyEdgeList, edgeList, star, toWeightedUndirected } from '../../../../support/random-graph.ts';

describe('betweenness', () => {
  it('is what graphology computes', () => {
    fc.assert(
      fc.property(anyEdgeList, (edges) => {
        const { values, sampled } = betweenness(toWeightedGraph(edges));
        expect(sampled).toBeNull();
        // Graphology refuses graphs without nodes.
        if (edges.count === 0) return;
        const expected = betweennessCentrality(toWeightedUndirected(edges), { getEdgeWeight: null });
        // Graphology divides by nothing where there are fewer than three nodes.
        values.forEach((value, node) =>
          expect(value).toBeCloseTo(edges.count < 3 ? 0 : (expected[node] ?? Number.NaN), 10),
        );
      }),
    );
  });

  it('gives the middle of a star everything, and its rays nothing', () => {
    const { values } = betweenness(toWeightedGraph(star(500)));
    expect(values[0]).toBeCloseTo(1, 10);
    expect(Math.max(...values.subarray(1))).toBe(0);
  });

  it('samples above the bound, says from how many nodes, and comes near to the exact values', () => {
    const edges = star(20_000);
    const { values, sampled } = betweenness(toWeightedGraph(edges), undefined, 10_000_000);
    expect(sampled).toBe(166);
    expect(values[0]).toBeGreaterThan(0.95);
    expect(values[0]).toBeLessThan(1.05);
    expect(Math.max(...values.subarray(1))).toBe(0);
  });

  it('draws the same sample every time', () => {
    const graph = toWeightedGraph(star(5000));
    expect(betweenness(graph, undefined, 1)).toEqual(betweenness(graph, undefined, 1));
  });

  it('stays finite where there are more shortest paths than a number can hold', () => {
    // A chain of 1,200 diamonds has 2^1200 shortest paths from end to end.
    const diamonds = 1200;
    const pairs = Array.from({ length: diamonds }, (_, at) => at * 3).flatMap((node) => [
      [node, node + 1] as const,
      [node, node + 2] as const,
      [node + 1, node + 3] as const,
      [node + 2, node + 3] as const,
    ]);
    const count = diamonds * 3 + 1;
    const { values } = betweenness(toWeightedGraph(edgeList(count, pairs)));
    // Through the node between two halves goes every path between them; each side of a diamond has half of them.
    const joint = 3 * 400;
    const [left, right] = [joint, count - 1 - joint];
    const pairsOfOthers = ((count - 1) * (count - 2)) / 2;
    expect((values[joint] ?? 0) * pairsOfOthers).toBeCloseTo(left * right + 1, -1);
    expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
  });

  it('tells how far it is, up to the end', () => {
    const shares: number[] = [];
    betweenness(toWeightedGraph(star(1000)), (share) => void shares.push(share));
    expect(shares.length).toBeGreaterThan(50);
    expect(shares.length).toBeLessThanOrEqual(100);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.98);
  });
});
