import { describe, expect, it } from 'vitest';
import {
  compileScore,
  countKeywords,
  isQueryActive,
  type KeywordSectionLike,
} from '../../../../shared/requirement/keyword-query.ts';

const includes = (...keywords: string[]) => ({ compareValue: 'includes' as const, keywords });
const excludes = (...keywords: string[]) => ({ compareValue: 'excludes' as const, keywords });

const scoreOf = (sections: readonly KeywordSectionLike[], name: string) => compileScore(sections)(name);

describe('the score of a name', () => {
  it('is 100 for the whole name, two thirds for a word of it, one third within a word', () => {
    expect(scoreOf([includes('APT29')], 'apt29')).toBe(100);
    expect(scoreOf([includes('apt29')], 'Group APT29 (2024)')).toBe(67);
    expect(scoreOf([includes('apt2')], 'Group APT29')).toBe(33);
  });

  it('takes the best keyword of each section and the mean of the sections that include', () => {
    expect(scoreOf([includes('apt', 'apt29')], 'apt29')).toBe(100);
    expect(scoreOf([includes('apt29'), includes('bear')], 'apt29 cozybear')).toBe(50);
  });

  it('is a word also when the same letters stand within another word before it', () => {
    expect(scoreOf([includes('bear')], 'cozybear bear')).toBe(67);
  });

  it('counts letters beyond ASCII as letters of a word', () => {
    expect(scoreOf([includes('bär')], 'EisBÄR')).toBe(33);
    expect(scoreOf([includes('eis')], 'Eisbär')).toBe(33);
  });

  it('does not exist when a section that includes has no match, or one that excludes has one', () => {
    expect(scoreOf([includes('apt29'), includes('bear')], 'apt29')).toBeUndefined();
    expect(scoreOf([includes('apt29'), excludes('test')], 'apt29 test')).toBeUndefined();
    expect(scoreOf([excludes('test')], 'apt29')).toBeUndefined();
    expect(scoreOf([], 'apt29')).toBeUndefined();
  });

  it('does not depend on empty sections', () => {
    expect(scoreOf([includes(), includes('apt29'), excludes()], 'apt29')).toBe(100);
  });

  it('of a value is the same for a defanged keyword', () => {
    expect(scoreOf([includes('hxxp://heron[.]example/')], 'http://heron.example/')).toBe(100);
  });
});

it('a query is active up to the last moment of its range', () => {
  expect([isQueryActive(null, 5), isQueryActive(5, 5), isQueryActive(4, 5)]).toEqual([true, true, false]);
});

it('keywords of all sections count', () => {
  expect(countKeywords([includes('a', 'b'), excludes('c')])).toBe(3);
});
