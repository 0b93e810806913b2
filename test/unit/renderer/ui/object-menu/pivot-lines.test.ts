import { describe, expect, it } from 'vitest';
import type { Output } from '../../../../../shared/contract/index.ts';
import { pivotLines } from '../../../../../renderer/ui/object-menu/pivot-lines.ts';

const counts: Output<'pivot.counts'> = {
  total: 8,
  copies: 1,
  cards: [
    { kind: 'indicator', total: 1, types: [{ type: 'Host', count: 1 }] },
    {
      kind: 'group',
      total: 7,
      types: [
        { type: 'Malware', count: 4 },
        { type: 'Tool', count: 3 },
      ],
    },
  ],
  derivable: ['indicator', 'victim'],
};

describe('what can be pivoted to', () => {
  it('is each kind with its number, its types where there are several, and what shares a Group uncounted', () => {
    expect(pivotLines(counts, true).map(({ label, count }) => [label, count])).toEqual([
      ['Indicators', 1],
      ['Groups', 7],
      ['Malware', 4],
      ['Tool', 3],
      ['Indicators via Groups', null],
      ['Victims via Groups', null],
    ]);
    expect(pivotLines(counts, false).map(({ label }) => label)).not.toContain('Tool');
  });

  it('offers nothing through Groups where there is no Group', () => {
    const [indicators] = counts.cards;
    expect(pivotLines({ ...counts, cards: indicators === undefined ? [] : [indicators] }, true)).toHaveLength(1);
    expect(pivotLines({ ...counts, cards: [] }, true)).toEqual([]);
  });
});
