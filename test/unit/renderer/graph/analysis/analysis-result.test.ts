import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf, rankOf, topRows } from '../../../../../renderer/graph/analysis/analysis-result.ts';

const values = fc.array(fc.oneof(fc.nat(9), fc.constant(Number.NaN)), { maxLength: 40 });
const isEven = (row: number): boolean => row % 2 === 0;

describe('topRows', () => {
  it('has the highest values first, the first rows among equals', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 12 }), (list, limit) => {
        const sorted = list
          .map((value, row) => ({ value, row }))
          .filter(({ value, row }) => !Number.isNaN(value) && isEven(row))
          .sort((a, b) => b.value - a.value || a.row - b.row);
        expect(topRows(Float64Array.from(list), limit, isEven)).toEqual(sorted.slice(0, limit).map(({ row }) => row));
      }),
    );
  });
});

describe('rankOf', () => {
  it('counts what is higher; equals share a place, and what has no value has none', () => {
    const list = Float64Array.of(3, 9, Number.NaN, 3, 1);
    expect([0, 1, 2, 3, 4, 9].map((row) => rankOf(list, row))).toEqual([2, 1, undefined, 2, 4, undefined]);
  });
});

describe('groupsOf', () => {
  it('has sizes and the member with the most edges, without rows that are not asked for', () => {
    const result = {
      name: 'community',
      values: Float64Array.of(1, 1, 2, Number.NaN, 1, 3),
      max: 3,
      sampled: null,
      groups: 3,
      count: 5,
      fingerprint: '',
    } as const;
    const links = [1, 4, 2, 9, 4, 7];
    expect(groupsOf(result, links, (row) => row !== 5)).toEqual([
      { number: 1, size: 3, leader: 1 },
      { number: 2, size: 1, leader: 2 },
    ]);
  });
});
