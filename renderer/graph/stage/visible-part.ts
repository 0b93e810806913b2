import type { Bounds, Scene } from '../scene/scene.ts';

/** Bounds that cover nothing. */
export const nowhere: Bounds = { minX: 0, minY: 0, maxX: -1, maxY: -1 };

/** How many are counted between two questions whether they still fit. */
const stride = 512;

/** Items within bounds, or null as soon as there are more than fit. */
export function visibleItems(
  { x, y, count }: Scene,
  { minX, minY, maxX, maxY }: Bounds,
  fits: (items: number) => boolean,
): Uint32Array | null {
  const items: number[] = [];
  for (let item = 0; item < count; item += 1) {
    const px = x[item] ?? 0;
    const py = y[item] ?? 0;
    if (px < minX || px > maxX || py < minY || py > maxY) continue;
    items.push(item);
    if (items.length % stride === 0 && !fits(items.length)) return null;
  }
  return fits(items.length) ? Uint32Array.from(items) : null;
}

/** Edges that cross bounds, or null as soon as there are more than fit. */
export function visibleEdges(
  { x, y, source, target, edgeCount }: Scene,
  { minX, minY, maxX, maxY }: Bounds,
  fits: (edges: number) => boolean,
): Uint32Array | null {
  const edges: number[] = [];
  for (let edge = 0; edge < edgeCount; edge += 1) {
    // Named one by one: pairs would be made anew for each edge.
    const from = source[edge] ?? 0;
    const to = target[edge] ?? 0;
    const ax = x[from] ?? 0;
    const bx = x[to] ?? 0;
    if ((ax < minX && bx < minX) || (ax > maxX && bx > maxX)) continue;
    const ay = y[from] ?? 0;
    const by = y[to] ?? 0;
    if ((ay < minY && by < minY) || (ay > maxY && by > maxY)) continue;
    if (!crosses(ax, ay, bx, by, minX, minY, maxX, maxY)) continue;
    edges.push(edge);
    if (edges.length % stride === 0 && !fits(edges.length)) return null;
  }
  return fits(edges.length) ? Uint32Array.from(edges) : null;
}

/** Whether a segment whose box overlaps another box touches it: not all corners lie on one side of its line. */
function crosses(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  minX: number,
  minY: number,
  maxX: number,
  maxY: number,
): boolean {
  const [dx, dy] = [bx - ax, by - ay];
  const side = (px: number, py: number) => Math.sign(dx * (py - ay) - dy * (px - ax));
  const sum = side(minX, minY) + side(maxX, minY) + side(maxX, maxY) + side(minX, maxY);
  return Math.abs(sum) < 4;
}

/** Whether the first bounds lie within the second. */
export function isWithin(inner: Bounds, outer: Bounds): boolean {
  return inner.minX >= outer.minX && inner.maxX <= outer.maxX && inner.minY >= outer.minY && inner.maxY <= outer.maxY;
}
