import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LiveBounds } from '../../../../../renderer/graph/scene/live-bounds.ts';
import { boundsOf } from '../../../../../renderer/graph/scene/scene.ts';

const place = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));

it('is the box around all items, whichever have moved', () => {
  fc.assert(
    fc.property(
      fc.array(place, { maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(11), place), { maxLength: 20 }),
      (places, moves) => {
        const count = places.length;
        const x = Float32Array.from(places, ([px]) => px);
        const y = Float32Array.from(places, ([, py]) => py);
        const bounds = new LiveBounds({ x, y, count });
        for (const [item, [px, py]] of moves) {
          if (item >= count) continue;
          x[item] = px;
          y[item] = py;
          bounds.moved([item]);
          expect(bounds.box).toEqual(boundsOf(x, y, count));
        }
      },
    ),
  );
});

it('looks at everything where any item may have moved', () => {
  const [x, y] = [Float32Array.of(0, 5, 10), Float32Array.of(0, 5, 10)];
  const bounds = new LiveBounds({ x, y, count: 3 });
  x[0] = 20;
  bounds.moved(null);
  expect(bounds.box).toEqual({ minX: 5, minY: 0, maxX: 20, maxY: 10 });
});
