/** Small pictures of items: which pixels around its middle an outline covers, and how much of those at its rim. */
import { shapeOutlines } from '../scene/shape-outline.ts';
import { mix, type Pixel } from './shading.ts';

export interface Stamp {
  /** No pixel is further from the middle one, in either direction. */
  readonly reach: number;
  /** Pixels wholly inside as steps from the middle one: right, down, and both in a picture of the set's width. */
  readonly solidX: Int16Array;
  readonly solidY: Int16Array;
  readonly solid: Int32Array;
  /** Pixels at the rim, and their shares of 256. */
  readonly rimX: Int16Array;
  readonly rimY: Int16Array;
  readonly rimShare: Uint16Array;
}

const stepsPerPixel = 4;
/** Larger radii are drawn as this one. */
export const radiusMax = 64;
const radiusMin = 0.6;
/** Corners of no outline are further away than this, in radii. */
export const cornerMax = 1.35;
const samples = 4;
const stepsMax = radiusMax * stepsPerPixel;

/** Stamps by shape and radius for pictures of one width; radii are rounded to a quarter of a pixel. */
export class StampSet {
  readonly width: number;
  readonly smooth: boolean;
  readonly #stamps: (Stamp | undefined)[] = Array.from({ length: shapeOutlines.length * (stepsMax + 1) });

  /** Without `smooth` every pixel is covered or not, which is drawn much faster. */
  constructor(width: number, smooth: boolean) {
    this.width = width;
    this.smooth = smooth;
  }

  /** Unknown shapes are discs. */
  of(shape: number, radius: number): Stamp {
    const known = shape < shapeOutlines.length ? shape : 0;
    const steps = Math.round(Math.min(radiusMax, Math.max(radiusMin, radius)) * stepsPerPixel);
    const place = known * (stepsMax + 1) + steps;
    return (this.#stamps[place] ??= this.#create(shapeOutlines[known]?.corners ?? [], steps / stepsPerPixel));
  }

  #create(corners: readonly number[], radius: number): Stamp {
    const reach = Math.ceil(radius * cornerMax);
    const solid: [number, number][] = [];
    const rim: [number, number, number][] = [];
    const full = samples * samples;
    for (let y = -reach; y <= reach; y += 1)
      for (let x = -reach; x <= reach; x += 1) {
        const hits = coverage(corners, x, y, radius);
        if (hits === full || (!this.smooth && (hits >= full / 2 || (x === 0 && y === 0)))) solid.push([x, y]);
        else if (this.smooth && hits > 0) rim.push([x, y, Math.round((hits * 256) / full)]);
      }
    return {
      reach,
      solidX: Int16Array.from(solid, ([x]) => x),
      solidY: Int16Array.from(solid, ([, y]) => y),
      solid: Int32Array.from(solid, ([x, y]) => y * this.width + x),
      rimX: Int16Array.from(rim, ([x]) => x),
      rimY: Int16Array.from(rim, ([, y]) => y),
      rimShare: Uint16Array.from(rim, ([, , share]) => share),
    };
  }
}

/** How many of the samples in a pixel lie in the outline. */
function coverage(corners: readonly number[], x: number, y: number, radius: number): number {
  let hits = 0;
  for (let row = 0; row < samples; row += 1)
    for (let column = 0; column < samples; column += 1) {
      const px = (x + (column + 0.5) / samples - 0.5) / radius;
      const py = (y + (row + 0.5) / samples - 0.5) / radius;
      if (corners.length === 0 ? px * px + py * py <= 1 : isInside(corners, px, py)) hits += 1;
    }
  return hits;
}

/** Even-odd rule: a plus is not convex. */
function isInside(corners: readonly number[], x: number, y: number): boolean {
  let inside = false;
  for (let corner = 0; corner < corners.length; corner += 2) {
    const [ax, ay] = [corners[corner] ?? 0, corners[corner + 1] ?? 0];
    const next = (corner + 2) % corners.length;
    const [bx, by] = [corners[next] ?? 0, corners[next + 1] ?? 0];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** Puts a stamp with its middle in the pixel (x, y); what lies outside the picture is left out. */
export function putStamp(
  pixels: Uint32Array,
  width: number,
  height: number,
  stamp: Stamp,
  x: number,
  y: number,
  color: Pixel,
): void {
  const { reach, solid, solidX, solidY, rimX, rimY, rimShare } = stamp;
  const inside = x >= reach && y >= reach && x < width - reach && y < height - reach;
  if (inside) {
    const middle = y * width + x;
    // In range, so without a default; a hundred thousand items have millions of these pixels.
    for (let part = 0; part < solid.length; part += 1) pixels[middle + (solid[part] as number)] = color;
  } else
    for (let part = 0; part < solidX.length; part += 1) {
      const px = x + (solidX[part] ?? 0);
      const py = y + (solidY[part] ?? 0);
      if (px >= 0 && py >= 0 && px < width && py < height) pixels[py * width + px] = color;
    }
  for (let part = 0; part < rimX.length; part += 1) {
    const px = x + (rimX[part] ?? 0);
    const py = y + (rimY[part] ?? 0);
    if (!inside && !(px >= 0 && py >= 0 && px < width && py < height)) continue;
    const place = py * width + px;
    pixels[place] = mix(pixels[place] ?? 0, color, rimShare[part] ?? 0);
  }
}
