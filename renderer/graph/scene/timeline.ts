/** When the nodes of a graph came to be, as bars: whole hours, days, weeks, months or years of UTC. */

export const timeUnits = ['hour', 'day', 'week', 'month', 'year'] as const;
export type TimeUnit = (typeof timeUnits)[number];

export interface Timeline {
  readonly unit: TimeUnit;
  /** Units in a bar; more than 1 only where years would be too many. */
  readonly step: number;
  /** Milliseconds UTC where the bars begin, and where the last one ends: one more than there are bars. */
  readonly bounds: Float64Array;
}

/** Most bars: as many as are told apart and reached one by one with the arrow keys in a narrow panel. */
const barMax = 60;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Years that a `Date` can hold lie within 270,000 of 1970. */
const timeMax = 8.64e15;

/** First and last of the times that are known; null when none is. `isAsked`: leaves rows out. */
export function timeSpan(times: Float64Array, count: number, isAsked: (row: number) => boolean) {
  let [from, to] = [Infinity, -Infinity];
  for (let row = 0; row < count; row += 1) {
    const at = times[row] ?? Number.NaN;
    if (!(Math.abs(at) <= timeMax) || !isAsked(row)) continue;
    if (at < from) from = at;
    if (at > to) to = at;
  }
  return from <= to ? { from, to } : null;
}

/** Bars that cover `from` to `to` (both inclusive), in the smallest unit that needs at most 60 of them. */
export function timelineOf(from: number, to: number): Timeline {
  for (const unit of timeUnits) {
    if (unit === 'year') break;
    const length = { hour: hourMs, day: dayMs, week: 7 * dayMs, month: 28 * dayMs }[unit];
    if ((to - from) / length > barMax + 2) continue;
    const bounds = boundsOf(unit, 1, from, to);
    if (bounds.length - 1 <= barMax) return { unit, step: 1, bounds };
  }
  const years = new Date(to).getUTCFullYear() - new Date(from).getUTCFullYear() + 1;
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((size) => years / size < barMax - 1) ?? 10_000;
  return { unit: 'year', step, bounds: boundsOf('year', step, from, to) };
}

function boundsOf(unit: TimeUnit, step: number, from: number, to: number): Float64Array {
  const bounds = [startOf(unit, step, from)];
  // A bound further than the last time ends the last bar.
  for (let last = bounds[0] ?? 0; last <= to && bounds.length <= barMax + 2;) {
    last = nextOf(unit, step, last);
    bounds.push(last);
  }
  return Float64Array.from(bounds);
}

function startOf(unit: TimeUnit, step: number, at: number): number {
  const date = new Date(at);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  switch (unit) {
    case 'hour':
      return Math.floor(at / hourMs) * hourMs;
    case 'day':
      return Math.floor(at / dayMs) * dayMs;
    case 'week':
      // Weeks begin on Monday (ISO 8601).
      return utc(year, month, day - ((date.getUTCDay() + 6) % 7));
    case 'month':
      return utc(year, month, 1);
    case 'year':
      return utc(Math.floor(year / step) * step, 0, 1);
  }
}

function nextOf(unit: TimeUnit, step: number, at: number): number {
  const date = new Date(at);
  switch (unit) {
    case 'hour':
      return at + hourMs;
    case 'day':
      return at + dayMs;
    case 'week':
      return at + 7 * dayMs;
    case 'month':
      return utc(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
    case 'year':
      return utc(date.getUTCFullYear() + step, 0, 1);
  }
}

/** `Date.UTC` takes the years 0 to 99 for those of the last century. Beyond what a `Date` can hold its first or last moment. */
function utc(year: number, month: number, day: number): number {
  const time = new Date(0).setUTCFullYear(year, month, day);
  return Number.isNaN(time) ? Math.sign(year) * timeMax : time;
}

/**
 * How many values lie in each bar: `bounds[b] <= value < bounds[b + 1]`. `values` may hold NaN, which no bar counts.
 * `isAsked`: leaves rows out.
 */
export function histogram(
  values: Float64Array,
  count: number,
  bounds: Float64Array,
  isAsked: (row: number) => boolean,
): Uint32Array {
  const bars = new Uint32Array(Math.max(0, bounds.length - 1));
  for (let row = 0; row < count; row += 1) {
    const bar = barOf(bounds, values[row] ?? Number.NaN);
    if (bar >= 0 && isAsked(row)) bars[bar] = (bars[bar] ?? 0) + 1;
  }
  return bars;
}

/** The bar in which a value lies, or -1. */
export function barOf(bounds: Float64Array, value: number): number {
  let [low, high] = [0, bounds.length - 1];
  if (!(value >= (bounds[0] ?? Infinity)) || !(value < (bounds[high] ?? -Infinity))) return -1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (value < (bounds[middle] ?? Infinity)) high = middle;
    else low = middle;
  }
  return low;
}
