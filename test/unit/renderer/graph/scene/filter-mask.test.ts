import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FilterColumns, filterMask } from '../../../../../renderer/graph/scene/filter-mask.ts';
import { type GraphFilters, noFilters } from '../../../../../shared/graph/view.ts';

const columns = (over: Partial<FilterColumns> = {}): FilterColumns => ({
  count: 4,
  labels: ['APT29', 'evil.example.com', 'Apt28', 'https://a.example/x'],
  created: Float64Array.of(10, 20, 30, Number.NaN),
  modified: Float64Array.of(15, 25, 35, Number.NaN),
  rating: Float32Array.of(5, Number.NaN, 3, 1),
  ownersOf: (row) => [[1], [2, 3], [3], [4]][row] ?? [],
  present: null,
  origin: -1,
  ...over,
});
const shown = (filters: Partial<GraphFilters>, over: Partial<FilterColumns> = {}, metric: Float64Array | null = null) =>
  [...filterMask(columns(over), { ...noFilters, ...filters }, metric)].join('');

describe('filterMask', () => {
  it('shows everything without filters, and nothing that is not in the graph', () => {
    expect(shown({})).toBe('1111');
    expect(shown({}, { present: Uint8Array.of(1, 0, 1, 0, 1) })).toBe('1010');
  });

  it('finds a part of a label in any capitals, as it is and as it is shown defanged', () => {
    expect(shown({ text: ' aPT2 ' })).toBe('1010');
    expect(shown({ text: 'evil[.]example' })).toBe('0100');
    expect(shown({ text: 'hxxps://a[.]example' })).toBe('0001');
    expect(shown({ text: 'evil.example' })).toBe('0100');
  });

  it('takes both ends of a time range and leaves out what has no time', () => {
    expect(shown({ time: { field: 'created', from: 10, to: 20 } })).toBe('1100');
    expect(shown({ time: { field: 'modified', from: 16, to: 9e15 } })).toBe('0110');
  });

  it('lets pass the nodes with any copy of a chosen owner', () => {
    expect(shown({ owners: [3] })).toBe('0110');
    expect(shown({ owners: [1, 4] })).toBe('1001');
  });

  it('takes unrated nodes for rated only at 0', () => {
    expect(shown({ rating: 3 })).toBe('1010');
    expect(shown({ rating: 1 })).toBe('1011');
  });

  it('filters by a measure that is there, and waits for one that is not', () => {
    const metric = { name: 'degree', from: 1, to: 2 } as const;
    expect(shown({ metric }, {}, Float64Array.of(0, 1, 2, Number.NaN))).toBe('0110');
    expect(shown({ metric })).toBe('1111');
  });

  it('never hides the origin, unless it is not in the graph at all', () => {
    expect(shown({ text: 'nobody' }, { origin: 2 })).toBe('0010');
    expect(shown({ text: 'nobody' }, { origin: 2, present: Uint8Array.of(1, 1, 0, 1) })).toBe('0000');
  });

  it('shows with several filters exactly what passes each of them', () => {
    const filters: fc.Arbitrary<GraphFilters> = fc.record({
      text: fc.constantFrom('', 'apt', 'x'),
      time: fc.option(fc.record({ field: fc.constantFrom('created', 'modified'), from: fc.nat(40), to: fc.nat(40) })),
      metric: fc.option(fc.record({ name: fc.constant('core'), from: fc.nat(4), to: fc.nat(4) })),
      rating: fc.nat(5),
      owners: fc.uniqueArray(fc.nat(4), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(filters, fc.nat(3), (all, origin) => {
        const metric = Float64Array.of(1, 2, 3, 4);
        const together = filterMask(columns({ origin }), all, metric);
        const keys = ['text', 'time', 'metric', 'rating', 'owners'] as const;
        const each = keys.map((key) => filterMask(columns({ origin }), { ...noFilters, [key]: all[key] }, metric));
        expect([...together]).toEqual([0, 1, 2, 3].map((row) => (each.every((mask) => mask[row] === 1) ? 1 : 0)));
      }),
    );
  });
});
