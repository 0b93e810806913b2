import fc from 'fast-check';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { describe, expect, it } from 'vitest';
import { measure } from '../../../../../renderer/graph/analysis/measure.ts';
import type { EdgeList } from '../../../../../renderer/graph/analysis/weighted-graph.ts';
import { metricNames } from '../../../../../shared/graph/view.ts';
import { anyEdgeList, edgeList, star, toMultiGraph, toWeightedUndirected } from '../../../../support/random-graph.ts';

const measured = (name: (typeof metricNames)[number], edges: EdgeList) => measure(name, edges, () => undefined);

describe('measure', () => {
  it.each(metricNames)('has %s for graphs without nodes, with one, and without edges', (name) => {
    expect(measured(name, edgeList(0, [])).values).toHaveLength(0);
    for (const count of [1, 2, 50]) {
      const { values, groups } = measured(name, edgeList(count, [[0, 0]]));
      expect(values).toHaveLength(count);
      expect(values.every(Number.isFinite)).toBe(true);
      expect(groups).toBe(name === 'component' || name === 'community' ? count : 0);
    }
  });

  it('counts every edge of a node as its degree, loops none', () => {
    fc.assert(
      fc.property(anyEdgeList, (edges) => {
        const graph = toMultiGraph(edges);
        measured('degree', edges).values.forEach((degree, node) => expect(degree).toBe(graph.degree(node)));
      }),
    );
  });

  it('numbers components by descending size, and exactly what is connected has the same number', () => {
    fc.assert(
      fc.property(anyEdgeList, (edges) => {
        const { values, groups } = measured('component', edges);
        const naive = naiveComponents(edges);
        for (let a = 0; a < edges.count; a += 1)
          for (let b = 0; b < a; b += 1) expect(values[a] === values[b]).toBe(naive[a] === naive[b]);
        const sizes = Array.from({ length: groups }, (_, at) => values.filter((value) => value === at + 1).length);
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        expect(sizes.every((size) => size > 0)).toBe(true);
      }),
    );
  });

  it('has the core numbers that peeling the graph off again and again gives', () => {
    fc.assert(
      fc.property(anyEdgeList, (edges) => {
        expect([...measured('core', edges).values]).toEqual(naiveCores(edges));
      }),
    );
  });

  it('has the PageRank of graphology, all together 1', () => {
    fc.assert(
      fc.property(anyEdgeList, (edges) => {
        const { values } = measured('pageRank', edges);
        if (edges.count === 0) return;
        expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
        const expected = pagerank(toWeightedUndirected(edges), {
          getEdgeWeight: 'weight',
          tolerance: 1e-10,
          maxIterations: 1000,
        });
        values.forEach((value, node) => expect(value).toBeCloseTo(expected[node] ?? Number.NaN, 6));
      }),
    );
  });

  it('ranks the middle of a star first, in everything that ranks', () => {
    const edges = star(20_000);
    for (const name of ['degree', 'betweenness', 'pageRank'] as const) {
      const { values } = measured(name, edges);
      const [middle = 0, ...rays] = values;
      expect(rays.every((ray) => ray < middle)).toBe(true);
    }
    expect(measured('core', edges).values.every((core) => core === 1)).toBe(true);
    expect(measured('component', edges).groups).toBe(1);
  });
});

function naiveComponents({ count, source, target }: EdgeList): number[] {
  const label = Array.from({ length: count }, (_, node) => node);
  for (let round = 0; round < count; round += 1)
    source.forEach((from, edge) => {
      const to = target[edge] ?? 0;
      label[from] = label[to] = Math.min(label[from] ?? 0, label[to] ?? 0);
    });
  return label;
}

function naiveCores(edges: EdgeList): number[] {
  const core = Array.from({ length: edges.count }, () => 0);
  for (let k = 1; k <= edges.count; k += 1) {
    const graph = toWeightedUndirected(edges);
    for (let found = true; found;) {
      const weak = graph.filterNodes((node) => graph.degree(node) < k);
      for (const node of weak) graph.dropNode(node);
      found = weak.length > 0;
    }
    for (const node of graph.nodes()) core[Number(node)] = k;
  }
  return core;
}
