import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spacing } from '../../renderer/graph/layout/layout-graph.ts';
import { placeNew } from '../../renderer/graph/model/place-new.ts';

const place = fc.option(fc.integer({ min: -200, max: 200 }), { nil: Number.NaN, freq: 12 });
/** Two nodes in the corners give the graph a scale. */
const corners: [number, number][] = [
  [-200, -200],
  [200, 200],
];
const standing = fc.array(fc.tuple(place, place), { maxLength: 118 }).map((some) => {
  const places = [...corners, ...some];
  return {
    x: Float32Array.from(places, ([x]) => x),
    y: Float32Array.from(places, ([, y]) => y),
    rows: Uint32Array.from(places, (_, row) => row),
  };
});
const parents = fc.array(fc.integer({ min: -1, max: 119 }), { maxLength: 60 }).map((rows) => Int32Array.from(rows));

const points = (places: Float32Array): [number, number][] =>
  Array.from({ length: places.length / 2 }, (_, at) => [places[at * 2] ?? 0, places[at * 2 + 1] ?? 0]);
const apart = ([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number =>
  Math.hypot(ax - bx, ay - by);

describe('new nodes', () => {
  it('stand free of everybody and of each other, and nobody is moved', () => {
    fc.assert(
      fc.property(standing, parents, (graph, from) => {
        const before = [graph.x.slice(), graph.y.slice()];
        const places = points(placeNew(graph, from));
        expect([graph.x, graph.y]).toEqual(before);
        expect(places).toHaveLength(from.length);
        places.forEach((one, at) => {
          expect(one.every(Number.isFinite)).toBe(true);
          for (const other of places.slice(0, at)) expect(apart(one, other)).toBeGreaterThan(spacing * 0.99);
          graph.rows.forEach((row) => {
            const there: [number, number] = [graph.x[row] ?? 0, graph.y[row] ?? 0];
            if (there.every(Number.isFinite)) expect(apart(one, there)).toBeGreaterThanOrEqual(spacing * 0.74);
          });
        });
      }),
    );
  });

  it('come out the same every time', () => {
    fc.assert(
      fc.property(standing, parents, (graph, from) => {
        expect(placeNew(graph, from)).toEqual(placeNew(graph, from));
      }),
    );
  });

  it('stand as near to their parent as a free place allows', () => {
    fc.assert(
      fc.property(standing, fc.integer({ min: 0, max: 119 }), (graph, parent) => {
        const there: [number, number] = [graph.x[parent] ?? Number.NaN, graph.y[parent] ?? Number.NaN];
        fc.pre(there.every(Number.isFinite));
        // The places within a disc hold so many nodes that one more than all of them is never needed.
        const near = graph.rows.filter((row) => apart([graph.x[row] ?? 0, graph.y[row] ?? 0], there) < 800).length;
        const [first] = points(placeNew(graph, Int32Array.of(parent)));
        expect(apart(first ?? [0, 0], there)).toBeLessThan(spacing * (1.5 + Math.sqrt(4 * near)));
      }),
    );
  });

  it('around one node fill a disc', () => {
    const one = { x: Float32Array.of(100), y: Float32Array.of(-50), rows: Uint32Array.of(0) };
    const places = points(placeNew(one, new Int32Array(300)));
    expect(Math.max(...places.map((point) => apart(point, [100, -50])))).toBeLessThan(spacing * 11.5);
  });

  it('keep the scale of a graph that has another one', () => {
    const tiny = {
      x: Float32Array.from({ length: 100 }, (_, at) => (at % 10) / 100),
      y: Float32Array.from({ length: 100 }, (_, at) => Math.floor(at / 10) / 100),
      rows: Uint32Array.from({ length: 100 }, (_, row) => row),
    };
    for (const point of points(placeNew(tiny, new Int32Array(5)))) expect(apart(point, [0, 0])).toBeLessThan(0.1);
  });
});
