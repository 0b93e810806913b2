import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText, ordinalText } from '../../../../../../renderer/features/graph/analysis/measure-words.ts';
import { rangeScale } from '../../../../../../renderer/features/graph/analysis/range-scale.ts';

describe('words of measures', () => {
  it('show counts as they are and shares with three digits', () => {
    expect([0, 31, 12_000, 0.6239, 0.000012345].map(numberText)).toEqual(['0', '31', '12,000', '0.624', '0.0000123']);
  });

  it('have the English endings of places', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 10_113].map(ordinalText)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '102nd',
      '10,113th',
    ]);
  });
});

describe('rangeScale', () => {
  const ends = fc.record({ min: fc.nat(500), length: fc.integer({ min: 1, max: 100_000 }), isWhole: fc.boolean() });

  it('begins and ends where the values do and never falls', () => {
    fc.assert(
      fc.property(ends, ({ min, length, isWhole }) => {
        const max = min + length;
        const { steps, valueAt, placeOf } = rangeScale(min, max, isWhole);
        expect([valueAt(0), valueAt(steps), placeOf(min), placeOf(max)]).toEqual([min, max, 0, steps]);
        for (let place = 1; place <= steps; place += 1) {
          expect(valueAt(place)).toBeGreaterThanOrEqual(valueAt(place - 1));
          if (isWhole) expect(Number.isInteger(valueAt(place))).toBe(true);
        }
        expect([placeOf(-1), placeOf(max + 1)]).toEqual([0, steps]);
      }),
    );
  });

  it('has a place for each of few whole numbers', () => {
    const { steps, valueAt, placeOf } = rangeScale(1, 8, true);
    expect(steps).toBe(7);
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((value) => valueAt(placeOf(value)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
