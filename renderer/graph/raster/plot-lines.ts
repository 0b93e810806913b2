/**
 * Straight lines of one cell's width. Which cells a line covers depends only on its ends, so what lies inside the
 * picture is the same whether the rest is cut off or not: one cell per column (or row, for steep lines), at the place
 * of the line there, as in the digital differential analyser (Foley and van Dam, 1982).
 */

import type { Matrix } from './camera.ts';

/** The low bits of a cell count its lines, the high ones keep the key of the last. */
export const countBits = 22;
export const countMask = 2 ** countBits - 1;
export const keyMax = 2 ** (31 - countBits) - 1;

/** Steps of a line up to this many cells are whole numbers; over longer ones their rounding would add up. */
const fixedMax = 16_384;
const fraction = 65_536;

/** Lines between places in columns, and how the places lie in the picture. */
export interface LineBatch {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly matrix: Matrix;
  /** Which lines, from `start` to before `end`, drawn from the last to the first. */
  readonly ids: Uint32Array;
  readonly start: number;
  readonly end: number;
  /** Per line what is added to `firstKey`. */
  readonly keys: Uint16Array;
  readonly firstKey: number;
  /** Where given, only the lines that have this level. */
  readonly levels: Uint8Array | null;
  readonly level: number;
}

/**
 * Plots many lines. Those that lie inside the picture are plotted here, exactly as `plotLine` would: calling it with
 * fractional numbers costs as much as the line itself. Reads are in range, so they have no default; it would show.
 */
export function plotLines(cells: Int32Array, width: number, height: number, batch: LineBatch): void {
  const { x, y, source, target, ids, start, end, keys, firstKey, levels, level } = batch;
  const [a, b, c, d, e, f] = batch.matrix;
  const right = width - 1;
  const bottom = height - 1;
  for (let place = end - 1; place >= start; place -= 1) {
    const line = ids[place] as number;
    if (levels !== null && levels[line] !== level) continue;
    const from = source[line] as number;
    const to = target[line] as number;
    const fromX = x[from] as number;
    const fromY = y[from] as number;
    const toX = x[to] as number;
    const toY = y[to] as number;
    const x0 = a * fromX + c * fromY + e;
    const y0 = b * fromX + d * fromY + f;
    const x1 = a * toX + c * toY + e;
    const y1 = b * toX + d * toY + f;
    const key = (firstKey + (keys[line] as number)) << countBits;
    if (x0 >= 1 && x1 >= 1 && y0 >= 1 && y1 >= 1 && x0 < right && x1 < right && y0 < bottom && y1 < bottom) {
      const dx = x1 - x0;
      const dy = y1 - y0;
      if (Math.abs(dy) > Math.abs(dx)) {
        const low = dy < 0 ? y1 : y0;
        const across = dy < 0 ? x1 : x0;
        const first = low | 0;
        const last = (dy < 0 ? y0 : y1) | 0;
        const slope = dx / dy;
        const step = (slope * fraction) | 0;
        let column = ((across + (first + 0.5 - low) * slope) * fraction) | 0;
        let row = Math.imul(first, width);
        for (let at = first; at <= last; at += 1) {
          const cell = (row + (column >> 16)) | 0;
          cells[cell] = (((cells[cell] as number) & countMask) + 1) | key;
          column = (column + step) | 0;
          row = (row + width) | 0;
        }
      } else {
        const low = dx < 0 ? x1 : x0;
        const across = dx < 0 ? y1 : y0;
        const first = low | 0;
        const last = (dx < 0 ? x0 : x1) | 0;
        const slope = dx === 0 ? 0 : dy / dx;
        const step = (slope * fraction) | 0;
        let row = ((across + (first + 0.5 - low) * slope) * fraction) | 0;
        for (let at = first; at <= last; at += 1) {
          const cell = (Math.imul(row >> 16, width) + at) | 0;
          cells[cell] = (((cells[cell] as number) & countMask) + 1) | key;
          row = (row + step) | 0;
        }
      }
    } else if (
      // A line is followed to the middle of the column of its end, half a cell beyond it at most.
      !(
        (x0 < -1 && x1 < -1) ||
        (y0 < -1 && y1 < -1) ||
        (x0 > width + 1 && x1 > width + 1) ||
        (y0 > height + 1 && y1 > height + 1)
      )
    )
      plotLine(cells, width, height, x0, y0, x1, y1, key);
  }
}

