import { expect, test } from 'vitest';
import { kindShape } from '../../../../shared/model/kind-shape.ts';
import { objectKinds } from '../../../../shared/model/object-type.ts';

test('every kind has a shape of its own, so that colour never stands alone', () => {
  expect(new Set(objectKinds.map((kind) => kindShape[kind])).size).toBe(objectKinds.length);
});
