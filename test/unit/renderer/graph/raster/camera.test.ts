import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Matrix,
  matrixBetween,
  matrixOf,
  type WorldToScreen,
} from '../../../../../renderer/graph/raster/camera.ts';
import { planPicture } from '../../../../../renderer/graph/raster/picture-plan.ts';

const camera: fc.Arbitrary<WorldToScreen> = fc.record({
  scale: fc.double({ min: 0.1, max: 50, noNaN: true }),
  angle: fc.double({ min: -7, max: 7, noNaN: true }),
  offsetX: fc.double({ min: -900, max: 900, noNaN: true }),
  offsetY: fc.double({ min: -900, max: 900, noNaN: true }),
  sizeScale: fc.constant(1),
});

const move = ([a, b, c, d, e, f]: Matrix, x: number, y: number) => [a * x + c * y + e, b * x + d * y + f] as const;

describe('a picture for one camera', () => {
  it('moved to another camera shows every place where that camera has it', () => {
    const coordinate = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(camera, camera, coordinate, coordinate, (from, to, x, y) => {
        const [shownX, shownY] = move(matrixBetween(from, to), ...move(matrixOf(from), x, y));
        const [wantedX, wantedY] = move(matrixOf(to), x, y);
        expect(shownX).toBeCloseTo(wantedX, 4);
        expect(shownY).toBeCloseTo(wantedY, 4);
      }),
    );
  });

  it('has every pixel of a dense screen for few things, and one per CSS pixel for many', () => {
    const still: WorldToScreen = { scale: 1, angle: 0, offsetX: 0, offsetY: 0, sizeScale: 1 };
    const viewport = { width: 400, height: 200, pixelRatio: 2 };
    expect(planPicture(still, viewport, 1000)).toMatchObject({ width: 1000, height: 500, pixelRatio: 2 });
    expect(planPicture(still, viewport, 100_000)).toMatchObject({ width: 500, height: 250, pixelRatio: 1 });
    expect(planPicture(still, viewport, 100_000, 1.25, true)).toMatchObject({
      width: 250,
      height: 125,
      pixelRatio: 0.5,
    });
  });
});
