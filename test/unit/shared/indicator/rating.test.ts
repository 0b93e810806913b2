import { describe, expect, it } from 'vitest';
import { confidenceBand, confidenceBands, ratingLabel } from '../../../../shared/indicator/rating.ts';

describe('threat rating', () => {
  it('has a label for each whole step and keeps it up to the next', () => {
    expect([0, 1, 2.5, 3.99, 4, 5].map(ratingLabel)).toEqual([
      'Unknown',
      'Suspicious',
      'Low',
      'Moderate',
      'High',
      'Critical',
    ]);
  });

  it('has none outside the scale', () => {
    expect([-0.1, 5.1, Number.NaN].map(ratingLabel)).toEqual([undefined, undefined, undefined]);
  });
});

describe('confidence', () => {
  it('lies in exactly one band for every whole number from 0 to 100', () => {
    for (let value = 0; value <= 100; value += 1) {
      expect(confidenceBands.filter((band) => band.from <= value && value <= band.to)).toEqual([confidenceBand(value)]);
    }
  });

  it('is confirmed from 90 and nothing outside the scale', () => {
    expect(confidenceBand(89)?.label).toBe('Probable');
    expect(confidenceBand(90)?.label).toBe('Confirmed');
    expect([-1, 101, 100.5].map(confidenceBand)).toEqual([undefined, undefined, undefined]);
  });
});
