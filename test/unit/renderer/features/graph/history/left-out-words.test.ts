import { expect, test } from 'vitest';
import { leftOutInWords, savedInWords } from '../../../../../../renderer/features/graph/history/left-out-words.ts';

test('what was left out of a saved history is counted, and why is said', () => {
  expect(savedInWords('Graph', 0)).toBe('Saved Graph');
  expect(savedInWords('Graph', 1)).toMatch(
    /^Saved Graph\. 1 step of the history was left out, branches first, then the oldest: .*15 MB/,
  );
  expect(savedInWords('Graph', 12)).toMatch(/12 steps of the history were left out/);
  expect(leftOutInWords(3)).toMatch(/^3 steps are no longer kept.*15 MB or 10,000 steps.*256 MB/);
});
