import { describe, expect, it } from 'vitest';
import { layoutNames } from '../../../../../shared/graph/view.ts';
import { type Edge, layoutGraph } from '../../../../support/generated-graph.ts';
import { isFinitePlaces, placesOf } from '../../../../support/layout-places.ts';

const fresh = { seed: 1, from: 'nothing' } as const;
const pairs = (x: Float32Array, y: Float32Array): number => new Set([...x].map((value, i) => `${value},${y[i]}`)).size;

const path = Array.from({ length: 2999 }, (_, i): Edge => [i, i + 1]);
const star = Array.from({ length: 20_000 }, (_, i): Edge => [0, i + 1]);

describe.each(layoutNames)('the layout %s', (name) => {
  it('answers nothing for no nodes', () => {
    expect(placesOf(layoutGraph(0, []), { name, ...fresh }).x).toHaveLength(0);
  });

  it('tells apart all nodes of graphs of extreme shapes', () => {
    for (const graph of [
      layoutGraph(1, []),
      layoutGraph(2, [[0, 1]]),
      layoutGraph(500, []),
      layoutGraph(3000, path),
      layoutGraph(20_001, star),
      layoutGraph(400, path.slice(0, 200)),
    ]) {
      const { x, y } = placesOf(graph, { name, ...fresh });
      expect(isFinitePlaces({ x, y })).toBe(true);
      expect(pairs(x, y)).toBe(graph.count);
    }
  });

  it('copes with all nodes at one place, with loops and with edges that are there twice', () => {
    const graph = layoutGraph(60, [...path.slice(0, 50), ...path.slice(0, 50), [3, 3], [7, 7]]);
    for (const from of ['nothing', 'present'] as const) {
      const { x, y } = placesOf(graph, { name, seed: 1, from });
      expect(pairs(x, y)).toBe(60);
    }
  });

  it('names the column that is too short', () => {
    const graph = layoutGraph(5, [[0, 1]], { types: new Uint16Array(3) });
    expect(() => placesOf(graph, { name, ...fresh })).toThrow('the column "types" has 3 entries for 5 nodes');
  });
});

describe('a pinned node', () => {
  it('draws a layout that knows no pins to where it is', () => {
    const graph = layoutGraph(9, path.slice(0, 8), { x: new Float32Array(9).fill(1000) });
    graph.pinned[4] = 1;
    const { x } = placesOf(graph, { name: 'grid', ...fresh });
    expect(Math.min(...x)).toBeGreaterThan(800);
  });

  it('far away does not take the others with it in a force layout, nor apart', () => {
    const graph = layoutGraph(201, [...path.slice(0, 199), [0, 200]]);
    graph.pinned[200] = 1;
    graph.x[200] = 9e6;
    const { x, y } = placesOf(graph, { name: 'force', ...fresh });
    expect(isFinitePlaces({ x, y })).toBe(true);
    expect(x[200]).toBe(9e6);
  });
});

it('other seeds give other places, where chance has a part', () => {
  const graph = layoutGraph(100, path.slice(0, 99));
  expect(placesOf(graph, { name: 'force', seed: 1, from: 'nothing' })).not.toEqual(
    placesOf(graph, { name: 'force', seed: 2, from: 'nothing' }),
  );
});
