/** The flat canvas above the drawing: names of edges, and the line of a lasso or of an association in the making. */
import { edgeLabelFontPx, type EdgeLabel } from './edge-label-placement.ts';
import { labelFont } from './label-font.ts';
import type { StageColors } from './stage.ts';

export interface OverlayPicture {
  readonly width: number;
  readonly height: number;
  readonly edgeLabels: readonly EdgeLabel[];
  /** Closed line of pixels `x, y, ...` of an area that is being drawn. */
  readonly area: readonly number[] | null;
  /** From an item to the pointer, or to the item that would be the other end. */
  readonly link: { readonly from: readonly [number, number]; readonly to: readonly [number, number] } | null;
}

export class Overlay {
  readonly canvas = document.createElement('canvas');
  readonly #context: CanvasRenderingContext2D;

  constructor() {
    const context = this.canvas.getContext('2d');
    if (!context) throw new Error('This browser draws no text on a canvas.');
    this.#context = context;
    Object.assign(this.canvas.style, {
      position: 'absolute',
      left: '0',
      top: '0',
      width: '100%',
      height: '100%',
      pointerEvents: 'none',
      display: 'none',
    });
  }

  draw(picture: OverlayPicture, colors: StageColors): void {
    const { width, height, edgeLabels, area, link } = picture;
    const ratio = window.devicePixelRatio;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    const isEmpty = edgeLabels.length === 0 && !area && !link;
    // Each layer that is shown costs a composition of the whole screen.
    this.canvas.style.display = isEmpty ? 'none' : 'block';
    if (isEmpty) return;
    if (this.canvas.width !== wide || this.canvas.height !== high) {
      this.canvas.width = wide;
      this.canvas.height = high;
    }
    const context = this.#context;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    this.#drawEdgeLabels(edgeLabels, colors);
    if (area) this.#drawArea(area, colors);
    if (link) this.#drawLink(link, colors);
  }

  #drawEdgeLabels(labels: readonly EdgeLabel[], colors: StageColors): void {
    const context = this.#context;
    context.font = labelFont(edgeLabelFontPx, false);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = colors.background;
    context.fillStyle = colors.muted;
    for (const { text, x, y, angle } of labels) {
      context.save();
      context.translate(x, y);
      context.rotate(angle);
      context.strokeText(text, 0, 0);
      context.fillText(text, 0, 0);
      context.restore();
    }
  }

  #drawArea(line: readonly number[], colors: StageColors): void {
    const context = this.#context;
    context.beginPath();
    for (let at = 0; at < line.length; at += 2) context.lineTo(line[at] ?? 0, line[at + 1] ?? 0);
    context.closePath();
    context.fillStyle = colors.accent;
    context.globalAlpha = 0.12;
    context.fill('evenodd');
    context.globalAlpha = 1;
    context.strokeStyle = colors.accent;
    context.lineWidth = 1;
    context.stroke();
  }

  #drawLink({ from, to }: NonNullable<OverlayPicture['link']>, colors: StageColors): void {
    const context = this.#context;
    context.strokeStyle = colors.accent;
    context.lineWidth = 2;
    context.setLineDash([6, 4]);
    context.beginPath();
    context.moveTo(...from);
    context.lineTo(...to);
    context.stroke();
    context.setLineDash([]);
  }
}
