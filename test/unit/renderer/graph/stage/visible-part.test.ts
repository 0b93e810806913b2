import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, visibleEdges, visibleItems } from '../../../../../renderer/graph/stage/visible-part.ts';
import { stageScene } from '../../../../support/stage-scene.ts';

const bounds = { minX: -10, minY: -10, maxX: 10, maxY: 10 };
const any = () => true;
const place = fc.record({ x: fc.integer({ min: -30, max: 30 }), y: fc.integer({ min: -30, max: 30 }) });

describe('the visible part', () => {
  it('has the items within the bounds', () => {
    const scene = stageScene([
      { x: 0, y: 0 },
      { x: 11, y: 0 },
      { x: 0, y: -11 },
      { x: 10, y: 10 },
    ]);
    expect(visibleItems(scene, bounds, any)).toEqual(Uint32Array.of(0, 3));
  });

  it('has an edge whose ends both lie outside but that passes through, and none that passes by', () => {
    const scene = stageScene(
      [
        { x: -20, y: 0 },
        { x: 20, y: 0 },
        { x: 0, y: 21 },
        { x: 21, y: 0 },
      ],
      [
        { from: 0, to: 1 },
        { from: 2, to: 3 },
      ],
    );
    expect(visibleEdges(scene, bounds, any)).toEqual(Uint32Array.of(0));
  });

  it('has every edge of which some point is visible', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const scene = stageScene([a, b], [{ from: 0, to: 1 }]);
        const isSeen = Array.from({ length: 601 }, (_, step) => step / 600).some((share) => {
          const [x, y] = [a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share];
          return Math.abs(x) < 10 && Math.abs(y) < 10;
        });
        if (isSeen) expect(visibleEdges(scene, bounds, any)).toHaveLength(1);
      }),
    );
  });

  it('is none when more is in view than fits', () => {
    const items = Array.from({ length: 2000 }, () => ({ x: 0, y: 0 }));
    let asked = 0;
    const fits = (count: number) => {
      asked = count;
      return count <= 1000;
    };
    expect(visibleItems(stageScene(items), bounds, fits)).toBeNull();
    expect(asked).toBeLessThan(2000);
    expect(visibleItems(stageScene(items.slice(0, 1001)), bounds, fits)).toBeNull();
    expect(visibleItems(stageScene(items.slice(0, 1000)), bounds, fits)).toHaveLength(1000);
  });
});

it('lies within other bounds only when no side reaches out', () => {
  expect(isWithin({ minX: -9, minY: -9, maxX: 9, maxY: 9 }, bounds)).toBe(true);
  expect(isWithin({ minX: -9, minY: -9, maxX: 11, maxY: 9 }, bounds)).toBe(false);
});
