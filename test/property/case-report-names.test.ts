import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleaner } from '../../electron/domain/case-report/redaction.ts';

describe('names that are left out', () => {
  it('are found whatever their capitals and only where they stand alone', () => {
    const clean = cleaner(['APT2', 'APT29 (x)', 'a.b']);
    expect(clean('APT29, apt2; (APT2) apt29 (X) a.b aXb')).toBe(
      'APT29, [left out]; ([left out]) [left out] [left out] aXb',
    );
  });

  it('are found also where a longer one begins alike, within each other, and at the ends of a text', () => {
    const clean = cleaner(['Winter', 'Winter Storm', '(Storm)', 'Storm']);
    expect(clean('Winter Storms')).toBe('[left out] Storms');
    expect(clean('xWinter Storm')).toBe('xWinter [left out]');
    expect(clean('winter storm, (STORM)')).toBe('[left out], [left out]');
    expect(clean('')).toBe('');
  });

  it('are found as a simple search finds them', () => {
    const part = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '.', ' ', 'é'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 5 }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'A', '.', ' ', 'é'), maxLength: 12 }),
        (names, text) => {
          expect(cleaner(names)(text)).toBe(simplyCleaned(names, text));
        },
      ),
    );
  });
});

/** At each place the longest name that stands there alone. */
function simplyCleaned(names: readonly string[], text: string): string {
  const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}_]/u.test(sign);
  let cleaned = '';
  for (let at = 0; at < text.length;) {
    const here = names
      .filter(
        (name) =>
          text.slice(at, at + name.length).toLowerCase() === name.toLowerCase() &&
          !(isWord(name[0]) && isWord(text[at - 1])) &&
          !(isWord(name.at(-1)) && isWord(text[at + name.length])),
      )
      .sort((a, b) => b.length - a.length)[0];
    cleaned += here === undefined ? text[at] : '[left out]';
    at += here?.length ?? 1;
  }
  return cleaned;
}
