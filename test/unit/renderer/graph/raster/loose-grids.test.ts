import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IdMarks } from '../../../../../renderer/graph/raster/id-marks.ts';
import { LooseGrids } from '../../../../../renderer/graph/raster/loose-grids.ts';
import { boundsOf } from '../../../../../renderer/graph/scene/scene.ts';
import { runs } from '../../../../support/property-runs.ts';

const coordinate = fc.double({ min: -50, max: 50, noNaN: true });
const part = fc.tuple(coordinate, coordinate, coordinate, coordinate).map(([x0, y0, x1, y1]) => ({
  minX: Math.min(x0, x1),
  minY: Math.min(y0, y1),
  maxX: Math.max(x0, x1),
  maxY: Math.max(y0, y1),
}));

function ask(grids: LooseGrids, count: number, bounds: Parameters<LooseGrids['mark']>[0]): number[] {
  const marks = new IdMarks(count);
  grids.mark(bounds, marks);
  const found = new Uint32Array(count);
  return [...found.subarray(0, marks.drain(found))];
}

describe('an index of places', () => {
  it('finds, in order and once, everything whose box meets the part that is asked for', () => {
    const places = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 80 });
    fc.assert(
      fc.property(places, fc.infiniteStream(fc.nat()), part, (list, numbers, asked) => {
        const x = Float32Array.from(list, ([value]) => value);
        const y = Float32Array.from(list, ([, value]) => value);
        const edges = list.length;
        const draw = (): number => (numbers.next().value ?? 0) % list.length;
        const source = Uint32Array.from({ length: edges }, draw);
        const target = Uint32Array.from({ length: edges }, draw);
        const grids = new LooseGrids(x, y, edges, boundsOf(x, y, list.length), { source, target });
        const found = ask(grids, edges, asked);
        expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
        for (let edge = 0; edge < edges; edge += 1) {
          const [from, to] = [source[edge] ?? 0, target[edge] ?? 0];
          const [fromX = 0, fromY = 0, toX = 0, toY = 0] = [x[from], y[from], x[to], y[to]];
          const meets =
            Math.max(fromX, toX) >= asked.minX &&
            Math.min(fromX, toX) <= asked.maxX &&
            Math.max(fromY, toY) >= asked.minY &&
            Math.min(fromY, toY) <= asked.maxY;
          if (meets) expect(found).toContain(edge);
        }
      }),
      runs(300),
    );
  });

  it('leaves out almost everything that is far away', () => {
    const count = 10_000;
    const x = Float32Array.from({ length: count }, (_, item) => item % 100);
    const y = Float32Array.from({ length: count }, (_, item) => Math.floor(item / 100));
    const grids = new LooseGrids(x, y, count, boundsOf(x, y, count), null);
    const found = ask(grids, count, { minX: 20.5, minY: 20.5, maxX: 29.5, maxY: 29.5 });
    expect(found.length).toBeGreaterThanOrEqual(81);
    expect(found.length).toBeLessThan(300);
  });

  it('answers for nothing at all and for a single place', () => {
    const none = new Float32Array();
    expect(ask(new LooseGrids(none, none, 0, boundsOf(none, none, 0), null), 0, boundsOf(none, none, 0))).toEqual([]);
    const one = new Float32Array([5]);
    expect(ask(new LooseGrids(one, one, 1, boundsOf(one, one, 1), null), 1, boundsOf(one, one, 1))).toEqual([0]);
  });
});
