/** Exclusion lists over generated values: what an entry is made of is what it refuses. */
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { ExclusionMatcher, fitsWildcard, parseExclusion } from '../../shared/indicator/exclusion.ts';
import { parseIndicator } from '../../shared/indicator/normalise.ts';
import type { IndicatorType } from '../../shared/model/object-type.ts';
import { runs } from '../support/property-runs.ts';

const entriesOf = (type: IndicatorType, text: string) => {
  const reading = parseExclusion(type, text);
  if (!reading.ok) throw new Error(`${type} ${text}: ${reading.problem.found}`);
  return reading.entries;
};
const isExcluded = (type: IndicatorType, entries: readonly string[], text: string): boolean => {
  const result = parseIndicator(type, text);
  if (!result.ok) throw new Error(`${type} ${text}: ${result.problem.found}`);
  const { key, aliases } = result.value;
  const matcher = new ExclusionMatcher(entries.flatMap((entry) => entriesOf(type, entry)));
  return matcher.find({ type, key, hashes: aliases.map(({ value }) => value) }) !== undefined;
};
const address = fc.oneof(
  fc.ipV4(),
  fc.ipV6().filter((text) => !text.includes('.')),
);

describe('a block of Addresses', () => {
  it('excludes exactly the Addresses inside it', () => {
    fc.assert(
      fc.property(address, fc.nat(128), address, (base, length, other) => {
        // A block of everything is refused.
        const bits = Math.max(1, base.includes(':') ? length : length % 33);
        const [first, second] = [ipaddr.parse(base), ipaddr.parse(other)];
        const isInside = first.kind() === second.kind() && second.match(first, bits);
        expect(isExcluded('Address', [`${base}/${bits}`], other)).toBe(isInside);
        expect(isExcluded('Address', [`${base}/${bits}`], base)).toBe(true);
      }),
      runs(1000),
    );
  });
});

describe('a wildcard', () => {
  it('fits what a pattern of the same pieces says, whatever the pieces', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'b', '.', '-'), maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 5 }),
        fc.string({ unit: fc.constantFrom('a', 'b', '.', '-'), maxLength: 14 }),
        (pieces, text) => {
          const pattern = pieces.join('*');
          const expression = new RegExp(
            `^${pieces.map((part) => part.replaceAll('.', String.raw`\.`)).join('.*')}$`,
            's',
          );
          expect(fitsWildcard(pattern, text)).toBe(expression.test(text));
        },
      ),
      runs(2000),
    );
  });

  it.each([
    ['*.corp.example', 'mail.corp.example', true],
    ['*.corp.example', 'MAIL.CORP.example', true],
    ['*.corp.example', 'corp.example', false],
    ['*.corp.example', 'mail.corp.example.net', false],
    ['intra*.example', 'intranet.example', true],
  ] as const)('%s and %s: %s', (pattern, value, expected) => {
    expect(isExcluded('Host', [pattern], value)).toBe(expected);
  });

  it('of nothing but stars and dots is refused', () => {
    for (const text of ['*', '**', '*.*', '*.a']) expect(parseExclusion('Host', text).ok).toBe(false);
  });

  it('takes time in proportion to the text', () => {
    const text = 'a'.repeat(20_000);
    const start = performance.now();
    for (let n = 0; n < 20; n += 1) fitsWildcard('a*a*a*a*a*a*b', text);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('a File', () => {
  it('is excluded by any of its hashes', () => {
    const [md5, sha1] = ['a'.repeat(32), 'B'.repeat(40)];
    expect(isExcluded('File', [md5], `${md5} : ${sha1}`)).toBe(true);
    expect(isExcluded('File', [`${md5} : ${sha1}`], sha1)).toBe(true);
    expect(isExcluded('File', [md5], sha1)).toBe(false);
  });
});
