/** Draws into SVG text: texts stay texts, nothing runs, nothing is fetched. */
import type { ShapeOutline } from '../scene/shape-outline.ts';
import { groundOpacity, type Pen, type ShapeLook } from './graph-drawing.ts';
import { xmlText } from './xml-text.ts';

/** A tenth of a pixel is enough, and the same everywhere. */
const n = (value: number): string => String(Math.round(value * 10) / 10);
/** Colours come from the theme; anything else must not become markup. */
const c = (color: string): string => (/^#[\da-f]{3,8}$/i.test(color) ? color : '#808080');

export class SvgPen implements Pen {
  readonly #title: string;
  readonly pieces: string[] = [];

  constructor(title: string) {
    this.#title = title;
  }

  begin(width: number, height: number, background: string): void {
    this.pieces.push(
      `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter, Arial, sans-serif">\n`,
      `<title>${xmlText(this.#title)}</title>\n<rect width="100%" height="100%" fill="${c(background)}"/>\n`,
    );
  }

  ground(x: number, y: number, width: number, height: number, color: string): void {
    this.pieces.push(
      `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${c(color)}" fill-opacity="${groundOpacity}"/>\n`,
    );
  }

  line(x1: number, y1: number, x2: number, y2: number, color: string, width: number, opacity: number): void {
    this.pieces.push(
      `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke="${c(color)}" stroke-width="${n(width)}" stroke-opacity="${opacity.toFixed(2)}"/>\n`,
    );
  }

  arrow(points: readonly number[], color: string, opacity: number): void {
    this.pieces.push(
      `<polygon points="${points.map(n).join(' ')}" fill="${c(color)}" fill-opacity="${opacity.toFixed(2)}"/>\n`,
    );
  }

  shape({ corners, hollow }: ShapeOutline, x: number, y: number, radius: number, look: ShapeLook): void {
    const filled = hollow
      ? `fill="none" stroke="${c(look.fill)}" stroke-width="${n(Math.max(1, radius / 3))}"`
      : `fill="${c(look.fill)}"${look.border === null ? '' : ` stroke="${c(look.border)}" stroke-width="1.5"`}`;
    const opacity = look.opacity === 1 ? '' : ` opacity="${look.opacity.toFixed(2)}"`;
    if (corners.length === 0) {
      this.pieces.push(`<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" ${filled}${opacity}/>\n`);
      return;
    }
    const points = corners.map((value, at) => n((at % 2 === 0 ? x : y) + value * radius));
    this.pieces.push(`<polygon points="${points.join(' ')}" ${filled}${opacity}/>\n`);
  }

  glyph(paths: readonly string[], x: number, y: number, size: number, color: string): void {
    const corner = `${n(x - size / 2)} ${n(y - size / 2)}`;
    this.pieces.push(
      `<g transform="translate(${corner}) scale(${(size / 16).toFixed(3)})" fill="${c(color)}" opacity="0.85">`,
    );
    for (const path of paths) this.pieces.push(`<path fill-rule="evenodd" d="${xmlText(path)}"/>`);
    this.pieces.push('</g>\n');
  }

  text(text: string, x: number, y: number, fontPx: number, bold: boolean, color: string, halo: string): void {
    const weight = bold ? ' font-weight="600"' : '';
    this.pieces.push(
      `<text x="${n(x)}" y="${n(y)}" font-size="${fontPx}"${weight} fill="${c(color)}" stroke="${c(halo)}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${xmlText(text)}</text>\n`,
    );
  }

  /** Parts of the file. */
  finish(): string[] {
    return [...this.pieces, '</svg>\n'];
  }
}

/** Width of a text where nothing can measure it: letters of this family are a little over half as wide as high. */
export const estimatedWidth = (text: string, fontPx: number, bold: boolean): number =>
  text.length * fontPx * (bold ? 0.6 : 0.56);
