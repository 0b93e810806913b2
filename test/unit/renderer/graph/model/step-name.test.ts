import { describe, expect, test } from 'vitest';
import { keptStepName, nodeWord, shownStepName } from '../../../../../renderer/graph/model/step-name.ts';

const labels = ['Fox', 'Fox Den', '$& Owl'];
const labelOf = (row: number): string => labels[row] ?? '';

describe('the name of a step', () => {
  const name = `Associate ${nodeWord(1)} with ${nodeWord(0)}`;

  test('has its nodes’ names where it is shown, and nowhere else', () => {
    expect(name).not.toMatch(/Fox/);
    expect(shownStepName(name, labelOf)).toBe('Associate Fox Den with Fox');
    expect(shownStepName(`Pin ${nodeWord(2)}`, labelOf)).toBe('Pin $& Owl');
  });

  test('calls nodes by their rows after somebody has changed it around them', () => {
    expect(keptStepName('Associate Fox Den with Fox', name, labelOf)).toBe(name);
    expect(keptStepName('Wrong: Fox and Fox Den', name, labelOf)).toBe(`Wrong: ${nodeWord(0)} and ${nodeWord(1)}`);
    expect(keptStepName('My own words', name, labelOf)).toBe('My own words');
    expect(keptStepName('Once more $& Owl (a.b', `Pin ${nodeWord(2)}`, labelOf)).toBe(`Once more ${nodeWord(2)} (a.b`);
  });

  test('takes the number of a row for no label, and two nodes of one name for two', () => {
    const numbered = (row: number): string => (row === 12 ? 'evil.com' : '1');
    const joined = `Associate ${nodeWord(12)} with ${nodeWord(5)} and ${nodeWord(6)}`;
    expect(keptStepName('Associate evil.com with 1 and 1', joined, numbered)).toBe(joined);
  });
});
