import { describe, expect, it } from 'vitest';
import { type AttributeRule, targetFor, valueProblem } from '../../../../shared/vocabulary/attribute-rule.ts';

const problem = (value: string, rule: AttributeRule | null, maxSize: number | null = null) =>
  valueProblem(value, { rule, maxSize });

describe('a value', () => {
  it.each<[string, AttributeRule, readonly string[], readonly string[]]>([
    ['one of some choices', { kind: 'selectOne', choices: ['Low', 'High'] }, ['Low'], ['low', '', 'Low ']],
    ['true or false', { kind: 'boolean' }, ['true', 'false'], ['True', '1', 'yes']],
    ['a day', { kind: 'date' }, ['2024-02-29'], ['2023-02-29', '2024-2-9', '29.02.2024', '2024-02-29T00:00:00Z']],
    ['a number', { kind: 'integer', least: null, most: null }, ['0', '-12'], ['1.5', '1e3', '', '٣', '9'.repeat(17)]],
    ['a number in a range', { kind: 'integer', least: 1, most: 5 }, ['1', '5'], ['0', '6']],
    ['what a pattern matches', { kind: 'pattern', pattern: 'v\\d+' }, ['v12'], ['V12', 'v', 'xv12']],
  ])('that must be %s', (_, rule, good, bad) => {
    expect(good.filter((value) => problem(value, rule) !== null)).toEqual([]);
    expect(bad.filter((value) => problem(value, rule) === null)).toEqual([]);
  });

  it('longer than allowed is told by how much', () => {
    expect(problem('abcd', null, 4)).toBeNull();
    expect(problem('abcde', null, 4)).toBe('The value has 5 characters; at most 4 are allowed.');
  });

  it('that is wrong is named with what is expected', () => {
    expect(problem('7', { kind: 'integer', least: 1, most: 5 })).toBe('7 is outside the allowed range: 1 to 5.');
    expect(problem('x', { kind: 'selectOne', choices: 'abcdefghij'.split('') })).toBe(
      '"x" is none of the choices: a, b, c, d, e, f, g, h and 2 more.',
    );
  });
});

describe('the targets of a type', () => {
  it('apply by the line of the object’s own type before that of its kind', () => {
    const targets = [
      { kind: 'group', type: null, most: null },
      { kind: 'group', type: 'Report', most: 1 },
    ] as const;
    expect(targetFor(targets, 'group', 'Report')).toEqual({ applies: true, most: 1 });
    expect(targetFor(targets, 'group', 'Malware')).toEqual({ applies: true, most: null });
    expect(targetFor(targets, 'victim', 'Victim').applies).toBe(false);
    expect(targetFor(null, 'victim', 'Victim')).toEqual({ applies: true, most: null });
  });
});
