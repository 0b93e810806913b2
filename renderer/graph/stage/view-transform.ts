/** The arithmetic of the camera: world coordinates have y upwards, pixels of the container have it downwards. */
import type { WorldToScreen } from '../raster/camera.ts';
import type { Bounds } from '../scene/scene.ts';
import type { CameraView } from './stage.ts';

export interface Extent {
  readonly width: number;
  readonly height: number;
}

export interface ViewTransform extends Extent {
  /** World coordinates of the middle. */
  readonly x: number;
  readonly y: number;
  /** Pixels per world unit. */
  readonly zoom: number;
  /** What sizes of the scene are multiplied by: 1 where the whole scene is in view, as the root of the zoom beside. */
  readonly sizeScale: number;
}

const fitMarginPx = 40;
/** Items neither vanish when the camera goes far out nor fill the canvas close by. */
const sizeScaleMin = 0.4;
const sizeScaleMax = 3;
/** How many times less than the whole scene, and how many times more, the camera may show. */
const closest = 20_000;
const farthest = 12;

const shorterSide = ({ width, height }: Extent) => Math.max(1, Math.min(width, height));

/** `fitSpan`: span of the view that shows the whole scene. */
export function viewTransform(view: CameraView, { width, height }: Extent, fitSpan: number): ViewTransform {
  const sizeScale = Math.min(sizeScaleMax, Math.max(sizeScaleMin, Math.sqrt(fitSpan / view.span)));
  return { x: view.x, y: view.y, zoom: shorterSide({ width, height }) / view.span, sizeScale, width, height };
}

export const screenX = ({ x, zoom, width }: ViewTransform, worldX: number) => width / 2 + (worldX - x) * zoom;
export const screenY = ({ y, zoom, height }: ViewTransform, worldY: number) => height / 2 - (worldY - y) * zoom;
export const worldX = ({ x, zoom, width }: ViewTransform, px: number) => x + (px - width / 2) / zoom;
export const worldY = ({ y, zoom, height }: ViewTransform, py: number) => y - (py - height / 2) / zoom;

/** World coordinates of what lies within the canvas and so many pixels around it. */
export function visibleBounds(transform: ViewTransform, aroundPx: number): Bounds {
  return {
    minX: worldX(transform, -aroundPx),
    maxX: worldX(transform, transform.width + aroundPx),
    minY: worldY(transform, transform.height + aroundPx),
    maxY: worldY(transform, -aroundPx),
  };
}

/**
 * The view that shows these bounds with a margin, also on a canvas that is hardly larger than the margin. `topPx`: pixels
 * at the top where something lies over the canvas; on a low canvas at most a third of it is kept free for that.
 */
export function fitView(bounds: Bounds, extent: Extent, topPx = 0): CameraView {
  const margin = Math.min(fitMarginPx, shorterSide(extent) / 4);
  // The margin alone leaves room for a part of it.
  const top = Math.max(0, Math.min(topPx, extent.height / 3) - margin / 2);
  const across = (bounds.maxX - bounds.minX) / Math.max(1, extent.width - 2 * margin);
  const down = (bounds.maxY - bounds.minY) / Math.max(1, extent.height - 2 * margin - top);
  const unitsPerPixel = Math.max(across, down);
  // In the middle, unless that is behind what covers the top.
  const highest = (extent.height - (bounds.maxY - bounds.minY) / unitsPerPixel) / 2;
  const lowered = Math.min(top / 2, Math.max(0, top + margin - highest));
  return {
    x: (bounds.minX + bounds.maxX) / 2,
    y: (bounds.minY + bounds.maxY) / 2 + lowered * unitsPerPixel,
    span: unitsPerPixel * shorterSide(extent),
  };
}

/**
 * What the camera may span when the whole scene takes `fitSpan`. The `span` that it has now is always among it: a scene
 * that becomes small, as by an undo, must not draw the camera in.
 */
export function spanLimits(fitSpan: number, span: number): { min: number; max: number } {
  return { min: Math.min(span, fitSpan / closest), max: Math.max(span, fitSpan * farthest) };
}

/** A view with `factor` times the span that keeps the world under a pixel where it is. */
export function zoomedAt(
  transform: ViewTransform,
  view: CameraView,
  px: number,
  py: number,
  factor: number,
): CameraView {
  const [fixedX, fixedY] = [worldX(transform, px), worldY(transform, py)];
  return { x: fixedX + (view.x - fixedX) * factor, y: fixedY + (view.y - fixedY) * factor, span: view.span * factor };
}

export function rasterCamera({ x, y, zoom, sizeScale, width, height }: ViewTransform): WorldToScreen {
  return { scale: zoom, angle: 0, offsetX: width / 2 - x * zoom, offsetY: height / 2 + y * zoom, sizeScale };
}
