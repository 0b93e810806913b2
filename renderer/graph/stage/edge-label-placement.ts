import { cutMiddle } from '../../ui/value-text-cut.ts';
import type { Scene } from '../scene/scene.ts';
import type { ShownLabel } from './stage.ts';
import { screenX, screenY, type ViewTransform } from './view-transform.ts';

export interface EdgeLabel {
  readonly text: string;
  /** Middle of the text. */
  readonly x: number;
  readonly y: number;
  /** Radians, so that no text stands on its head. */
  readonly angle: number;
}

export const edgeLabelFontPx = 11;
const charactersMax = 40;
const labelMax = 60;
/** Pixels by which an edge must be longer than its text. */
const room = 28;

/** Labels along edges that are long enough for theirs, away from the labels of items and from each other. */
export function placeEdgeLabels(
  scene: Scene,
  transform: ViewTransform,
  edges: Iterable<number>,
  avoid: readonly ShownLabel[],
  measure: (text: string, fontPx: number, bold: boolean) => number,
): EdgeLabel[] {
  const found: EdgeLabel[] = [];
  const spots = avoid.map(({ x, y, text, fontPx, bold }) => ({
    x: x + measure(text, fontPx, bold) / 2,
    y: y - 4,
    reach: measure(text, fontPx, bold) / 2,
  }));
  for (const edge of edges) {
    if (found.length >= labelMax) break;
    const text = cutMiddle(scene.edgeLabel(edge), charactersMax);
    if (text === '') continue;
    const [from, to] = [scene.source[edge] ?? 0, scene.target[edge] ?? 0];
    const [ax, ay] = [screenX(transform, scene.x[from] ?? 0), screenY(transform, scene.y[from] ?? 0)];
    const [bx, by] = [screenX(transform, scene.x[to] ?? 0), screenY(transform, scene.y[to] ?? 0)];
    const width = measure(text, edgeLabelFontPx, false);
    if (Math.hypot(bx - ax, by - ay) < width + room) continue;
    const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
    if (x < 0 || y < 0 || x > transform.width || y > transform.height) continue;
    const reach = width / 2;
    if (spots.some((spot) => Math.abs(spot.x - x) < spot.reach + reach && Math.abs(spot.y - y) < 14)) continue;
    spots.push({ x, y, reach });
    const angle = Math.atan2(by - ay, bx - ax);
    found.push({ text, x, y, angle: Math.abs(angle) > Math.PI / 2 ? angle - Math.sign(angle) * Math.PI : angle });
  }
  return found;
}
