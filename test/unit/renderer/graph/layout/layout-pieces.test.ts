import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAdjacency, degreeOf } from '../../../../../renderer/graph/layout/adjacency.ts';
import { packBoxes } from '../../../../../renderer/graph/layout/box-packing.ts';
import { componentsOf } from '../../../../../renderer/graph/layout/components.ts';
import { layersOf } from '../../../../../renderer/graph/layout/layering.ts';
import { spreadInOrder } from '../../../../../renderer/graph/layout/ordered-spreading.ts';
import { pivotMds } from '../../../../../renderer/graph/layout/pivot-mds.ts';
import { separate } from '../../../../../renderer/graph/layout/separation.ts';
import { type Edge, layoutGraph, treeGraph } from '../../../../support/generated-graph.ts';

const edgesOf = (count: number): fc.Arbitrary<Edge[]> => fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)));

describe('the adjacency of a graph', () => {
  it('has each pair of different neighbours once, in both directions, ascending', () => {
    fc.assert(
      fc.property(edgesOf(12), (edges) => {
        const { start, neighbour } = buildAdjacency(layoutGraph(12, edges));
        const wanted = Array.from({ length: 12 }, (_, node) =>
          [...new Set(edges.flatMap(([a, b]) => (a === node ? [b] : b === node ? [a] : [])))]
            .filter((other) => other !== node)
            .sort((a, b) => a - b),
        );
        expect(wanted).toEqual(wanted.map((_, node) => Array.from(neighbour.subarray(start[node], start[node + 1]))));
      }),
    );
  });

  it('adds the weights of edges between the same two, dampened', () => {
    const graph = layoutGraph(
      2,
      [
        [0, 1],
        [1, 0],
      ],
      { weight: Float32Array.of(3, 4) },
    );
    expect(buildAdjacency(graph).weight[0]).toBeCloseTo(1 + Math.log(7));
  });
});

it('components hold every node once, the largest first', () => {
  fc.assert(
    fc.property(edgesOf(30), (edges) => {
      const components = componentsOf(buildAdjacency(layoutGraph(30, edges)));
      expect(components.flatMap((nodes) => [...nodes]).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 30 }, (_, i) => i),
      );
      expect(components.map((nodes) => nodes.length)).toEqual(
        components.map((nodes) => nodes.length).toSorted((a, b) => b - a),
      );
    }),
  );
});

it('pivot MDS puts a path on a line, in order and to scale', () => {
  const count = 200;
  const path = layoutGraph(
    count,
    Array.from({ length: count - 1 }, (_, i): Edge => [i, i + 1]),
  );
  const [x, y] = [new Float64Array(count), new Float64Array(count)];
  pivotMds(buildAdjacency(path), x, y);
  const length = (a: number, b: number): number => Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
  expect(length(0, 199)).toBeGreaterThan(150);
  for (let i = 1; i < 199; i += 1) expect(length(0, i + 1)).toBeGreaterThan(length(0, i));
});

it('packed boxes do not overlap, and fill more than half of their page', () => {
  const side = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 60 }), (boxes) => {
      const sorted = boxes.toSorted((a, b) => b[0] * b[1] - a[0] * a[1]);
      const widths = Float64Array.from(sorted, ([width]) => width);
      const heights = Float64Array.from(sorted, ([, height]) => height);
      const { left, top } = packBoxes(widths, heights);
      const isApart = (a: number, b: number): boolean =>
        (left[a] ?? 0) + (widths[a] ?? 0) <= (left[b] ?? 0) + 1e-6 ||
        (left[b] ?? 0) + (widths[b] ?? 0) <= (left[a] ?? 0) + 1e-6 ||
        (top[a] ?? 0) + (heights[a] ?? 0) <= (top[b] ?? 0) + 1e-6 ||
        (top[b] ?? 0) + (heights[b] ?? 0) <= (top[a] ?? 0) + 1e-6;
      for (let a = 0; a < sorted.length; a += 1) for (let b = 0; b < a; b += 1) expect(isApart(a, b)).toBe(true);
    }),
  );
});

describe('separating discs', () => {
  it('leaves none on another where there is room', () => {
    const [x, y] = [new Float64Array(80), new Float64Array(80)];
    const reach = Float64Array.from({ length: 80 }, (_, i) => 2 + (i % 5));
    separate({ x, y, reach, fixed: new Uint8Array(80), stretch: 1 }, 400);
    for (let a = 0; a < 80; a += 1)
      for (let b = 0; b < a; b += 1)
        expect(Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0))).toBeGreaterThan(
          0.9 * ((reach[a] ?? 0) + (reach[b] ?? 0)),
        );
  });

  it('moves none that is fixed and none that is free already', () => {
    const x = Float64Array.of(0, 1, 100);
    const y = Float64Array.of(0, 0, 0);
    separate({ x, y, reach: Float64Array.of(5, 5, 5), fixed: Uint8Array.of(1, 0, 0), stretch: 1 }, 50);
    expect([x[0], x[2]]).toEqual([0, 100]);
    expect(x[1]).toBeCloseTo(10, 1);
  });
});

it('spreading in order keeps the order and the gap, and what has room already', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -200, max: 200 }), { minLength: 1, maxLength: 30 }), (wanted) => {
      const x = new Float64Array(wanted.length);
      const nodes = wanted.map((_, i) => i);
      const order = spreadInOrder(nodes, Float64Array.from(wanted), 10, x);
      expect(order.map((node) => wanted[node])).toEqual(wanted.toSorted((a, b) => a - b));
      order.forEach((node, at) => {
        if (at > 0) expect((x[node] ?? 0) - (x[order[at - 1] ?? 0] ?? 0)).toBeGreaterThanOrEqual(10 - 1e-9);
      });
      const mean = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0) / wanted.length;
      expect(mean(x)).toBeCloseTo(mean(wanted), 6);
    }),
  );
});

describe('layers', () => {
  const none = { from: [], to: [] };
  const nodes = Uint32Array.from({ length: 40 }, (_, i) => i);

  it('are distances from the origin where edges have no direction', () => {
    const path = layoutGraph(
      40,
      Array.from({ length: 39 }, (_, i): Edge => [i, i + 1]),
    );
    const layers = layersOf(buildAdjacency(path), nodes, 10, none);
    expect([layers[10], layers[0], layers[39]]).toEqual([0, 10, 29]);
  });

  it('lead downwards along directed edges that close no cycle', () => {
    const { source, target } = treeGraph(40, 5);
    const adjacency = buildAdjacency(treeGraph(40, 5));
    const layers = layersOf(adjacency, nodes, -1, { from: [...target], to: [...source] });
    source.forEach((above, edge) => expect(layers[target[edge] ?? 0]).toBeLessThan(layers[above] ?? 0));
  });

  it('end for cycles', () => {
    const ring = Array.from({ length: 40 }, (_, i): Edge => [i, (i + 1) % 40]);
    const adjacency = buildAdjacency(layoutGraph(40, ring));
    const layers = layersOf(adjacency, nodes, -1, { from: ring.map(([a]) => a), to: ring.map(([, b]) => b) });
    expect(Math.max(...layers)).toBe(39);
    expect(degreeOf(adjacency, 0)).toBe(2);
  });
});
