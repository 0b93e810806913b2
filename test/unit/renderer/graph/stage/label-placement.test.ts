import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelsAt, orderBySize, placeLabels } from '../../../../../renderer/graph/stage/label-placement.ts';
import { viewTransform } from '../../../../../renderer/graph/stage/view-transform.ts';
import { stageScene, type StageItem } from '../../../../support/stage-scene.ts';
import { runs } from '../../../../support/property-runs.ts';

const canvas = { width: 800, height: 600 };
/** One pixel is one unit, and (0, 0) is in the middle. */
const transform = viewTransform({ x: 0, y: 0, span: 600 }, canvas, 600);
const measure = (text: string, fontPx: number) => text.length * fontPx * 0.6;

function place(items: readonly StageItem[], forced: readonly number[] = []) {
  const scene = stageScene(items);
  const placed = placeLabels({ scene, transform, forced, order: orderBySize(scene), measure });
  return labelsAt(placed, scene, transform);
}

const position = fc.record({
  x: fc.double({ min: -500, max: 500, noNaN: true }),
  y: fc.double({ min: -400, max: 400, noNaN: true }),
  size: fc.double({ min: 1, max: 20, noNaN: true }),
});

describe('labels', () => {
  it('never lie on each other', () => {
    fc.assert(
      fc.property(fc.array(position, { maxLength: 120 }), (items) => {
        const boxes = place(items).map(({ text, x, y, fontPx }) => ({
          left: x,
          right: x + measure(text, fontPx),
          top: y - fontPx,
          bottom: y,
        }));
        boxes.forEach((one, at) => {
          for (const other of boxes.slice(at + 1)) {
            const overlaps =
              one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
            expect(overlaps).toBe(false);
          }
        });
      }),
      runs(60),
    );
  });

  it('belong to items in view alone', () => {
    fc.assert(
      fc.property(fc.array(position, { maxLength: 60 }), (items) => {
        for (const { item } of place(items)) {
          const { x, y } = items[item] ?? { x: NaN, y: NaN };
          expect(Math.abs(x) <= 400 && Math.abs(y) <= 300).toBe(true);
        }
      }),
      runs(60),
    );
  });

  it('go to the larger of two items that have room for one', () => {
    const crowd = Array.from({ length: 400 }, (_, item) => ({
      x: (item % 20) * 6,
      y: Math.floor(item / 20) * 6,
      size: 4.5,
    }));
    const [first] = place([...crowd, { x: 60, y: 60, size: 14, label: 'hub' }]);
    expect(first).toMatchObject({ text: 'hub', bold: true });
  });

  it('go to chosen items first, however small', () => {
    const [first] = place(
      [
        { x: 0, y: 0, size: 20, label: 'large' },
        { x: 2, y: 0, size: 1, label: 'chosen' },
      ],
      [1],
    );
    expect(first?.text).toBe('chosen');
  });

  it('of tiny items are those of the largest of each region where there are many', () => {
    const many = Array.from({ length: 2000 }, (_, item) => ({
      x: (item % 50) * 16 - 396,
      y: Math.floor(item / 50) * 15 - 296,
      size: item % 39 === 7 ? 3 : 2,
      label: item % 39 === 7 ? 'hub' : 'leaf',
    }));
    const placed = place(many);
    expect(placed.length).toBeGreaterThanOrEqual(15);
    expect(placed.length).toBeLessThanOrEqual(40);
    expect(placed.filter(({ text }) => text === 'hub').length).toBeGreaterThan(placed.length / 2);
    // Not all in one corner.
    const quarters = new Set(placed.map(({ x, y }) => `${x < 400}${y < 300}`));
    expect(quarters.size).toBe(4);
    expect(place(many.slice(0, 10)).length).toBeGreaterThan(5);
  });

  it('are cut in the middle', () => {
    const [label] = place([{ x: 0, y: 0, label: `${'a'.repeat(40)}${'z'.repeat(40)}` }]);
    expect(label?.text).toMatch(/^a+…z+$/u);
    expect(label?.text.length).toBeLessThanOrEqual(30);
  });

  it('go with their items', () => {
    const scene = stageScene([{ x: 0, y: 0, label: 'here' }]);
    const placed = placeLabels({ scene, transform, forced: [], order: orderBySize(scene), measure });
    const [before] = labelsAt(placed, scene, transform);
    scene.x[0] = 30;
    const [after] = labelsAt(placed, scene, transform);
    expect((after?.x ?? 0) - (before?.x ?? 0)).toBe(30);
    scene.x[0] = 9000;
    expect(labelsAt(placed, scene, transform)).toEqual([]);
  });
});

it('orders items by falling size, each once', () => {
  fc.assert(
    fc.property(fc.array(position, { maxLength: 50 }), (items) => {
      const scene = stageScene(items);
      const order = [...orderBySize(scene)];
      expect(order.toSorted((a, b) => a - b)).toEqual([...items.keys()]);
      const largest = Math.max(0, ...scene.size);
      order.slice(1).forEach((item, at) => {
        const before = scene.size[order[at] ?? 0] ?? 0;
        expect((scene.size[item] ?? 0) - before).toBeLessThan(largest / 500);
      });
    }),
  );
});
