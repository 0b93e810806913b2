import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutNames } from '../../shared/graph/view.ts';
import type { LayoutGraph } from '../../renderer/graph/layout/layout-graph.ts';
import { isFinitePlaces, placesOf } from '../support/layout-places.ts';
import { runs } from '../support/property-runs.ts';

/** Any columns of the right lengths: loops, repeated edges, ends that do not exist, places that are none. */
const anyGraph: fc.Arbitrary<LayoutGraph> = fc.integer({ min: 0, max: 40 }).chain((count) => {
  const column = <T>(value: fc.Arbitrary<T>, length = count): fc.Arbitrary<T[]> =>
    fc.array(value, { minLength: length, maxLength: length });
  const place = fc.oneof(
    { weight: 6, arbitrary: fc.double({ min: -500, max: 500, noNaN: true }) },
    fc.constantFrom(0, NaN, Infinity, -Infinity, 1e30, -3e38),
  );
  return fc.integer({ min: 0, max: 90 }).chain((edges) =>
    fc
      .record({
        x: column(place),
        y: column(place),
        source: column(fc.nat(count + 1), edges),
        target: column(fc.nat(count + 1), edges),
        weight: column(fc.constantFrom(1, 2.5, 1000, 0, -3, NaN), edges),
        directed: column(fc.nat(1), edges),
        pinned: column(fc.constantFrom(0, 0, 0, 1)),
        types: column(fc.nat(4)),
        sizes: column(fc.constantFrom(3, 4.5, 10, 0, -1, NaN)),
        community: column(fc.nat(3)),
        origin: fc.integer({ min: -1, max: Math.max(-1, count - 1) }),
      })
      .map((columns) => ({
        count,
        x: Float32Array.from(columns.x),
        y: Float32Array.from(columns.y),
        source: Uint32Array.from(columns.source),
        target: Uint32Array.from(columns.target),
        weight: Float32Array.from(columns.weight),
        directed: Uint8Array.from(columns.directed),
        pinned: Uint8Array.from(columns.pinned),
        types: Uint16Array.from(columns.types),
        sizes: Float32Array.from(columns.sizes),
        community: Uint32Array.from(columns.community),
        origin: columns.origin,
      })),
  );
});

const anyOrder = fc.record({
  seed: fc.integer({ min: 0, max: 0xffff_ffff }),
  from: fc.constantFrom('nothing' as const, 'present' as const),
});

describe.each(layoutNames)('the layout %s', (name) => {
  it('gives every node a finite place, whatever the graph, and leaves the graph as it was', () => {
    fc.assert(
      fc.property(anyGraph, anyOrder, (graph, order) => {
        const before = structuredClone(graph);
        expect(isFinitePlaces(placesOf(graph, { name, ...order }))).toBe(true);
        expect(graph).toEqual(before);
      }),
      runs(60),
    );
  });

  it('keeps pinned nodes to the bit', () => {
    fc.assert(
      fc.property(anyGraph, anyOrder, (graph, order) => {
        const { x, y } = placesOf(graph, { name, ...order });
        for (let node = 0; node < graph.count; node += 1) {
          if (graph.pinned[node] !== 1 || !Number.isFinite(graph.x[node]) || !Number.isFinite(graph.y[node])) continue;
          expect([x[node], y[node]]).toEqual([graph.x[node], graph.y[node]]);
        }
      }),
      runs(40),
    );
  });

  it('gives the same places for the same graph and seed, bit for bit', () => {
    fc.assert(
      fc.property(anyGraph, anyOrder, (graph, order) => {
        expect(placesOf(graph, { name, ...order })).toEqual(placesOf(structuredClone(graph), { name, ...order }));
      }),
      runs(30),
    );
  });
});