/**
 * Adds the line from (x0, y0) to (x1, y1), in cells, to `cells` of `width` times `height`; the middle of the cell in
 * column i is i + 0.5. `key` is the shifted key. Ends may lie anywhere. Answers whether a cell was touched.
 */
export function plotLine(
  cells: Int32Array,
  width: number,
  height: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  key: number,
): boolean {
  const steep = Math.abs(y1 - y0) > Math.abs(x1 - x0);
  // Along the major axis the line goes from a0 to a1, across it from b0 on.
  const backwards = steep ? y1 < y0 : x1 < x0;
  const a0 = steep ? (backwards ? y1 : y0) : backwards ? x1 : x0;
  const b0 = steep ? (backwards ? x1 : x0) : backwards ? y1 : y0;
  const a1 = steep ? (backwards ? y0 : y1) : backwards ? x0 : x1;
  const b1 = steep ? (backwards ? x0 : x1) : backwards ? y0 : y1;
  const lengthA = steep ? height : width;
  const lengthB = steep ? width : height;

  const first = Math.floor(a0);
  const last = Math.floor(a1);
  if (last < 0 || first >= lengthA || !(a1 - a0 < Infinity)) return false;
  const slope = a1 > a0 ? (b1 - b0) / (a1 - a0) : 0;
  // Place across the axis at the middle of column `first`.
  const start = b0 + (first + 0.5 - a0) * slope;

  if (last - first > fixedMax) return plotLong(cells, width, steep, lengthA, lengthB, first, last, start, slope, key);

  const step = Math.trunc(slope * fraction);
  const origin = Math.floor(start * fraction);
  let from = first < 0 ? 0 : first;
  let to = last >= lengthA ? lengthA - 1 : last;
  const limit = lengthB * fraction;
  // All products are whole numbers below 2^53, hence exact.
  let across = origin + (from - first) * step;
  let acrossEnd = origin + (to - first) * step;
  if (across < 0 || across >= limit || acrossEnd < 0 || acrossEnd >= limit) {
    if (step === 0) return false;
    // First and last column in which the place is inside [0, limit).
    const [low, high] = step > 0 ? [0, limit - 1] : [limit - 1, 0];
    from = Math.max(from, first + Math.ceil((low - origin) / step));
    to = Math.min(to, first + Math.floor((high - origin) / step));
    if (from > to) return false;
    across = origin + (from - first) * step;
    acrossEnd = origin + (to - first) * step;
  }
  if (from > to) return false;

  // In range from here on: the bounds were proven above, so the reads need no default.
  let place = across | 0;
  if (steep) {
    let row = from * width;
    for (let a = from; a <= to; a += 1) {
      const cell = (row + (place >> 16)) | 0;
      cells[cell] = (((cells[cell] as number) & countMask) + 1) | key;
      place = (place + step) | 0;
      row = (row + width) | 0;
    }
  } else {
    for (let a = from; a <= to; a += 1) {
      const cell = (Math.imul(place >> 16, width) + a) | 0;
      cells[cell] = (((cells[cell] as number) & countMask) + 1) | key;
      place = (place + step) | 0;
    }
  }
  return true;
}

function plotLong(
  cells: Int32Array,
  width: number,
  steep: boolean,
  lengthA: number,
  lengthB: number,
  first: number,
  last: number,
  start: number,
  slope: number,
  key: number,
): boolean {
  let from = Math.max(first, 0);
  let to = Math.min(last, lengthA - 1);
  if (slope !== 0) {
    // A column more at each side, because the division rounds; the loop looks again.
    const [low, high] = slope > 0 ? [0, lengthB] : [lengthB, 0];
    from = Math.max(from, first + Math.floor((low - start) / slope) - 1);
    to = Math.min(to, first + Math.ceil((high - start) / slope) + 1);
  }
  let touched = false;
  for (let a = from; a <= to; a += 1) {
    const b = Math.floor(start + (a - first) * slope);
    if (b < 0 || b >= lengthB) continue;
    const cell = steep ? a * width + b : b * width + a;
    cells[cell] = (((cells[cell] ?? 0) & countMask) + 1) | key;
    touched = true;
  }
  return touched;
}
