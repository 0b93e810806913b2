/** What of a scene a picture shows: all of it, or what a camera sees. What lies outside is not in the file at all. */
import { boundsOf, type Scene } from '../scene/scene.ts';
import type { CameraView } from '../stage/stage.ts';
import { type Extent, fitView, screenX, screenY, viewTransform, type ViewTransform } from '../stage/view-transform.ts';

/** Pixels beyond the border that a line may go on for, so that its end is not seen. */
const beyondPx = 4;

const whole = (scene: Scene, extent: Extent): CameraView => fitView(boundsOf(scene.x, scene.y, scene.count), extent);

export function frameOfAll(scene: Scene, extent: Extent): ViewTransform {
  const view = whole(scene, extent);
  return viewTransform(view, extent, view.span);
}

/** `scene`: all that the camera could look at, which says how large nodes are from where it stands. */
export const frameOfView = (scene: Scene, view: CameraView, extent: Extent): ViewTransform =>
  viewTransform(view, extent, whole(scene, extent).span);

/** Whether any part of an item can be seen. */
export function isInFrame(scene: Scene, transform: ViewTransform, item: number): boolean {
  const radius = (scene.size[item] ?? 1) * transform.sizeScale;
  const [x, y] = [screenX(transform, scene.x[item] ?? 0), screenY(transform, scene.y[item] ?? 0)];
  return x > -radius && y > -radius && x < transform.width + radius && y < transform.height + radius;
}

/** The part of a line that can be seen, as x and y of its ends; null for none (Liang and Barsky, 1984). */
export function clippedLine(
  { width, height }: Extent,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
): readonly [number, number, number, number] | null {
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [from, to] = [0, 1];
  const borders = [
    [-dx, x1 + beyondPx],
    [dx, width + beyondPx - x1],
    [-dy, y1 + beyondPx],
    [dy, height + beyondPx - y1],
  ] as const;
  for (const [toward, distance] of borders) {
    if (toward === 0 && distance < 0) return null;
    if (toward < 0) from = Math.max(from, distance / toward);
    else if (toward > 0) to = Math.min(to, distance / toward);
  }
  // Ends that stay are not computed anew: a line that is seen whole is the same to the last digit.
  if (from > to) return null;
  const [startX, startY] = from === 0 ? [x1, y1] : [x1 + dx * from, y1 + dy * from];
  const [endX, endY] = to === 1 ? [x2, y2] : [x1 + dx * to, y1 + dy * to];
  return [startX, startY, endX, endY];
}
