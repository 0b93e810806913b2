/**
 * What lies under the pointer or within a line around it. All of it looks at each item once: at 100,000 items that
 * is well under a millisecond, needs no index, and is right while a layout moves everything.
 */
import type { Scene } from '../scene/scene.ts';
import { screenX, screenY, worldX, worldY, type ViewTransform } from './view-transform.ts';

/** Pixels by which the pointer may miss. */
const itemTolerancePx = 3;
const edgeTolerancePx = 5;

/**
 * Item at a pixel, or -1: of those whose radius reaches the pointer the one with the nearest middle, otherwise the
 * nearest of those that are missed by no more than the tolerance.
 * @param only drawn items; all when absent
 */
export function itemAt(
  scene: Scene,
  transform: ViewTransform,
  px: number,
  py: number,
  only?: Iterable<number>,
): number {
  const [wx, wy] = [worldX(transform, px), worldY(transform, py)];
  const { x, y, size } = scene;
  const { zoom, sizeScale } = transform;
  let best = -1;
  let bestKey = Infinity;
  const look = (item: number) => {
    const dx = (x[item] ?? 0) - wx;
    const dy = (y[item] ?? 0) - wy;
    const squared = (dx * dx + dy * dy) * zoom * zoom;
    const radius = (size[item] ?? 0) * sizeScale;
    const reach = radius + itemTolerancePx;
    if (squared > reach * reach) return;
    const key = squared <= radius * radius ? squared : squared + 1e9;
    // What is drawn later lies on top.
    if (key <= bestKey) {
      best = item;
      bestKey = key;
    }
  };
  if (only) for (const item of only) look(item);
  else for (let item = 0; item < scene.count; item += 1) look(item);
  return best;
}

/** Nearest edge within a few pixels of a pixel, of the first `edgeCount` ones, or -1. */
export function edgeAt(
  scene: Scene,
  transform: ViewTransform,
  px: number,
  py: number,
  edgeCount: number = scene.edgeCount,
): number {
  const [wx, wy] = [worldX(transform, px), worldY(transform, py)];
  const reach = edgeTolerancePx / transform.zoom;
  const { x, y, source, target } = scene;
  let best = -1;
  let bestSquared = reach * reach;
  for (let edge = 0; edge < edgeCount; edge += 1) {
    // Named one by one: pairs would be made anew for each edge.
    const from = source[edge] ?? 0;
    const to = target[edge] ?? 0;
    const ax = (x[from] ?? 0) - wx;
    const bx = (x[to] ?? 0) - wx;
    if ((ax > reach && bx > reach) || (ax < -reach && bx < -reach)) continue;
    const ay = (y[from] ?? 0) - wy;
    const by = (y[to] ?? 0) - wy;
    if ((ay > reach && by > reach) || (ay < -reach && by < -reach)) continue;
    const squared = squaredDistanceToSegment(ax, ay, bx, by);
    if (squared <= bestSquared) {
      best = edge;
      bestSquared = squared;
    }
  }
  return best;
}

/** From the origin. */
function squaredDistanceToSegment(ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return (ax + along * dx) ** 2 + (ay + along * dy) ** 2;
}

/** Items whose middle lies within a closed line of pixels `x, y, x, y, ...`, by the even-odd rule. */
export function itemsInLasso(scene: Scene, transform: ViewTransform, line: readonly number[]): number[] {
  const found: number[] = [];
  if (line.length < 6) return found;
  const xs = line.filter((_, index) => index % 2 === 0);
  const ys = line.filter((_, index) => index % 2 === 1);
  const [minX, maxX] = [Math.min(...xs), Math.max(...xs)];
  const [minY, maxY] = [Math.min(...ys), Math.max(...ys)];
  for (let item = 0; item < scene.count; item += 1) {
    const px = screenX(transform, scene.x[item] ?? 0);
    const py = screenY(transform, scene.y[item] ?? 0);
    if (px < minX || px > maxX || py < minY || py > maxY) continue;
    if (isInside(xs, ys, px, py)) found.push(item);
  }
  return found;
}

/** Even-odd rule (Shimrat, 1962): a ray from a point inside crosses the line an odd number of times. */
function isInside(xs: readonly number[], ys: readonly number[], px: number, py: number): boolean {
  let inside = false;
  for (let at = 0, before = xs.length - 1; at < xs.length; before = at, at += 1) {
    const [ax, ay, bx, by] = [xs[at] ?? 0, ys[at] ?? 0, xs[before] ?? 0, ys[before] ?? 0];
    if (ay > py !== by > py && px < ((bx - ax) * (py - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
