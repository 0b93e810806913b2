import { expect, test } from 'vitest';
import { parseConfidence } from '../../../../renderer/ui/confidence-parse.ts';
import { markFills, ratingText } from '../../../../renderer/ui/rating-scale.ts';

test('a decimal rating fills a part of its last mark', () => {
  expect(markFills(3.5)).toEqual([1, 1, 1, 0.5, 0]);
  expect(markFills(null)).toEqual([0, 0, 0, 0, 0]);
  expect(markFills(5)).toEqual([1, 1, 1, 1, 1]);
});

test('a rating is a number with its word', () => {
  expect(ratingText(4)).toBe('4 · High');
  expect(ratingText(3.7)).toBe('3.7 · Moderate');
  expect(ratingText(null)).toBe('Not rated');
});

test('confidence is a whole number from 0 to 100, or nothing', () => {
  expect(parseConfidence(' 80 ')).toBe(80);
  expect(parseConfidence('')).toBeNull();
  expect(['101', '-1', '8.5', 'high', '1e2'].map(parseConfidence)).toEqual(Array(5).fill(undefined));
});
