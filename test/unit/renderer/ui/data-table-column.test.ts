import { expect, it } from 'vitest';
import { leastWidth } from '../../../../renderer/ui/data-table-column.ts';

it('adds the least widths of all tracks, the gaps between them and the padding of a row', () => {
  expect(leastWidth([{ width: '100px' }, { width: 'minmax(180px, 1fr)' }], false)).toBe(100 + 180 + 10 + 24);
});

it('leaves room for the check boxes', () => {
  expect(leastWidth([{ width: '100px' }], true) - leastWidth([{ width: '100px' }], false)).toBe(32 + 10);
});
