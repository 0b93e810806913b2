import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorldToScreen } from '../../../../../renderer/graph/raster/camera.ts';
import { planPicture } from '../../../../../renderer/graph/raster/picture-plan.ts';
import type { RasterColumns } from '../../../../../renderer/graph/raster/raster-message.ts';
import { type Band, Raster } from '../../../../../renderer/graph/raster/raster.ts';
import { pixelOf } from '../../../../../renderer/graph/raster/shading.ts';
import { itemFlag, shapeNames } from '../../../../../renderer/graph/scene/scene.ts';
import { runs } from '../../../../support/property-runs.ts';

const viewport = { width: 80, height: 64, pixelRatio: 1 };
const whole: WorldToScreen = { scale: 1, angle: 0, offsetX: 40, offsetY: 32, sizeScale: 1 };
const ground = '#101820';
const palette = ['#ff0000', '#00ff00', '#0000ff', '#888888'];

interface Item {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly color?: number;
  readonly shape?: number;
  readonly flags?: number;
}

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly color?: number;
}

function columnsOf(items: readonly Item[], edges: readonly Edge[]): RasterColumns {
  return {
    count: items.length,
    x: Float32Array.from(items, ({ x }) => x),
    y: Float32Array.from(items, ({ y }) => y),
    size: Float32Array.from(items, ({ size }) => size ?? 3),
    color: Uint16Array.from(items, ({ color }) => color ?? 0),
    shape: Uint8Array.from(items, ({ shape }) => shape ?? 0),
    flags: Uint8Array.from(items, ({ flags }) => flags ?? 0),
    edgeCount: edges.length,
    source: Uint32Array.from(edges, ({ from }) => from),
    target: Uint32Array.from(edges, ({ to }) => to),
    edgeColor: Uint16Array.from(edges, ({ color }) => color ?? 3),
    palette,
  };
}

function rasterOf(items: readonly Item[], edges: readonly Edge[]): Raster {
  const raster = new Raster();
  raster.setColors({ ground, border: '#ffffff' });
  raster.setColumns(columnsOf(items, edges));
  return raster;
}

interface Options {
  readonly camera?: WorldToScreen;
  readonly edgeMax?: number;
  readonly indexed?: boolean;
  readonly band?: Band;
}

function draw(raster: Raster, { camera = whole, edgeMax = Infinity, indexed = true, band }: Options = {}) {
  const plan = planPicture(camera, viewport, raster.count + raster.edgeCount);
  const parts = raster.draw(plan, band ?? { top: 0, height: plan.height }, edgeMax, indexed);
  for (;;) {
    const part = parts.next();
    if (part.done === true) {
      const pixels = raster.pixels.slice();
      /** Colour at a place of the screen. */
      const at = (x: number, y: number): number =>
        pixels[(y + plan.marginY) * plan.width + x + plan.marginX] ?? Number.NaN;
      return { ...part.value, pixels, at, plan };
    }
  }
}

const position = fc.integer({ min: -400, max: 400 }).map((part) => part / 4);
const anyItem = fc.record({
  x: position,
  y: position,
  size: fc.constantFrom(0.5, 2, 5, 9),
  color: fc.nat(3),
  shape: fc.nat(shapeNames.length - 1),
  flags: fc.constantFrom(0, itemFlag.severalOwners),
});
const anyGraph = fc.array(anyItem, { minLength: 1, maxLength: 30 }).chain((items) => {
  const end = fc.nat(items.length - 1);
  const edges = fc.array(fc.record({ from: end, to: end, color: fc.nat(3) }), { maxLength: 60 });
  return fc.record({ items: fc.constant(items), edges });
});
const anyCamera = fc.record({
  scale: fc.constantFrom(0.3, 1, 4, 40),
  angle: fc.constantFrom(0, 0.7, Math.PI),
  offsetX: fc.integer({ min: -200, max: 200 }),
  offsetY: fc.integer({ min: -200, max: 200 }),
  sizeScale: fc.constantFrom(0.5, 1, 2),
});

/** Half a turn puts lines a rounding error beside borders between rows, where a whole row may go to either side. */
const anyExactCamera = anyCamera.filter(({ angle }) => angle < Math.PI);

