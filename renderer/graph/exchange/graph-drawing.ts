/** A picture of a scene, whole or a part of it, drawn with any pen: the same for SVG and for a canvas. */
import type { ShownLabel, StageColors } from '../stage/stage.ts';
import { edgeOpacity, rgbOf, widthOf } from '../stage/draw-columns.ts';
import { labelsAt, orderBySize, placeLabels } from '../stage/label-placement.ts';
import { screenX, screenY, type ViewTransform } from '../stage/view-transform.ts';
import { itemFlag, type Scene } from '../scene/scene.ts';
import { type ShapeOutline, shapeOutlines } from '../scene/shape-outline.ts';
import type { LegendEntry } from './legend.ts';
import { clippedLine, isInFrame } from './picture-frame.ts';

/** What draws; coordinates are pixels with y downwards, colours `#rrggbb`. */
export interface Pen {
  begin(width: number, height: number, background: string): void;
  /** A ground that what lies below shines through a little. */
  ground(x: number, y: number, width: number, height: number, color: string): void;
  line(x1: number, y1: number, x2: number, y2: number, color: string, width: number, opacity: number): void;
  /** Filled: the head of an arrow. */
  arrow(points: readonly number[], color: string, opacity: number): void;
  shape(outline: ShapeOutline, x: number, y: number, radius: number, look: ShapeLook): void;
  /** A picture of SVG path data in a box of 16, its middle at `x`, `y`. */
  glyph(paths: readonly string[], x: number, y: number, size: number, color: string): void;
  /** `x`, `y`: left end of the baseline. The halo keeps the text apart from what lies below. */
  text(text: string, x: number, y: number, fontPx: number, bold: boolean, color: string, halo: string): void;
}
export interface ShapeLook {
  readonly fill: string;
  readonly opacity: number;
  /** Colour of the border; null for none. */
  readonly border: string | null;
}

export interface DrawingOptions {
  /** What is seen, on how many pixels. */
  readonly frame: ViewTransform;
  readonly colors: StageColors;
  readonly legend: readonly LegendEntry[];
  /** Text beside an item; empty for none. */
  readonly label: (item: number) => string;
  readonly labels: boolean;
  /** The picture of a type number; none for an empty list. */
  readonly glyph: (type: number) => readonly string[];
  /** Width of a text in pixels. */
  readonly measure: (text: string, fontPx: number, bold: boolean) => number;
}

export const groundOpacity = 0.88;
const withdrawnOpacity = 0.45;
const arrowPx = 6;
/** Smaller pictures are no more than dots. */
const glyphRadiusMin = 5;
const glyphShare = 1.1;
const legendRowPx = 20;
const legendFontPx = 12;

/** Edges or items between two pauses. */
const drawnAtOnce = 500;

/** Pauses now and then: a large graph takes seconds. */
export function* drawGraph(scene: Scene, options: DrawingOptions, pen: Pen): Generator<void, void> {
  const { frame, colors } = options;
  pen.begin(frame.width, frame.height, colors.background);
  yield* drawEdges(scene, frame, pen);
  const order = orderBySize(scene).filter((item) => isInFrame(scene, frame, item));
  // The largest on top.
  for (const [at, item] of order.toReversed().entries()) {
    drawItem(scene, item, options, pen);
    if (at % drawnAtOnce === 0) yield;
  }
  if (options.labels)
    for (const { text, x, y, fontPx, bold } of chosenLabels(scene, order, options))
      pen.text(text, x, y, fontPx, bold, colors.text, colors.background);
  drawLegend(options, pen);
}

/** The origin's label always, others as far as none covers another. */
function chosenLabels(
  scene: Scene,
  order: Uint32Array,
  { frame, label, measure }: DrawingOptions,
): readonly ShownLabel[] {
  const forced = [...order].filter((item) => ((scene.flags[item] ?? 0) & itemFlag.origin) !== 0);
  const placed = placeLabels({ scene: { ...scene, label }, transform: frame, forced, order, measure });
  return labelsAt(placed, scene, frame);
}

