import { expect, it } from 'vitest';
import { sizeText } from '../../../../renderer/ui/size-text.ts';

it('chooses the unit that reads best', () => {
  expect([0, 999, 1500, 45_123_456, 2_000_000_000, 123_456_789].map(sizeText)).toEqual([
    '0 bytes',
    '999 bytes',
    '1.5 KB',
    '45.1 MB',
    '2.0 GB',
    '123 MB',
  ]);
});
