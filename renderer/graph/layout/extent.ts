/** Measures of a cloud of points. */
import { spacing } from './layout-graph.ts';

export interface Moments {
  readonly x: number;
  readonly y: number;
  /** Root of the mean squared distance from the centre. */
  readonly radius: number;
}

export function momentsOf(x: Float64Array, y: Float64Array): Moments {
  const count = Math.max(1, x.length);
  let [sumX, sumY] = [0, 0];
  for (let i = 0; i < x.length; i += 1) {
    sumX += x[i] ?? 0;
    sumY += y[i] ?? 0;
  }
  const [centreX, centreY] = [sumX / count, sumY / count];
  let squares = 0;
  for (let i = 0; i < x.length; i += 1) squares += ((x[i] ?? 0) - centreX) ** 2 + ((y[i] ?? 0) - centreY) ** 2;
  return { x: centreX, y: centreY, radius: Math.sqrt(squares / count) };
}

/** Distance of neighbours if the points were spread evenly over a disc of the same second moment. */
export const evenDistance = (x: Float64Array, y: Float64Array): number =>
  (momentsOf(x, y).radius * Math.sqrt(2 * Math.PI)) / Math.sqrt(Math.max(1, x.length));

/** Root mean square radius of `count` nodes that span `spacing` times the root of their count. */
export const radiusFor = (count: number): number => (spacing * Math.sqrt(count)) / 2 / Math.SQRT2;

export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export function boxOf(x: Float64Array, y: Float64Array): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i += 1) {
    const [px, py] = [x[i] ?? 0, y[i] ?? 0];
    if (px < minX) minX = px;
    if (px > maxX) maxX = px;
    if (py < minY) minY = py;
    if (py > maxY) maxY = py;
  }
  return maxX >= minX ? { minX, minY, maxX, maxY } : { minX: 0, minY: 0, maxX: 0, maxY: 0 };
}

export const unionOf = (a: Box, b: Box): Box => ({
  minX: Math.min(a.minX, b.minX),
  minY: Math.min(a.minY, b.minY),
  maxX: Math.max(a.maxX, b.maxX),
  maxY: Math.max(a.maxY, b.maxY),
});
