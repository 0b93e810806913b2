import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromRowKey, toRowKey } from '../../../../../renderer/ui/association-cards/row-key.ts';

test('a row key gives back the object and the association type of every row', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000_000 }), fc.integer({ min: 0, max: 65_535 }), (id, type) => {
      const key = toRowKey({ object: { id }, type });
      expect(Number.isSafeInteger(key)).toBe(true);
      expect(fromRowKey(key)).toEqual({ id, type });
    }),
  );
});
