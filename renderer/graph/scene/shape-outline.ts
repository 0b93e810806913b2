/** Outlines of items: the same in every way of drawing them, so that a kind is known by its shape and not by colour alone. */
import { shapeNames } from './scene.ts';

export interface ShapeOutline {
  /** Corners x, y in turn, y downwards, around (0, 0); a disc of radius 1 where there are none. */
  readonly corners: readonly number[];
  /** Drawn as a ring instead of filled. */
  readonly hollow: boolean;
}

function polygon(count: number, radius: number, firstDegrees: number): ShapeOutline {
  const corners: number[] = [];
  for (let corner = 0; corner < count; corner += 1) {
    const turn = ((firstDegrees + (corner * 360) / count) * Math.PI) / 180;
    corners.push(radius * Math.cos(turn), radius * Math.sin(turn));
  }
  return { corners, hollow: false };
}

/** Clockwise from the upper end. */
function plus(reach: number, half: number): ShapeOutline {
  const [r, h] = [reach, half];
  const corners = [-h, -r, h, -r, h, -h, r, -h, r, h, h, h, h, r, -h, r, -h, h, -r, h, -r, -h, -h, -h];
  return { corners, hollow: false };
}

const disc: ShapeOutline = { corners: [], hollow: false };

const outlines: Readonly<Record<(typeof shapeNames)[number], ShapeOutline>> = {
  indicator: disc,
  group: polygon(8, 1.08, 22.5),
  intelRequirement: polygon(4, 1.2, -90),
  victim: polygon(3, 1.3, -90),
  victimAsset: { ...polygon(3, 1.3, -90), hollow: true },
  tag: polygon(5, 1.12, -90),
  case: polygon(4, 1.27, 45),
  artifact: polygon(4, 1, 45),
  track: plus(1.1, 0.36),
  cluster: polygon(6, 1.12, 0),
  foreign: { corners: [], hollow: true },
};

/** By the number of the shape, its place in `shapeNames`. */
export const shapeOutlines: readonly ShapeOutline[] = shapeNames.map((name) => outlines[name]);
