/** Where the components of a graph go beside each other. */
import { packBoxes } from './box-packing.ts';
import { type Box, boxOf, unionOf } from './extent.ts';
import type { ForcePart } from './force-part.ts';
import { spacing } from './layout-graph.ts';

/** Something that is moved as one. */
export interface Movable {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** It is where it belongs. */
  readonly stays: boolean;
}

const margin = 1.8 * spacing;

/** Parts that stay are moved out of each other; the others and the singles are packed, below those that stay. */
export function arrangeParts(parts: readonly ForcePart[], singles: Movable): void {
  const staying = parts.filter(({ stays }) => stays);
  movePartsApart(staying);
  const around = [...staying, ...(singles.stays ? [singles] : [])].filter(({ x }) => x.length > 0);
  const packed = [
    ...parts.filter(({ stays }) => !stays),
    ...(singles.stays || singles.x.length === 0 ? [] : [singles]),
  ];
  packMovables(packed, around);
}

/** Packs the movables into one page, in their order, centred on the origin or below what is already there. */
export function packMovables(movables: readonly Movable[], around: readonly Movable[]): void {
  const above = around.length === 0 ? null : around.map(({ x, y }) => boxOf(x, y)).reduce((a, b) => unionOf(a, b));
  const boxes = movables.map(({ x, y }) => boxOf(x, y));
  const widths = Float64Array.from(boxes, ({ minX, maxX }) => maxX - minX + margin);
  const heights = Float64Array.from(boxes, ({ minY, maxY }) => maxY - minY + margin);
  const { left, top } = packBoxes(widths, heights);
  let [right, bottom] = [0, 0];
  boxes.forEach((_, i) => {
    right = Math.max(right, (left[i] ?? 0) + (widths[i] ?? 0));
    bottom = Math.max(bottom, (top[i] ?? 0) + (heights[i] ?? 0));
  });
  // The y axis points upwards, the page grows downwards.
  const originX = (above ? (above.minX + above.maxX) / 2 : 0) - (right - margin) / 2;
  const originY = above ? above.minY - 2 * margin : (bottom - margin) / 2;
  movables.forEach((movable, i) => {
    const box = boxes[i];
    if (box) move(movable, originX + (left[i] ?? 0) - box.minX, originY - (top[i] ?? 0) - box.maxY);
  });
}

const tooMany = 400;

/** Parts that have grown into each other move apart; those with pins stay. Very many are left as they are. */
function movePartsApart(parts: readonly ForcePart[]): void {
  if (parts.length < 2 || parts.length > tooMany) return;
  const before = parts.map(({ x, y }) => boxOf(x, y));
  const boxes = [...before];
  for (let round = 0, moved = true; moved && round < 30; round += 1) {
    moved = false;
    for (let a = 0; a < parts.length; a += 1)
      for (let b = a + 1; b < parts.length; b += 1) {
        // The later one is the smaller.
        const [yielding, other] = parts[b]?.pins === 0 ? [b, a] : [a, b];
        if (parts[yielding]?.pins !== 0) continue;
        const box = clearOf(boxes[yielding], boxes[other]);
        if (!box) continue;
        boxes[yielding] = box;
        moved = true;
      }
  }
  parts.forEach((part, i) =>
    move(part, (boxes[i]?.minX ?? 0) - (before[i]?.minX ?? 0), (boxes[i]?.minY ?? 0) - (before[i]?.minY ?? 0)),
  );
}

/** `own` moved out of `their` on the shortest way; null where it is out already. */
function clearOf(own: Box | undefined, their: Box | undefined): Box | null {
  if (!own || !their) return null;
  const gap = margin / 2;
  const ways = [
    [their.maxX + gap - own.minX, 0],
    [their.minX - gap - own.maxX, 0],
    [0, their.maxY + gap - own.minY],
    [0, their.minY - gap - own.maxY],
  ] as const;
  const isOverlapping = ways[0][0] > 1e-3 && ways[1][0] < -1e-3 && ways[2][1] > 1e-3 && ways[3][1] < -1e-3;
  if (!isOverlapping) return null;
  const [dx, dy] = ways.reduce((best, way) => (Math.abs(way[0] + way[1]) < Math.abs(best[0] + best[1]) ? way : best));
  return { minX: own.minX + dx, minY: own.minY + dy, maxX: own.maxX + dx, maxY: own.maxY + dy };
}

function move({ x, y }: Movable, dx: number, dy: number): void {
  for (let i = 0; i < x.length; i += 1) {
    x[i] = (x[i] ?? 0) + dx;
    y[i] = (y[i] ?? 0) + dy;
  }
}

/** Rows and columns for nodes without edges, in their order. */
export function gridOf(count: number, cell: number): Movable {
  const columns = Math.max(1, Math.ceil(Math.sqrt(count * 1.4)));
  const x = Float64Array.from({ length: count }, (_, i) => (i % columns) * cell);
  const y = Float64Array.from({ length: count }, (_, i) => -Math.floor(i / columns) * cell);
  return { x, y, stays: false };
}
