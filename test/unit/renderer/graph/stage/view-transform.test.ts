import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matrixOf } from '../../../../../renderer/graph/raster/camera.ts';
import {
  fitView,
  rasterCamera,
  screenX,
  screenY,
  spanLimits,
  viewTransform,
  visibleBounds,
  worldX,
  worldY,
  zoomedAt,
} from '../../../../../renderer/graph/stage/view-transform.ts';

const coordinate = fc.double({ min: -10_000, max: 10_000, noNaN: true });
const view = fc.record({ x: coordinate, y: coordinate, span: fc.double({ min: 0.01, max: 50_000, noNaN: true }) });
const extent = fc.record({ width: fc.integer({ min: 1, max: 4000 }), height: fc.integer({ min: 1, max: 3000 }) });

it('shows the middle of the view in the middle of the canvas, and y upwards', () => {
  const transform = viewTransform({ x: 10, y: 20, span: 100 }, { width: 400, height: 200 }, 100);
  expect([screenX(transform, 10), screenY(transform, 20)]).toEqual([200, 100]);
  // The shorter side spans a hundred units.
  expect([screenX(transform, 10), screenY(transform, 70)]).toEqual([200, 0]);
  expect(screenX(transform, 60)).toBe(300);
});

it('finds the world under a pixel that a place of the world stands on', () => {
  fc.assert(
    fc.property(view, extent, coordinate, coordinate, (shown, canvas, x, y) => {
      const transform = viewTransform(shown, canvas, 100);
      const reach = Math.max(shown.span, Math.abs(x - shown.x), Math.abs(y - shown.y)) * 1e-9 + 1e-6;
      expect(Math.abs(worldX(transform, screenX(transform, x)) - x)).toBeLessThan(reach);
      expect(Math.abs(worldY(transform, screenY(transform, y)) - y)).toBeLessThan(reach);
    }),
  );
});

it('fits whatever is to be seen into the canvas', () => {
  const side = fc.double({ min: 0.001, max: 10_000, noNaN: true });
  fc.assert(
    fc.property(coordinate, coordinate, side, side, extent, (minX, minY, wide, high, canvas) => {
      const bounds = { minX, minY, maxX: minX + wide, maxY: minY + high };
      const transform = viewTransform(fitView(bounds, canvas), canvas, 1);
      const seen = visibleBounds(transform, 0);
      const slack = 1e-9 * (Math.abs(minX) + Math.abs(minY) + wide + high);
      expect(seen.minX).toBeLessThanOrEqual(bounds.minX + slack);
      expect(seen.minY).toBeLessThanOrEqual(bounds.minY + slack);
      expect(seen.maxX).toBeGreaterThanOrEqual(bounds.maxX - slack);
      expect(seen.maxY).toBeGreaterThanOrEqual(bounds.maxY - slack);
    }),
  );
});

it('fits nothing behind what covers the top of the canvas', () => {
  const bounds = { minX: -3, minY: -2, maxX: 3, maxY: 2 };
  const canvas = { width: 800, height: 600 };
  for (const top of [0, 50, 150]) {
    const transform = viewTransform(fitView(bounds, canvas, top), canvas, 1);
    expect(screenY(transform, bounds.maxY)).toBeGreaterThanOrEqual(top + 20 - 1e-9);
    expect(screenY(transform, bounds.minY)).toBeLessThanOrEqual(canvas.height - 40 + 1e-9);
  }
});

it('zooms around the pointer', () => {
  const factor = fc.double({ min: 0.1, max: 10, noNaN: true });
  fc.assert(
    fc.property(view, extent, factor, (shown, canvas, by) => {
      const [px, py] = [canvas.width * 0.8, canvas.height * 0.3];
      const before = viewTransform(shown, canvas, 1);
      const after = viewTransform(zoomedAt(before, shown, px, py, by), canvas, 1);
      expect(after.zoom).toBeCloseTo(before.zoom / by, 6);
      expect(Math.abs(worldX(after, px) - worldX(before, px)) * before.zoom).toBeLessThan(1e-3);
      expect(Math.abs(worldY(after, py) - worldY(before, py)) * before.zoom).toBeLessThan(1e-3);
    }),
  );
});

it('draws items as large as their size when all is in view, larger close by, and keeps bounds', () => {
  const canvas = { width: 800, height: 600 };
  const scaleAt = (span: number) => viewTransform({ x: 0, y: 0, span }, canvas, 100).sizeScale;
  expect(scaleAt(100)).toBe(1);
  expect(scaleAt(25)).toBe(2);
  expect(scaleAt(100 / 1e6)).toBe(3);
  expect(scaleAt(100 * 1e6)).toBe(0.4);
});

it('tells the raster where the same places stand', () => {
  fc.assert(
    fc.property(view, extent, coordinate, coordinate, (shown, canvas, x, y) => {
      const transform = viewTransform(shown, canvas, 100);
      const [a, b, c, d, e, f] = matrixOf(rasterCamera(transform));
      const reach = 1e-6 + 1e-9 * transform.zoom * 1e5;
      expect(Math.abs(a * x + c * y + e - screenX(transform, x))).toBeLessThan(reach);
      expect(Math.abs(b * x + d * y + f - screenY(transform, y))).toBeLessThan(reach);
    }),
  );
});

it('lets the camera neither into a single item nor out of sight of the graph', () => {
  const { min, max } = spanLimits(1000, 1000);
  expect(min).toBeLessThan(1);
  expect(max).toBeGreaterThan(1000);
});

it('never draws the camera in because the scene became small, nor out because it became large', () => {
  expect(spanLimits(10, 5000).max).toBe(5000);
  expect(spanLimits(10_000_000, 3).min).toBe(3);
});