function* drawEdges(scene: Scene, transform: ViewTransform, pen: Pen): Generator<void, void> {
  const opacity = edgeOpacity(scene.edgeCount);
  // The weightiest come first in a scene and belong on top.
  for (let edge = scene.edgeCount - 1; edge >= 0; edge -= 1) {
    if (edge % drawnAtOnce === 0) yield;
    const [source, target] = [scene.source[edge] ?? 0, scene.target[edge] ?? 0];
    const [x1, y1] = placeOf(scene, transform, source);
    const [x2, y2] = placeOf(scene, transform, target);
    const color = scene.palette[scene.edgeColor[edge] ?? 0] ?? '#8f99a8';
    const seen = clippedLine(transform, [x1, y1, x2, y2]);
    if (seen === null) continue;
    pen.line(...seen, color, widthOf(scene.weight[edge] ?? 1), opacity);
    if (((scene.edgeFlags[edge] ?? 0) & 1) === 0 || !isInFrame(scene, transform, target)) continue;
    const length = Math.hypot(x2 - x1, y2 - y1);
    const radius = (scene.size[target] ?? 1) * transform.sizeScale;
    if (length <= radius + arrowPx) continue;
    const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length];
    const [tipX, tipY] = [x2 - dx * (radius + 1), y2 - dy * (radius + 1)];
    const [backX, backY] = [tipX - dx * arrowPx, tipY - dy * arrowPx];
    const half = arrowPx / 2;
    const points = [tipX, tipY, backX - dy * half, backY + dx * half, backX + dy * half, backY - dx * half];
    pen.arrow(points, color, Math.min(1, opacity + 0.2));
  }
}

function drawItem(scene: Scene, item: number, options: DrawingOptions, pen: Pen): void {
  const [x, y] = placeOf(scene, options.frame, item);
  const flags = scene.flags[item] ?? 0;
  const outline = shapeOutlines[scene.shape[item] ?? 0] ?? { corners: [], hollow: false };
  const radius = (scene.size[item] ?? 1) * options.frame.sizeScale;
  const fill = scene.palette[scene.color[item] ?? 0] ?? '#8f99a8';
  pen.shape(outline, x, y, radius, {
    fill,
    opacity: (flags & itemFlag.withdrawn) === 0 ? 1 : withdrawnOpacity,
    border: (flags & (itemFlag.severalOwners | itemFlag.origin)) === 0 ? null : options.colors.severalOwners,
  });
  const paths = radius < glyphRadiusMin || outline.hollow ? [] : options.glyph(scene.types[item] ?? 0);
  if (paths.length > 0) pen.glyph(paths, x, y, radius * glyphShare, inkOn(fill));
}

/** Black or white, whichever stands out more from a colour `#rrggbb`. */
function inkOn(color: string): string {
  const [red, green, blue] = rgbOf(color);
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140 ? '#1c2127' : '#ffffff';
}

const placeOf = (scene: Scene, transform: ViewTransform, item: number): [x: number, y: number] => [
  screenX(transform, scene.x[item] ?? 0),
  screenY(transform, scene.y[item] ?? 0),
];

/** In the upper left corner, apart from the nodes behind it. */
function drawLegend({ legend, colors, measure }: DrawingOptions, pen: Pen): void {
  if (legend.length === 0) return;
  const width = Math.max(...legend.map(({ label }) => measure(label, legendFontPx, false)));
  pen.ground(4, 6, 36 + width + 8, legend.length * legendRowPx + 8, colors.background);
  legend.forEach(({ label, color, shape }, at) => {
    const y = 20 + at * legendRowPx;
    if (shape === null) pen.line(12, y, 28, y, color, 3, 1);
    else pen.shape(shape, 20, y, 6, { fill: color, opacity: 1, border: null });
    pen.text(label, 36, y + 4, legendFontPx, false, colors.text, colors.background);
  });
}
