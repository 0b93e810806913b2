/**
 * Straight lines of one cell's width. Which cells a line covers depends only on its ends, so what lies inside the
 * picture is the same whether the rest is cut off or not: one cell per column (or row, for steep lines), at the place
 * of the line there, as in the digital differential analyser (Foley and van Dam, 1982).
 */

/** The low bits of a cell count its lines, the high ones keep the key of the last. */
export const countBits = 22;
export const countMask = 2 ** countBits - 1;
export const keyMax = 2 ** (31 - countBits) - 1;

/** Steps of a line up to this many cells are whole numbers; over longer ones their rounding would add up. */
const fixedMax = 16_384;
const fraction = 65_536;

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

  const step = Math.round(slope * fraction);
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
