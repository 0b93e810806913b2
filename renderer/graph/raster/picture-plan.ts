/** How large a picture is, and where the world lies in it. */
import { overscanMin } from './view-motion.ts';
import { type Matrix, matrixOf, type Viewport, type WorldToScreen } from './camera.ts';

/** Above so many items and edges a pixel of a dense screen is not drawn by itself. */
const densePixelsMax = 30_000;
const pixelRatioMax = 2;
/**
 * Pixels along a side while something moves: putting a picture on the screen costs more than drawing it, and each of
 * its pixels is a square of the screen.
 */
const quickRatio = 0.5;

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

/**
 * `drawn` is how many items and edges the scene has. A picture that reaches further than usual has no more pixels, but
 * larger ones. `isQuick`: for a moment while something moves, with larger pixels, too.
 */
export function planPicture(
  camera: WorldToScreen,
  viewport: Viewport,
  drawn: number,
  overscan: number = overscanMin,
  isQuick = false,
): PicturePlan {
  const screenWidth = Math.max(1, viewport.width);
  const screenHeight = Math.max(1, viewport.height);
  const wanted = drawn > densePixelsMax ? 1 : viewport.pixelRatio;
  const sharpRatio = Math.max(0.5, Math.min(pixelRatioMax, wanted)) * (isQuick ? quickRatio : 1);
  // Whole margins where nothing is in motion, so that pixels of the picture are pixels of the screen.
  const width = Math.round((screenWidth + 2 * Math.ceil((screenWidth * (overscanMin - 1)) / 2)) * sharpRatio);
  const height = Math.round((screenHeight + 2 * Math.ceil((screenHeight * (overscanMin - 1)) / 2)) * sharpRatio);
  const pixelRatio = (sharpRatio * overscanMin) / Math.max(overscanMin, overscan);
  const marginX = (width / pixelRatio - screenWidth) / 2;
  const marginY = (height / pixelRatio - screenHeight) / 2;
  const moved = { ...camera, offsetX: camera.offsetX + marginX, offsetY: camera.offsetY + marginY };
  const [a, b, c, d, e, f] = matrixOf(moved);
  return {
    width,
    height,
    pixelRatio,
    marginX,
    marginY,
    matrix: [a * pixelRatio, b * pixelRatio, c * pixelRatio, d * pixelRatio, e * pixelRatio, f * pixelRatio],
    sizeScale: camera.sizeScale * pixelRatio,
  };
}