describe('a picture', () => {
  it('is ground where nothing is, and larger than the screen by an eighth on each side', () => {
    const { pixels, plan } = draw(rasterOf([], []));
    expect([plan.width, plan.height]).toEqual([100, 80]);
    expect(new Set(pixels)).toEqual(new Set([pixelOf(ground)]));
  });

  it('has items where the camera shows them, y upwards, in the colour of the palette', () => {
    const { at, items } = draw(
      rasterOf(
        [
          { x: 10, y: 20, color: 1 },
          { x: -30, y: -25, color: 2 },
        ],
        [],
      ),
    );
    expect(at(50, 12)).toBe(pixelOf('#00ff00'));
    expect(at(10, 57)).toBe(pixelOf('#0000ff'));
    expect(at(50, 52)).toBe(pixelOf(ground));
    expect(items).toBe(2);
  });

  it('turns with the camera', () => {
    const camera = { ...whole, angle: Math.PI / 2 };
    // Right of the middle in the world is below it on a screen that is turned by a quarter.
    expect(draw(rasterOf([{ x: 20, y: 0 }], []), { camera }).at(40, 52)).toBe(pixelOf('#ff0000'));
  });

  it('covers edges by items', () => {
    const items = [
      { x: -30, y: 0 },
      { x: 0, y: 0, color: 1 },
      { x: 30, y: 0 },
    ];
    const { at } = draw(rasterOf(items, [{ from: 0, to: 2 }]));
    expect(at(40, 32)).toBe(pixelOf('#00ff00'));
    expect(at(55, 32)).not.toBe(pixelOf(ground));
    expect(at(55, 34)).toBe(pixelOf(ground));
  });

  it('lets less of the ground through where more edges lie', () => {
    const items = [
      { x: -30, y: 0 },
      { x: 30, y: 0 },
    ];
    const gray = (edges: number): number =>
      (draw(
        rasterOf(
          items,
          Array.from({ length: edges }, () => ({ from: 0, to: 1 })),
        ),
      ).at(40, 32) >>>
        8) &
      0xff;
    const [none, one, few, many] = [gray(0), gray(1), gray(8), gray(200)];
    expect(none).toBeLessThan(one);
    expect(one).toBeLessThan(few);
    expect(few).toBeLessThan(many);
  });

  it('gives a cell the colour of the first of its edges, which is the best', () => {
    const items = [
      { x: -30, y: 0 },
      { x: 30, y: 0 },
    ];
    const value = draw(
      rasterOf(items, [
        { from: 0, to: 1, color: 2 },
        { from: 0, to: 1, color: 0 },
      ]),
    ).at(40, 32);
    expect(value & 0xff).toBeLessThan((value >>> 16) & 0xff);
  });

  it('has outlines of its own for shapes, and a border for what several owners have', () => {
    const shapes = shapeNames.map((_, shape) => draw(rasterOf([{ x: 0, y: 0, size: 9, shape }], [])).pixels.join());
    expect(new Set(shapes).size).toBe(shapeNames.length);
    const { at } = draw(rasterOf([{ x: 0, y: 0, size: 9, flags: itemFlag.severalOwners }], []));
    expect(at(40, 32)).toBe(pixelOf('#ff0000'));
    expect(at(48, 32) & 0xff00).toBeGreaterThan(0xa000);
  });

  it('dims edges with their weaker end, and puts strong items over others', () => {
    const items = [
      { x: -30, y: 0 },
      { x: 30, y: 0 },
      { x: 30, y: 20 },
      { x: 0, y: -20 },
      { x: 0, y: -20, color: 1 },
    ];
    const edges = [
      { from: 0, to: 1 },
      { from: 0, to: 2 },
    ];
    const raster = rasterOf(items, edges);
    const plain = draw(raster);
    raster.setEmphasis(Uint8Array.from([1, 1, 0, 2, 1]));
    const dimmed = draw(raster);
    expect(dimmed.at(52, 32)).toBe(plain.at(52, 32));
    expect(dimmed.at(55, 16)).not.toBe(plain.at(55, 16));
    expect(dimmed.at(70, 12)).not.toBe(pixelOf('#ff0000'));
    expect([plain.at(40, 52), dimmed.at(40, 52)]).toEqual([pixelOf('#00ff00'), pixelOf('#ff0000')]);
  });

  it('draws the first edges when there may be only some, and tells how many', () => {
    const items = [
      { x: -30, y: 0 },
      { x: 30, y: 0 },
      { x: -30, y: 20 },
      { x: 30, y: 20 },
    ];
    const { at, edges, edgesDrawn } = draw(
      rasterOf(items, [
        { from: 0, to: 1 },
        { from: 2, to: 3 },
      ]),
      { edgeMax: 1 },
    );
    expect([edges, edgesDrawn]).toEqual([2, 1]);
    expect(at(40, 32)).not.toBe(pixelOf(ground));
    expect(at(40, 12)).toBe(pixelOf(ground));
  });

  it('is the same when drawn again, and when drawn between others', () => {
    fc.assert(
      fc.property(anyGraph, anyCamera, ({ items, edges }, camera) => {
        const raster = rasterOf(items, edges);
        const first = draw(raster, { camera }).pixels;
        draw(raster);
        expect(draw(raster, { camera }).pixels).toEqual(first);
        expect(draw(rasterOf(items, edges), { camera }).pixels).toEqual(first);
      }),
      runs(60),
    );
  });

  it('is the same whether only what may be in view is walked or everything', () => {
    fc.assert(
      fc.property(anyGraph, anyCamera, ({ items, edges }, camera) => {
        const raster = rasterOf(items, edges);
        const walked = draw(raster, { camera, indexed: true });
        expect(walked.pixels).toEqual(draw(raster, { camera, indexed: false }).pixels);
      }),
      runs(200),
    );
  });

  it('walks only what may be in view when the camera is close', () => {
    const items = Array.from({ length: 400 }, (_, item) => ({ x: (item % 20) * 5, y: Math.floor(item / 20) * 5 }));
    const edges = items.slice(1).map((_, item) => ({ from: item, to: item + 1 }));
    const { items: found, edges: crossing } = draw(rasterOf(items, edges), { camera: { ...whole, scale: 10 } });
    expect(found).toBeLessThan(60);
    expect(crossing).toBeLessThan(80);
  });

  it('is put together from bands as if it had been drawn at once', () => {
    fc.assert(
      fc.property(anyGraph, anyExactCamera, fc.integer({ min: 1, max: 79 }), ({ items, edges }, camera, cut) => {
        const raster = rasterOf(items, edges);
        const { pixels, plan } = draw(raster, { camera });
        const upper = draw(raster, { camera, band: { top: 0, height: cut } });
        const lower = draw(raster, { camera, band: { top: cut, height: plan.height - cut } });
        const together = [...upper.pixels, ...lower.pixels];
        // A line that meets the border between two cells may be rounded to either.
        const different = together.filter((pixel, place) => pixel !== pixels[place]).length;
        expect(different).toBeLessThanOrEqual(Math.ceil(pixels.length / 500));
        expect([upper.items, upper.edges]).toEqual([lower.items, lower.edges]);
      }),
      runs(100),
    );
  });

  it('shows items where they have moved to', () => {
    const raster = rasterOf([{ x: 0, y: 0 }], []);
    draw(raster);
    raster.setPositions(new Float32Array([20]), new Float32Array([0]));
    const { at } = draw(raster);
    expect([at(40, 32), at(60, 32)]).toEqual([pixelOf(ground), pixelOf('#ff0000')]);
  });

  it('draws items that have moved alone as a scene that has them there', () => {
    const rest = [
      { x: 0, y: 0 },
      { x: -9, y: -20, color: 1 },
    ];
    const edges = [
      { from: 0, to: 2 },
      { from: 1, to: 0 },
    ];
    const raster = rasterOf([...rest, { x: 5, y: 5, color: 2 }], edges);
    draw(raster);
    raster.moveItems(Uint32Array.of(2), Float32Array.of(-20), Float32Array.of(9));
    const anew = rasterOf([...rest, { x: -20, y: 9, color: 2 }], edges);
    expect(draw(raster).pixels).toEqual(draw(anew).pixels);
  });
});
