import { describe, expect, it } from 'vitest';
import { directAssociation, isAssociable } from '../../../../shared/association/matrix.ts';
import type { ObjectKind } from '../../../../shared/model/object-type.ts';

const columns: readonly ObjectKind[] = [
  'indicator',
  'group',
  'intelRequirement',
  'victim',
  'victimAsset',
  'tag',
  'artifact',
  'case',
  'track',
];
// The matrix of the specification, row by row: g generic, t typed, T tagging, o containment, v via a Group, - none.
const rows: readonly (readonly [ObjectKind, string])[] = [
  ['indicator', 'tggvgTgg-'],
  ['group', 'gggggTgg-'],
  ['intelRequirement', 'gg--gTgg-'],
  ['victim', 'vg-voT---'],
  ['victimAsset', 'gggo-T---'],
  ['tag', 'TTTTT--TT'],
  ['artifact', 'ggg----o-'],
  ['case', 'ggg--Tog-'],
  ['track', '-----T---'],
];
const words: Readonly<Record<string, string>> = {
  g: 'generic',
  t: 'typed',
  T: 'tagging',
  o: 'containment',
  v: 'derived',
  '-': 'none',
};

describe('the matrix of direct associations', () => {
  it.each(rows)('allows %s what its row says', (kind, row) => {
    expect(columns.map((column) => directAssociation(kind, column))).toEqual(
      Array.from(row, (letter) => words[letter]),
    );
  });

  it('offers no link where one owns the other or a Group is needed', () => {
    expect(isAssociable('victim', 'victimAsset')).toBe(false);
    expect(isAssociable('indicator', 'victim')).toBe(false);
    expect(isAssociable('intelRequirement', 'intelRequirement')).toBe(false);
    expect(isAssociable('indicator', 'victimAsset')).toBe(true);
    expect(isAssociable('tag', 'track')).toBe(true);
    expect(isAssociable('indicator', 'indicator')).toBe(true);
  });
});
