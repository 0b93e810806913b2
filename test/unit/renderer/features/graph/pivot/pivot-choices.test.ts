import { describe, expect, it } from 'vitest';
import type { KindReach } from '../../../../../../shared/contract/graph.ts';
import { freshText } from '../../../../../../renderer/features/graph/pivot/fresh-text.ts';
import { pivotChoices } from '../../../../../../renderer/features/graph/pivot/pivot-choices.ts';

const reach = (kind: KindReach['kind'], ...types: KindReach['types']): KindReach => ({
  kind,
  total: types.reduce((sum, { total }) => sum + total, 0),
  inGraph: types.reduce((sum, { inGraph }) => sum + inGraph, 0),
  types,
});
const counts = {
  kinds: [
    reach('indicator', { type: 'Host', total: 5, inGraph: 2 }, { type: 'File', total: 3, inGraph: 0 }),
    reach('victim', { type: 'Victim', total: 1, inGraph: 1 }),
    reach('victimAsset', { type: 'EmailAddress', total: 4, inGraph: 0 }),
  ],
  derived: [{ ...reach('indicator', { type: 'Host', total: 500, inGraph: 0 }), totalIsExact: false }],
};

describe('what a pivot can go to', () => {
  it('is listed by kind with its types, Victims together with their Assets, then what shares a Group', () => {
    expect(pivotChoices(counts, true).map(({ label, total, inGraph }) => [label, total, inGraph])).toEqual([
      ['Indicators', 8, 2],
      ['Host', 5, 2],
      ['File', 3, 0],
      ['Victims and Victim Assets', 5, 1],
      ['EmailAddress (Asset)', 4, 0],
      ['Victim', 1, 1],
      ['Indicators via Groups', 500, 0],
    ]);
  });

  it('is listed by kind alone in a menu', () => {
    expect(pivotChoices(counts, false).map(({ key }) => key)).toEqual([
      'indicator',
      'victim+victimAsset',
      'via/indicator',
    ]);
  });

  it('says what would be added', () => {
    const text = (total: number, inGraph: number, isExact = true) => freshText({ total, inGraph, isExact });
    expect(text(214, 0)).toBe('214');
    expect(text(118, 42)).toBe('76 more');
    expect(text(500, 0, false)).toBe('500+');
    expect(text(3, 3)).toBe('all in the graph');
  });
});
