import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderRows } from '../../../../../../renderer/features/graph/objects/object-order.ts';
import { smallGraph } from '../../../../../support/small-graph.ts';

const { session, keeper } = smallGraph(
  [
    { id: 1, label: 'nest.example', rating: 2 },
    { id: 2, label: 'Egg.example' },
    { id: 3, label: 'twig.example', rating: 5 },
  ],
  [
    [1, 2],
    [1, 3],
  ],
);

test('the node with the most links comes first, equal ones in the order in which they came', () => {
  expect([...orderRows(keeper, { column: 'links', descending: true }, '')]).toEqual([0, 1, 2]);
  expect([...orderRows(keeper, { column: 'links', descending: false }, '')]).toEqual([1, 2, 0]);
});

test('whole numbers are in the order of all others', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 40 }), fc.boolean(), (values, descending) => {
      const graph = smallGraph(
        values.map((_, at) => ({ id: at + 1 })),
        [],
      );
      const order = (numbers: readonly number[]): number[] => {
        graph.session.setMetrics({ core: Float64Array.from(numbers) });
        return [...orderRows(graph.keeper, { column: 'core', descending }, '')];
      };
      expect(order(values)).toEqual(order(values.map((value) => value + 0.5)));
    }),
  );
});

test('capitals do not count', () => {
  expect([...orderRows(keeper, { column: 'object', descending: false }, '')]).toEqual([1, 0, 2]);
});

test('what has no number is last in either order', () => {
  expect([...orderRows(keeper, { column: 'rating', descending: true }, '')]).toEqual([2, 0, 1]);
  expect([...orderRows(keeper, { column: 'rating', descending: false }, '')]).toEqual([0, 2, 1]);
  session.setMetrics({ core: Float64Array.of(1, 3) });
  expect([...orderRows(keeper, { column: 'core', descending: true }, '')]).toEqual([1, 0, 2]);
});

test('a value is found as it is shown and as it is', () => {
  expect([...orderRows(keeper, { column: 'links', descending: true }, 'egg[.]ex')]).toEqual([1]);
  expect([...orderRows(keeper, { column: 'links', descending: true }, 'EGG.EX')]).toEqual([1]);
});
