import { type Bounds, boundsOf } from '../scene/scene.ts';

interface Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Smallest share of the whole that is shown for a few items: one item alone would be as large as the canvas. */
const leastShare = 1 / 12;

/** The box to look at for some items; the whole when there are none. */
export function itemBounds({ x, y }: Places, count: number, items: Iterable<number>, whole: Bounds): Bounds {
  const chosen = [...items].filter((item) => item < count);
  if (chosen.length === 0) return whole;
  const { minX, minY, maxX, maxY } = boundsOf(
    Float32Array.from(chosen, (item) => x[item] ?? 0),
    Float32Array.from(chosen, (item) => y[item] ?? 0),
    chosen.length,
  );
  const least = Math.max(whole.maxX - whole.minX, whole.maxY - whole.minY) * leastShare;
  const [addX, addY] = [Math.max(0, least - (maxX - minX)) / 2, Math.max(0, least - (maxY - minY)) / 2];
  return { minX: minX - addX, maxX: maxX + addX, minY: minY - addY, maxY: maxY + addY };
}
