import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromInputTime, relativeText, toInputTime, utcText } from '../../../../renderer/ui/time-text-format.ts';

test('UTC is written to the second with its zone', () => {
  expect(utcText(Date.UTC(2025, 3, 4, 9, 12, 33, 999))).toBe('2025-04-04 09:12:33 UTC');
});

test('relative times are whole steps of the largest unit that fits', () => {
  const now = Date.UTC(2025, 3, 4);
  expect(relativeText(now - 3 * 86_400_000, now)).toBe('3 days ago');
  expect(relativeText(now - 59_000, now)).toBe('just now');
  expect(relativeText(now - 61_000, now)).toBe('1 minute ago');
});

test('a moment typed into a form is the moment that was shown, to the minute', () => {
  const minutes = fc.integer({ min: 0, max: 40_000_000 }).map((minute) => minute * 60_000);
  fc.assert(
    fc.property(minutes, (at) => {
      const read = fromInputTime(toInputTime(at));
      // An hour that a zone skips or repeats in spring and autumn has no single reading.
      expect(Math.abs((read ?? Number.NaN) - at)).toBeLessThanOrEqual(3_600_000);
    }),
  );
});

test('an empty or damaged input is no time', () => {
  expect(fromInputTime('')).toBeNull();
  expect(fromInputTime('yesterday')).toBeNull();
  expect(toInputTime(null)).toBe('');
});
