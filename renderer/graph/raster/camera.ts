/** Where the world lies on the screen: the only thing that the raster layer knows of a camera. */

/**
 * Screen = scale * R(angle) * (x, -y) + (offsetX, offsetY) in CSS pixels from the left upper corner, y of the screen
 * downwards, with R(angle) * (u, v) = (u cos - v sin, u sin + v cos).
 */
export interface WorldToScreen {
  readonly scale: number;
  readonly angle: number;
  readonly offsetX: number;
  readonly offsetY: number;
  /** What radii of the scene are multiplied by; in Sigma 1 / sqrt(ratio of the camera). */
  readonly sizeScale: number;
}

export interface Viewport {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

/** The six numbers of CSS `matrix()`: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** World to screen as a matrix. */
export function matrixOf({ scale, angle, offsetX, offsetY }: WorldToScreen): Matrix {
  const [cos, sin] = [scale * Math.cos(angle), scale * Math.sin(angle)];
  return [cos, sin, sin, -cos, offsetX, offsetY];
}

/** What moves a picture that was made for the screen of `from` to where `to` shows the same places. */
export function matrixBetween(from: WorldToScreen, to: WorldToScreen): Matrix {
  const turn = to.angle - from.angle;
  const scale = to.scale / from.scale;
  const [cos, sin] = [scale * Math.cos(turn), scale * Math.sin(turn)];
  return [
    cos,
    sin,
    -sin,
    cos,
    to.offsetX - (cos * from.offsetX - sin * from.offsetY),
    to.offsetY - (sin * from.offsetX + cos * from.offsetY),
  ];
}
