import { expect, test } from 'vitest';
import { mainTypes } from '../../../../../../renderer/features/graph/legend/legend-counts.ts';

const types = (hidden: readonly number[]) =>
  Array.from({ length: 12 }, (_, type) => ({
    type,
    label: `Type ${type}`,
    count: 12 - type,
    shown: 12 - type,
    isHidden: hidden.includes(type),
  }));

test('the small legend has the most frequent types, and every one that is hidden', () => {
  expect(mainTypes(types([])).map(({ type }) => type)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(mainTypes(types([2, 11])).map(({ type }) => type)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 11]);
});
