import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../shared/vocabulary/pattern-match.ts';
import { parsePattern } from '../../shared/vocabulary/pattern-parse.ts';
import { runs } from '../support/property-runs.ts';

const character = fc.constantFrom('a', 'b', '1', ' ', '.', '[ab]', '[^a]', '\\d', '\\w', '\\.');
const count = fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,2}', '{0,}');
const { pattern } = fc.letrec<{ pattern: string; piece: string }>((tie) => ({
  piece: fc
    .tuple(
      fc.oneof(
        // The engine of the language backtracks: deeper nesting of repetitions takes it minutes, even on a few characters.
        { maxDepth: 2, withCrossShrink: true },
        character,
        tie('pattern').map((one) => `(${one})`),
      ),
      count,
    )
    .map(([atom, times]) => `${atom}${times}`),
  pattern: fc
    .array(
      fc.array(tie('piece'), { maxLength: 3 }).map((pieces) => pieces.join('')),
      { minLength: 1, maxLength: 2 },
    )
    .map((branches) => branches.join('|')),
}));
const value = fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', '.', 'x'), maxLength: 6 });

describe('a pattern of an Attribute Type', () => {
  it('says of every value what the language itself says', () => {
    fc.assert(
      fc.property(pattern, fc.array(value, { minLength: 1, maxLength: 5 }), (text, values) => {
        const parsed = parsePattern(text);
        if (!parsed.ok) throw new Error(`${text}: ${parsed.problem}`);
        const matcher = createMatcher(parsed.pattern);
        const expression = new RegExp(`^(?:${text})$`, 'u');
        expect(values.map((one) => matcher?.matches(one))).toEqual(values.map((one) => expression.test(one)));
      }),
      runs(1000),
    );
  });

  it('is read or refused, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab1()[]{}*+?|\\^$.,-:='.split('')), maxLength: 20 }),
        value,
        (text, one) => {
          const parsed = parsePattern(text);
          if (parsed.ok) expect(typeof createMatcher(parsed.pattern)?.matches(one)).toMatch(/boolean|undefined/);
          else expect(parsed.problem).not.toBe('');
        },
      ),
      runs(2000),
    );
  });
});
