import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeAt, itemAt, itemsInLasso } from '../../../../../renderer/graph/stage/picking.ts';
import { screenX, screenY, viewTransform } from '../../../../../renderer/graph/stage/view-transform.ts';
import { stageScene } from '../../../../support/stage-scene.ts';

const canvas = { width: 200, height: 200 };
/** One pixel is one unit, and (0, 0) is at pixel (100, 100). */
const transform = viewTransform({ x: 0, y: 0, span: 200 }, canvas, 200);

describe('the item under the pointer', () => {
  it('is found up to its radius and a little beyond, and nothing is found farther away', () => {
    const scene = stageScene([{ x: 0, y: 0, size: 10 }]);
    expect(itemAt(scene, transform, 109, 100)).toBe(0);
    expect(itemAt(scene, transform, 112, 100)).toBe(0);
    expect(itemAt(scene, transform, 114, 100)).toBe(-1);
  });

  it('is the small one that lies in a large one', () => {
    const scene = stageScene([
      { x: 0, y: 0, size: 30 },
      { x: 12, y: 0, size: 4 },
    ]);
    expect(itemAt(scene, transform, 112, 100)).toBe(1);
    expect(itemAt(scene, transform, 92, 100)).toBe(0);
  });

  it('is one that is hit before one that is nearly hit', () => {
    const scene = stageScene([
      { x: 0, y: 0, size: 20 },
      { x: 22, y: 0, size: 2 },
    ]);
    expect(itemAt(scene, transform, 118, 100)).toBe(0);
  });

  it('is the one on top where two have the same place', () => {
    expect(
      itemAt(
        stageScene([
          { x: 0, y: 0 },
          { x: 0, y: 0 },
        ]),
        transform,
        100,
        100,
      ),
    ).toBe(1);
  });

  it('is none that is not drawn', () => {
    const scene = stageScene([
      { x: 0, y: 0 },
      { x: 0, y: 0 },
    ]);
    expect(itemAt(scene, transform, 100, 100, new Set([0]))).toBe(0);
    expect(itemAt(scene, transform, 100, 100, new Set())).toBe(-1);
  });

  it('grows with the zoom', () => {
    const scene = stageScene([{ x: 0, y: 0, size: 10 }]);
    const close = viewTransform({ x: 0, y: 0, span: 50 }, canvas, 200);
    expect(itemAt(scene, close, 119, 100)).toBe(0);
  });
});

describe('the edge under the pointer', () => {
  const scene = stageScene(
    [
      { x: -50, y: 0 },
      { x: 50, y: 0 },
      { x: 50, y: 50 },
    ],
    [
      { from: 0, to: 1 },
      { from: 0, to: 2 },
    ],
  );

  it('is the nearest within a few pixels', () => {
    expect(edgeAt(scene, transform, 140, 102)).toBe(0);
    expect(edgeAt(scene, transform, 140, 58)).toBe(1);
    expect(edgeAt(scene, transform, 140, 80)).toBe(-1);
  });

  it('ends where its items are', () => {
    expect(edgeAt(scene, transform, 160, 100)).toBe(-1);
  });

  it('is never one that is not drawn', () => {
    expect(edgeAt(scene, transform, 140, 58, 1)).toBe(-1);
  });

  it('is found by the same distance that a naive measure gives', () => {
    const place = fc.integer({ min: -90, max: 90 });
    fc.assert(
      fc.property(place, place, place, place, place, place, (ax, ay, bx, by, px, py) => {
        const one = stageScene(
          [
            { x: ax, y: ay },
            { x: bx, y: by },
          ],
          [{ from: 0, to: 1 }],
        );
        let nearest = Infinity;
        for (let step = 0; step <= 2000; step += 1) {
          const share = step / 2000;
          nearest = Math.min(nearest, Math.hypot(ax + (bx - ax) * share - px, ay + (by - ay) * share - py));
        }
        // Too near the limit to say with steps.
        fc.pre(Math.abs(nearest - 5) > 0.2);
        expect(edgeAt(one, transform, 100 + px, 100 - py)).toBe(nearest < 5 ? 0 : -1);
      }),
    );
  });
});

describe('a lasso', () => {
  it('takes what lies in it, also where it is not convex', () => {
    const scene = stageScene([
      { x: -40, y: 0 },
      { x: 0, y: 0 },
      { x: 40, y: 0 },
    ]);
    const u = [40, 40, 80, 40, 80, 160, 120, 160, 120, 40, 160, 40, 160, 180, 40, 180];
    expect(itemsInLasso(scene, transform, u)).toEqual([0, 2]);
  });

  it('of a single line takes nothing', () => {
    expect(itemsInLasso(stageScene([{ x: 0, y: 0 }]), transform, [100, 100, 101, 101])).toEqual([]);
  });

  it('that is a rectangle takes exactly the items between its corners, those on its left and upper side included', () => {
    const place = fc.double({ min: -100, max: 100, noNaN: true });
    const items = fc.array(fc.record({ x: place, y: place }), { maxLength: 30 });
    const corner = fc.double({ min: 0, max: 200, noNaN: true });
    fc.assert(
      fc.property(items, corner, corner, corner, corner, (all, x0, y0, x1, y1) => {
        const scene = stageScene(all);
        const inside = [...scene.x.keys()].filter((item) => {
          const [px, py] = [screenX(transform, scene.x[item] ?? 0), screenY(transform, scene.y[item] ?? 0)];
          return px >= Math.min(x0, x1) && px < Math.max(x0, x1) && py >= Math.min(y0, y1) && py < Math.max(y0, y1);
        });
        expect(itemsInLasso(scene, transform, [x0, y0, x1, y0, x1, y1, x0, y1])).toEqual(inside);
      }),
    );
  });
});
