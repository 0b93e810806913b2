import { describe, expect, it } from 'vitest';
import {
  addSection,
  changeSection,
  cleanKeywords,
  moveSection,
  removeSection,
  toSections,
} from '../../../../../renderer/ui/keyword-sections/section-list.ts';

const includes = (...keywords: string[]) => ({ compareValue: 'includes' as const, keywords });
const excludes = (...keywords: string[]) => ({ compareValue: 'excludes' as const, keywords });

describe('sections of a keyword query', () => {
  it('begin with one that includes; those added later exclude until told otherwise', () => {
    expect(addSection(addSection([]))).toEqual([includes(), excludes()]);
  });

  it('change places with a neighbour, and stay at either end', () => {
    const [a, b, c] = [includes('a'), includes('b'), excludes('c')];
    expect(moveSection([a, b, c], 2, -1)).toEqual([a, c, b]);
    expect(moveSection([a, b, c], 0, 1)).toEqual([b, a, c]);
    expect(moveSection([a, b, c], 0, -1)).toEqual([a, b, c]);
    expect(moveSection([a, b, c], 2, 1)).toEqual([a, b, c]);
  });

  it('are changed and removed one by one', () => {
    expect(changeSection([includes('a'), includes('b')], 1, { compareValue: 'excludes' })).toEqual([
      includes('a'),
      excludes('b'),
    ]);
    expect(removeSection([includes('a'), includes('b')], 0)).toEqual([includes('b')]);
  });

  it('without keywords are not saved', () => {
    expect(toSections([includes(), includes('a'), excludes()])).toEqual([includes('a')]);
  });
});

it('keywords lose spaces and repetitions that differ in case only; the first spelling stays', () => {
  expect(cleanKeywords([' APT29 ', 'apt29', '', '  ', 'bear'])).toEqual(['APT29', 'bear']);
});
