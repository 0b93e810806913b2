import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromRowKey, toRowKey } from '../../../../../renderer/ui/association-cards/row-key.ts';

test('a row key gives back the object, the association type and the direction of every row', () => {
  const id = fc.integer({ min: 1, max: 10_000_000_000 });
  const direction = fc.constantFrom(null, true, false);
  fc.assert(
    fc.property(id, fc.integer({ min: 0, max: 65_535 }), direction, (objectId, type, otherIsPrimary) => {
      const key = toRowKey({ object: { id: objectId }, type, otherIsPrimary });
      expect(Number.isSafeInteger(key)).toBe(true);
      expect(fromRowKey(key)).toEqual({ id: objectId, type, otherIsPrimary });
    }),
  );
});
