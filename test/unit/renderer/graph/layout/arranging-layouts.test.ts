import { describe, expect, it } from 'vitest';
import { createSeededRandom } from '../../../../../renderer/graph/layout/seeded-random.ts';
import type { Places } from '../../../../../renderer/graph/layout/layout-graph.ts';
import { communityGraph, type Edge, layoutGraph, treeGraph } from '../../../../support/generated-graph.ts';
import { placesOf } from '../../../../support/layout-places.ts';
import { countCrossings } from '../../../../support/layout-quality.ts';

const order = { seed: 1, from: 'nothing' } as const;
const distance = ({ x, y }: Places, a: number, b: number): number =>
  Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));

it('hierarchical: layers below each other, and few edges of a tree cross', () => {
  const random = createSeededRandom(4);
  const tree = treeGraph(60, 9);
  // Numbers say nothing about the tree.
  const name = Array.from({ length: 60 }, (_, i) => i).sort(() => random() - 0.5);
  const edges = [...tree.source].map((a, i): Edge => [name[a] ?? 0, name[tree.target[i] ?? 0] ?? 0]);
  const graph = layoutGraph(60, edges, { origin: name[0] ?? 0 });
  const places = placesOf(graph, { name: 'hierarchical', ...order });
  expect(Math.max(...places.y)).toBe(places.y[name[0] ?? 0]);
  const shuffled = { x: places.x.map(() => random()), y: places.y };
  expect(countCrossings(graph.source, graph.target, places)).toBeLessThan(
    0.2 * countCrossings(graph.source, graph.target, shuffled),
  );
});

it('radial: rings around the origin, those nearer in the graph nearer in the picture', () => {
  const graph = { ...treeGraph(300, 3), origin: 0 };
  const places = placesOf(graph, { name: 'radial', ...order });
  const depth = new Map([[0, 0]]);
  graph.target.forEach((node, edge) => depth.set(node, (depth.get(graph.source[edge] ?? 0) ?? 0) + 1));
  const rings: number[][] = [];
  for (const [node, d] of depth) (rings[d] ??= []).push(distance(places, node, 0));
  for (let d = 1; d < rings.length; d += 1)
    expect(Math.min(...(rings[d] ?? []))).toBeGreaterThan(Math.max(...(rings[d - 1] ?? [])));
});

it('circular: all in one ring, communities side by side, neighbours far nearer than by chance', () => {
  const graph = communityGraph(240, 700, 5);
  const places = placesOf(graph, { name: 'circular', ...order });
  const angle = (node: number): number => Math.atan2(places.y[node] ?? 0, places.x[node] ?? 0);
  const around = Array.from({ length: 240 }, (_, node) => node).sort((a, b) => angle(a) - angle(b));
  const changes = around.filter((node, at) => graph.community?.[node] !== graph.community?.[around.at(at - 1) ?? 0]);
  expect(changes).toHaveLength(new Set(graph.community).size);
  const mean = (pairs: readonly (readonly [number, number])[]): number =>
    pairs.reduce((sum, [a, b]) => sum + distance(places, a, b), 0) / pairs.length;
  const edges = [...graph.source].map((node, edge) => [node, graph.target[edge] ?? 0] as const);
  const others = [...graph.source].map((node, edge) => [node, (node + 7 * edge + 1) % 240] as const);
  expect(mean(edges)).toBeLessThan(0.6 * mean(others));
});

it('grid: rows of one type each, the best connected first', () => {
  const graph = layoutGraph(
    50,
    Array.from({ length: 9 }, (_, i): Edge => [20, 21 + i]),
  );
  const { x, y } = placesOf(graph, { name: 'grid', ...order });
  const rows = Map.groupBy(
    Array.from({ length: 50 }, (_, node) => node),
    (node) => y[node],
  );
  for (const nodes of rows.values()) expect(new Set(nodes.map((node) => graph.types[node])).size).toBe(1);
  expect([y[20], x[20]]).toEqual([Math.max(...y), Math.min(...x)]);
});

describe.each(['type', 'community'] as const)('by %s', (name) => {
  it('groups are apart from each other', () => {
    const graph = communityGraph(400, 1200, 6);
    const places = placesOf(graph, { name, ...order });
    const groupOf = name === 'type' ? graph.types : (graph.community ?? graph.types);
    // The node next to a node is of its own group.
    let strangers = 0;
    for (let node = 0; node < 400; node += 1) {
      let nearest = node === 0 ? 1 : 0;
      for (let other = 0; other < 400; other += 1)
        if (other !== node && distance(places, node, other) < distance(places, node, nearest)) nearest = other;
      if (groupOf[nearest] !== groupOf[node]) strangers += 1;
    }
    expect(strangers).toBeLessThan(4);
  });
});

it('by type: a node faces its neighbours in the other disc', () => {
  const types = Uint16Array.from({ length: 80 }, (_, node) => (node < 40 ? 1 : 2));
  const edges = Array.from({ length: 10 }, (_, i): Edge => [i, 40 + i]);
  const places = placesOf(layoutGraph(80, edges, { types }), { name: 'type', ...order });
  const mean = (from: number, to: number): number => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += distance(places, i, 40 + i);
    return sum / (to - from);
  };
  expect(mean(0, 10)).toBeLessThan(mean(10, 40));
});
