/** How large a picture is, and where the world lies in it. */
import { type Matrix, matrixOf, type Viewport, type WorldToScreen } from './camera.ts';

/** The picture is so much larger than the screen, so that what a moving camera uncovers is there already. */
const overscan = 1.25;
/** Above so many items and edges a pixel of a dense screen is not drawn by itself. */
const densePixelsMax = 30_000;
const pixelRatioMax = 2;

export interface PicturePlan {
  /** Pixels of the picture. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  /** CSS pixels that the picture reaches beyond the screen on each side. */
  readonly marginX: number;
  readonly marginY: number;
  /** World to pixels of the picture. */
  readonly matrix: Matrix;
  /** Radii of the scene to pixels of the picture. */
  readonly sizeScale: number;
}

/** `drawn` is how many items and edges the scene has. */
export function planPicture(camera: WorldToScreen, viewport: Viewport, drawn: number): PicturePlan {
  const width = Math.max(1, viewport.width);
  const height = Math.max(1, viewport.height);
  const wanted = drawn > densePixelsMax ? 1 : viewport.pixelRatio;
  const pixelRatio = Math.max(0.5, Math.min(pixelRatioMax, wanted));
  const marginX = Math.ceil((width * (overscan - 1)) / 2);
  const marginY = Math.ceil((height * (overscan - 1)) / 2);
  const moved = { ...camera, offsetX: camera.offsetX + marginX, offsetY: camera.offsetY + marginY };
  const [a, b, c, d, e, f] = matrixOf(moved);
  return {
    width: Math.round((width + 2 * marginX) * pixelRatio),
    height: Math.round((height + 2 * marginY) * pixelRatio),
    pixelRatio,
    marginX,
    marginY,
    matrix: [a * pixelRatio, b * pixelRatio, c * pixelRatio, d * pixelRatio, e * pixelRatio, f * pixelRatio],
    sizeScale: camera.sizeScale * pixelRatio,
  };
}
