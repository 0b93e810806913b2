import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBits, countMask, plotLine, plotLines } from '../../../../../renderer/graph/raster/plot-lines.ts';
import { runs } from '../../../../support/property-runs.ts';

const key = 3 << countBits;

function cellsOf(width: number, height: number, line: readonly [number, number, number, number]): Int32Array {
  const cells = new Int32Array(width * height);
  plotLine(cells, width, height, ...line, key);
  return cells;
}

function touched(cells: Int32Array, width: number): string[] {
  const found: string[] = [];
  for (const [cell, value] of cells.entries())
    if (value !== 0) found.push(`${cell % width},${Math.floor(cell / width)}`);
  return found;
}

describe('a line', () => {
  it('covers one cell in each column between its ends when it is flat', () => {
    expect(touched(cellsOf(8, 8, [1.5, 2.5, 5.5, 2.5]), 8)).toEqual(['1,2', '2,2', '3,2', '4,2', '5,2']);
  });

  it('covers the diagonal from corner to corner, in both directions', () => {
    const diagonal = ['0,0', '1,1', '2,2', '3,3'];
    expect(touched(cellsOf(4, 4, [0.5, 0.5, 3.5, 3.5]), 4)).toEqual(diagonal);
    expect(touched(cellsOf(4, 4, [3.5, 3.5, 0.5, 0.5]), 4)).toEqual(diagonal);
  });

  it('covers one cell in each row when it is steep', () => {
    expect(touched(cellsOf(8, 8, [2.5, 1.5, 3.4, 4.5]), 8)).toEqual(['2,1', '2,2', '3,3', '3,4']);
  });

  it('is one cell when both ends are in it', () => {
    expect(touched(cellsOf(4, 4, [2.2, 1.2, 2.2, 1.2]), 4)).toEqual(['2,1']);
  });

  it('adds up with others, and its cells have the key of the last', () => {
    const cells = new Int32Array(16);
    for (const number of [1, 2, 3]) plotLine(cells, 4, 4, 0.5, 1.5, 3.5, 1.5, number << countBits);
    expect([(cells[5] ?? 0) & countMask, (cells[5] ?? 0) >>> countBits]).toEqual([3, 3]);
  });

  it('touches nothing when an end is not a number or without bounds', () => {
    expect(touched(cellsOf(4, 4, [Number.NaN, 1, 2, 2]), 4)).toEqual([]);
    expect(touched(cellsOf(4, 4, [-Infinity, 1, Infinity, 2]), 4)).toEqual([]);
  });
});

/** Whole 256ths of a cell, so that moving a line by whole cells changes no bit of its fractions. */
const coordinate = fc.integer({ min: -60 * 256, max: 100 * 256 }).map((part) => part / 256);
const place = fc.tuple(coordinate, coordinate);

describe('what lies inside the picture', () => {
  it('is the same whether the rest of a line is cut off or not', () => {
    const [width, height, margin] = [24, 17, 256];
    fc.assert(
      fc.property(place, place, ([x0, y0], [x1, y1]) => {
        const wide = width + 2 * margin;
        // Moved by whole cells, so that all of the line is in the larger picture.
        const whole = cellsOf(wide, height + 2 * margin, [x0 + margin, y0 + margin, x1 + margin, y1 + margin]);
        const inside: number[] = [];
        for (let row = 0; row < height; row += 1)
          for (let column = 0; column < width; column += 1)
            inside.push(whole[(row + margin) * wide + column + margin] ?? 0);
        expect([...cellsOf(width, height, [x0, y0, x1, y1])]).toEqual(inside);
      }),
      runs(500),
    );
  });

  it('is where the line is, however far away its ends are', () => {
    const far = fc.double({ min: -5e7, max: 5e7, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(far, far), fc.tuple(far, far), ([x0, y0], [x1, y1]) => {
        const [width, height] = [30, 20];
        const length = Math.hypot(x1 - x0, y1 - y0);
        for (const cell of touched(cellsOf(width, height, [x0, y0, x1, y1]), width)) {
          const [column = 0, row = 0] = cell.split(',').map(Number);
          const distance = Math.abs((x1 - x0) * (row + 0.5 - y0) - (y1 - y0) * (column + 0.5 - x0)) / length;
          expect(distance).toBeLessThan(1);
        }
      }),
      runs(300),
    );
  });

  it('is the same for many lines at once as for each by itself', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 20 }), (lines) => {
        const [width, height] = [40, 30];
        const ends = lines.flat();
        const x = Float32Array.from(ends, ([value]) => value);
        const y = Float32Array.from(ends, ([, value]) => value);
        const ids = Uint32Array.from(lines, (_, line) => line);
        const together = new Int32Array(width * height);
        plotLines(together, width, height, {
          x,
          y,
          source: ids.map((line) => 2 * line),
          target: ids.map((line) => 2 * line + 1),
          matrix: [1, 0, 0, 1, 0, 0],
          ids,
          start: 0,
          end: ids.length,
          keys: Uint16Array.from(ids),
          firstKey: 1,
          levels: null,
          level: 1,
        });
        const alone = new Int32Array(width * height);
        for (const line of ids.toReversed()) {
          const [from, to] = [2 * line, 2 * line + 1];
          plotLine(alone, width, height, x[from] ?? 0, y[from] ?? 0, x[to] ?? 0, y[to] ?? 0, (1 + line) << countBits);
        }
        expect(together).toEqual(alone);
      }),
      runs(500),
    );
  });
});
