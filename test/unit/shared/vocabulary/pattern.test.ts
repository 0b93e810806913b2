import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../../shared/vocabulary/pattern-match.ts';
import { parsePattern } from '../../../../shared/vocabulary/pattern-parse.ts';

const matches = (pattern: string, value: string): boolean => {
  const parsed = parsePattern(pattern);
  if (!parsed.ok) throw new Error(parsed.problem);
  return createMatcher(parsed.pattern)?.matches(value) ?? false;
};
const problemOf = (pattern: string): string => {
  const parsed = parsePattern(pattern);
  return parsed.ok ? 'none' : parsed.problem;
};

describe('a pattern', () => {
  it.each([
    ['CVE-\\d{4}-\\d{4,}', 'CVE-2026-12345', 'cve-2026-12345'],
    ['^[A-Z]{2,3}$', 'ABC', 'ABCD'],
    ['(?:red|green)(, (?:red|green))*', 'red, green, red', 'red,green'],
    ['[^\\s]+@[\\w.-]+', 'a@b-c.d', 'a @b'],
    ['a?b+c*', 'bb', 'aab'],
    ['\\$\\d+\\.\\d\\d', '$10.50', '$10,50'],
    ['.', '😀', '😀😀'],
    ['x{0}|y', '', 'x'],
    ['price\\$', 'price$', 'price'],
  ])('%s matches %s as a whole and not %s', (pattern, good, bad) => {
    expect([matches(pattern, good), matches(pattern, bad)]).toEqual([true, false]);
  });

  it.each([
    ['(a', /not closed/],
    ['a)', /no opening one/],
    ['[a', /not closed/],
    ['*a', /repeats nothing/],
    ['a**', /repetition is repeated/],
    ['a+?', /repetition is repeated, lazy/],
    ['(?=a)b', /Looking ahead/],
    ['(a)\\1', /"\\1" is not supported/],
    ['a{2', /written \{2\}/],
    ['a{5,2}', /below the least/],
    ['[z-a]', /cannot be read/],
    ['a\\', /stands at the end/],
    ['a^b', /inside the pattern/],
    ['x'.repeat(501), /at most 500/],
    ['('.repeat(60) + ')'.repeat(60), /inside each other/],
  ])('%s is refused with the reason', (pattern, reason) => {
    expect(problemOf(pattern)).toMatch(reason);
  });

  it('of repetitions that multiply is refused', () => {
    const parsed = parsePattern('((a{100}){100}){10}');
    expect(parsed.ok && createMatcher(parsed.pattern)).toBeUndefined();
  });

  it('that takes for ever elsewhere is answered', () => {
    expect(matches('(a*)*b', 'a'.repeat(5000))).toBe(false);
    expect(matches('(a|a)*(a|a)*(a|a)*b', 'a'.repeat(5000))).toBe(false);
  });
});
