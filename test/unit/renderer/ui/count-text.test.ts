import { expect, it } from 'vitest';
import { countOf, countText } from '../../../../renderer/ui/count-text.ts';

it('separates thousands only from 10,000 on', () => {
  expect([countText(9999), countText(10_000), countText(1_234_567)]).toEqual(['9999', '10,000', '1,234,567']);
});

it('puts the noun in the number of the count', () => {
  expect([countOf(0, 'object'), countOf(1, 'object'), countOf(2, 'was', 'were')]).toEqual([
    '0 objects',
    '1 object',
    '2 were',
  ]);
});
