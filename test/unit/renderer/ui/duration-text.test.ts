import { expect, it } from 'vitest';
import { durationText } from '../../../../renderer/ui/duration-text.ts';

const minute = 60_000;

it.each([
  [0, 'less than a minute'],
  [59_999, 'less than a minute'],
  [48 * minute, '48 min'],
  [192 * minute, '3 h 12 min'],
  [120 * minute, '2 h'],
  [-192 * minute, '3 h 12 min'],
  [(48 * 60 + 5) * minute, '2 d'],
  [(49 * 60 + 5) * minute, '2 d 1 h'],
])('%d milliseconds are %s', (milliseconds, text) => {
  expect(durationText(milliseconds)).toBe(text);
});
