import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgeKind } from '../../../../../renderer/graph/model/edge-table.ts';
import { smallGraph } from '../../../../support/small-graph.ts';

test('derived and foreign edges are numbered as they came, whatever comes between them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.boolean()), { maxLength: 20 }), (added) => {
      const { edges } = smallGraph(
        [1, 2, 3, 4].map((id) => ({ id })),
        [
          [1, 2],
          [2, 3],
        ],
      ).session.model;
      const rows = new Set<number>();
      for (const [a, b, isDerived] of added)
        if (a !== b) rows.add(edges.remember(a, b, isDerived ? edgeKind.derived : edgeKind.foreign, ''));
      const found = [...rows];
      expect(edges.rememberedCount).toBe(found.length);
      expect([...edges.rememberedFrom(1)]).toEqual(found.slice(1));
      expect(found.map((row) => edges.rememberedNumber(row))).toEqual([...found.keys()]);
      expect([edges.rememberedNumber(0), edges.rememberedNumber(edges.count)]).toEqual([-1, -1]);
    }),
  );
});
