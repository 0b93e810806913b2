import { describe, expect, it } from 'vitest';
import { resultText } from '../../../../../../renderer/features/graph/pivot/result-text.ts';

const answer = (total: number, left: number, totalIsExact = true) => ({
  total,
  totalIsExact,
  left: left === 0 ? [] : [{ kind: 'indicator' as const, type: 'Host', count: left }],
});

describe('the result of a pivot', () => {
  it('says how many of how many were added and why the rest was not', () => {
    expect(resultText('Indicators', 100, answer(11_240, 11_140), { order: 'rating', first: 100 })).toBe(
      'Added 100 of 11,240 Indicators; 11,140 left out: first 100 by rating.',
    );
    expect(resultText('Groups', 2, answer(2, 0), { order: 'newest', first: null })).toBe('Added 2 Groups.');
    expect(resultText('Groups', 2, answer(5, 3), { order: 'newest', first: null })).toContain('can hold no more than');
  });

  it('says when not everything was searched', () => {
    expect(resultText('Indicators via Groups', 5, answer(5, 0, false), { order: 'newest', first: null })).toBe(
      'Added 5 Indicators via Groups. Only the newest Groups and members were searched.',
    );
  });
});
