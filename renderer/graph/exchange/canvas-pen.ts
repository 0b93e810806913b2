/** Draws on a 2D canvas, for pictures in pixels. */
import type { ShapeOutline } from '../scene/shape-outline.ts';
import { groundOpacity, type Pen, type ShapeLook } from './graph-drawing.ts';

const fontFamily = 'Inter, Arial, sans-serif';

export class CanvasPen implements Pen {
  readonly #context: CanvasRenderingContext2D;
  readonly #scale: number;

  /** `scale`: pixels of the canvas for each pixel of the drawing. */
  constructor(context: CanvasRenderingContext2D, scale: number) {
    this.#context = context;
    this.#scale = scale;
  }

  begin(width: number, height: number, background: string): void {
    this.#context.setTransform(this.#scale, 0, 0, this.#scale, 0, 0);
    this.#context.fillStyle = background;
    this.#context.fillRect(0, 0, width, height);
  }

  ground(x: number, y: number, width: number, height: number, color: string): void {
    this.#context.globalAlpha = groundOpacity;
    this.#context.fillStyle = color;
    this.#context.fillRect(x, y, width, height);
    this.#context.globalAlpha = 1;
  }

  line(x1: number, y1: number, x2: number, y2: number, color: string, width: number, opacity: number): void {
    const context = this.#context;
    context.globalAlpha = opacity;
    context.strokeStyle = color;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
    context.globalAlpha = 1;
  }

  arrow(points: readonly number[], color: string, opacity: number): void {
    this.#context.globalAlpha = opacity;
    this.#context.fillStyle = color;
    this.#path(points);
    this.#context.fill();
    this.#context.globalAlpha = 1;
  }

  shape({ corners, hollow }: ShapeOutline, x: number, y: number, radius: number, look: ShapeLook): void {
    const context = this.#context;
    context.globalAlpha = look.opacity;
    if (corners.length === 0) {
      context.beginPath();
      context.arc(x, y, radius, 0, Math.PI * 2);
    } else this.#path(corners.map((value, at) => (at % 2 === 0 ? x : y) + value * radius));
    const border = hollow ? look.fill : look.border;
    if (!hollow) {
      context.fillStyle = look.fill;
      context.fill();
    }
    if (border !== null) {
      context.strokeStyle = border;
      context.lineWidth = hollow ? Math.max(1, radius / 3) : 1.5;
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  glyph(paths: readonly string[], x: number, y: number, size: number, color: string): void {
    const context = this.#context;
    context.save();
    context.translate(x - size / 2, y - size / 2);
    context.scale(size / 16, size / 16);
    context.fillStyle = color;
    context.globalAlpha = 0.85;
    for (const path of paths) context.fill(new Path2D(path), 'evenodd');
    context.restore();
  }

  text(text: string, x: number, y: number, fontPx: number, bold: boolean, color: string, halo: string): void {
    const context = this.#context;
    context.font = fontOf(fontPx, bold);
    context.lineJoin = 'round';
    context.lineWidth = 3;
    context.strokeStyle = halo;
    context.strokeText(text, x, y);
    context.fillStyle = color;
    context.fillText(text, x, y);
  }

  measure(text: string, fontPx: number, bold: boolean): number {
    this.#context.font = fontOf(fontPx, bold);
    return this.#context.measureText(text).width;
  }

  #path(points: readonly number[]): void {
    this.#context.beginPath();
    for (let at = 0; at < points.length; at += 2) this.#context.lineTo(points[at] ?? 0, points[at + 1] ?? 0);
    this.#context.closePath();
  }
}

const fontOf = (fontPx: number, bold: boolean): string => `${bold ? '600 ' : ''}${fontPx}px ${fontFamily}`;
