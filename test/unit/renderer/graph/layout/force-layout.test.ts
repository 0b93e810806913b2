import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { describe, expect, it } from 'vitest';
import { buildAdjacency } from '../../../../../renderer/graph/layout/adjacency.ts';
import type { LayoutGraph, Places } from '../../../../../renderer/graph/layout/layout-graph.ts';
import { createSeededRandom } from '../../../../../renderer/graph/layout/seeded-random.ts';
import {
  communityGraph,
  type Edge,
  geometricGraph,
  layoutGraph,
  treeGraph,
} from '../../../../support/generated-graph.ts';
import { placesOf } from '../../../../support/layout-places.ts';
import { neighbourhoodPreservation, sampledStress, spread } from '../../../../support/layout-quality.ts';

const force = { name: 'force', seed: 5, from: 'nothing' } as const;

function randomPlaces(count: number): Places {
  const random = createSeededRandom(99);
  return { x: Float32Array.from({ length: count }, random), y: Float32Array.from({ length: count }, random) };
}

function forceAtlasPlaces(graph: LayoutGraph, iterations: number): Places {
  const peer = new Graph({ type: 'undirected' });
  const start = randomPlaces(graph.count);
  for (let node = 0; node < graph.count; node += 1) peer.addNode(node, { x: start.x[node], y: start.y[node] });
  graph.source.forEach((source, edge) => peer.mergeEdge(source, graph.target[edge]));
  const settings = { ...forceAtlas2.inferSettings(peer), barnesHutOptimize: true, barnesHutTheta: 1.2 };
  const found = forceAtlas2(peer, { iterations, settings });
  return {
    x: Float32Array.from({ length: graph.count }, (_, node) => found[node]?.['x'] ?? 0),
    y: Float32Array.from({ length: graph.count }, (_, node) => found[node]?.['y'] ?? 0),
  };
}

describe.each([
  ['communities', communityGraph(3000, 9000, 71)],
  ['a geometric graph', geometricGraph(4000, 12_000, 72)],
  ['a tree', treeGraph(1500, 73)],
])('a force layout of %s', (_, graph) => {
  const adjacency = buildAdjacency(graph);
  const places = placesOf(graph, force);

  it('shows distances far better than chance, and no worse than twenty iterations of ForceAtlas2', () => {
    const stress = sampledStress(adjacency, places);
    expect(stress).toBeLessThan(0.75 * sampledStress(adjacency, randomPlaces(graph.count)));
    expect(stress).toBeLessThanOrEqual(sampledStress(adjacency, forceAtlasPlaces(graph, 20)));
  });

  it('has neighbours near, and nodes not in heaps', () => {
    expect(neighbourhoodPreservation(adjacency, places)).toBeGreaterThan(0.08);
    expect(spread(places)).toBeGreaterThan(0.15);
  });
});

describe('a force layout', () => {
  const star = (leaves: number, first = 0): Edge[] =>
    Array.from({ length: leaves }, (_, i): Edge => [first, first + i + 1]);
  const distance = ({ x, y }: Places, a: number, b: number): number =>
    Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));

  it('spans about forty units times the root of the number of nodes', () => {
    const { x } = placesOf(layoutGraph(401, star(400)), force);
    expect(Math.max(...x) - Math.min(...x)).toBeGreaterThan(0.8 * 40 * 20);
    expect(Math.max(...x) - Math.min(...x)).toBeLessThan(1.5 * 40 * 20);
  });

  it('puts components beside each other, not over each other', () => {
    const { x, y } = placesOf(layoutGraph(102, [...star(50), ...star(50, 51)]), force);
    const box = (values: Float32Array, from: number): readonly [number, number] => {
      const part = values.slice(from, from + 51);
      return [Math.min(...part), Math.max(...part)];
    };
    const isApart = (values: Float32Array): boolean => {
      const [[aMin, aMax], [bMin, bMax]] = [box(values, 0), box(values, 51)];
      return aMax < bMin || bMax < aMin;
    };
    expect(isApart(x) || isApart(y)).toBe(true);
  });

  it('from the present moves an arranged graph little when a few nodes come to it', () => {
    const tree = treeGraph(300, 8);
    const arranged = placesOf(tree, force);
    const added = Array.from({ length: 12 }, (_, i): Edge => [5, 300 + i]);
    const edges = [...tree.source].map((source, edge): Edge => [source, tree.target[edge] ?? 0]);
    const graph = layoutGraph(312, [...edges, ...added], {
      x: Float32Array.from({ length: 312 }, (_, node) => arranged.x[node < 300 ? node : 5] ?? 0),
      y: Float32Array.from({ length: 312 }, (_, node) => arranged.y[node < 300 ? node : 5] ?? 0),
    });
    const after = placesOf(graph, { ...force, from: 'present' });
    const ways = Array.from({ length: 300 }, (_, node) =>
      Math.hypot((after.x[node] ?? 0) - (arranged.x[node] ?? 0), (after.y[node] ?? 0) - (arranged.y[node] ?? 0)),
    ).sort((a, b) => a - b);
    // Two node distances, in a picture of some twenty across.
    expect(ways[150]).toBeLessThan(80);
    for (let node = 300; node < 312; node += 1) expect(distance(after, node, 5)).toBeGreaterThan(5);
  });

  it('settles the free nodes around the pinned ones', () => {
    const graph = layoutGraph(22, [...star(10), ...star(10, 11), [0, 11]]);
    graph.pinned[0] = 1;
    graph.pinned[11] = 1;
    graph.x[0] = -300;
    graph.x[11] = 300;
    const places = placesOf(graph, force);
    expect([places.x[0], places.x[11]]).toEqual([-300, 300]);
    for (let leaf = 1; leaf <= 10; leaf += 1)
      expect(distance(places, leaf, 0)).toBeLessThan(distance(places, leaf, 11));
    for (let leaf = 12; leaf <= 21; leaf += 1)
      expect(distance(places, leaf, 11)).toBeLessThan(distance(places, leaf, 0));
  });

  it('leaves room between all leaves of a star', () => {
    const places = placesOf(layoutGraph(101, star(100)), force);
    let nearest = Infinity;
    for (let a = 0; a < 101; a += 1) for (let b = 0; b < a; b += 1) nearest = Math.min(nearest, distance(places, a, b));
    expect(nearest).toBeGreaterThan(8);
  });

  it('puts nodes without edges in rows, each at its own place, when there are many', () => {
    const { x, y } = placesOf(layoutGraph(1000, []), force);
    expect(new Set(x).size * new Set(y).size).toBeLessThan(1200);
  });

  it('from the present leaves nodes without edges where they are, and puts those without a place below them', () => {
    const [x, y] = [Float32Array.of(10, 20, 30, NaN, Infinity), Float32Array.of(1, 2, 3, 4, NaN)];
    const places = placesOf(layoutGraph(5, [], { x, y }), { ...force, from: 'present' });
    expect([...places.x.subarray(0, 3), ...places.y.subarray(0, 3)]).toEqual([10, 20, 30, 1, 2, 3]);
    for (const node of [3, 4]) expect(places.y[node]).toBeLessThan(1);
    expect(distance(places, 3, 4)).toBeGreaterThan(5);
  });
});
