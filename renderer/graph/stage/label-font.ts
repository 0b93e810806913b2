/** The font of labels, and how large its texts are. */

const family = "'Inter', 'Segoe UI', system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif";
const measuredMax = 20_000;

/** As CSS and a canvas take it. */
export const labelFont = (fontPx: number, bold: boolean): string => `${bold ? '600 ' : ''}${fontPx}px ${family}`;

export class LabelMeasure {
  readonly #context: CanvasRenderingContext2D;
  readonly #widths = new Map<string, number>();

  constructor() {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('This browser measures no text.');
    this.#context = context;
  }

  /** Width of a text in pixels. */
  readonly width = (text: string, fontPx: number, bold: boolean): number => {
    const key = `${fontPx}${bold ? 'b' : ''} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    this.#context.font = labelFont(fontPx, bold);
    const { width } = this.#context.measureText(text);
    if (this.#widths.size >= measuredMax) this.#widths.clear();
    this.#widths.set(key, width);
    return width;
  };

  /** Pixels from the top of a line of so many pixels to the baseline of its text. */
  readonly baseline = (fontPx: number, bold: boolean, linePx: number): number => {
    this.#context.font = labelFont(fontPx, bold);
    const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = this.#context.measureText('');
    return (linePx - above - below) / 2 + above;
  };
}
