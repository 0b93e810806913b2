import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphNameMax, graphNameProblem, toGraphName } from '../../../../shared/graph/graph-name.ts';

describe('the name of a graph', () => {
  it.each(['Graph 1', 'a_b-c', 'Überblick', '調査 2026', ' padded '])('may be %j', (name) => {
    expect(graphNameProblem(name)).toBeNull();
  });

  it.each([
    ['a.b', '"."'],
    ['<b>', '"<"'],
    ['one\u2028two', 'U+2028'],
    ['\u{1F41F}', '"\u{1F41F}"'],
    ['   ', 'needs a name'],
    ['x'.repeat(graphNameMax + 1), '101 characters'],
  ])('%j is refused, naming %s', (name, what) => {
    expect(graphNameProblem(name)).toContain(what);
  });

  it('can be made of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(graphNameProblem(toGraphName(text))).toBeNull();
      }),
    );
    expect(toGraphName('evil[.]example.org')).toBe('evil example org');
    expect(toGraphName('***')).toBe('Graph');
  });
});
