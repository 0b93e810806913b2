/**
 * Labels of items as text of the page, each a small layer of its own: while the camera moves the browser only shifts
 * them. Drawn on one canvas they would have it put a transparent picture of the whole screen together at each frame,
 * which without a GPU takes as long as the graph itself.
 */
import { labelFont, LabelMeasure } from './label-font.ts';
import { createPageLayer } from './page-layer.ts';
import type { ShownLabel, StageColors } from './stage.ts';

interface Line {
  readonly element: HTMLElement;
  readonly look: string;
  readonly baseline: number;
  transform: string;
}

const haloPx = 3;
const dimmedOpacity = '0.25';
const linePx = 18;

export class LabelLayer {
  readonly element = createPageLayer();
  readonly measure = new LabelMeasure();
  readonly #lines = new Map<number, Line>();

  /** @param isDimmed of an item whose label stands back because others stand out */
  show(labels: readonly ShownLabel[], isDimmed: (item: number) => boolean, colors: StageColors): void {
    const shown = new Set<number>();
    for (const label of labels) {
      shown.add(label.item);
      const { text, bold, fontPx } = label;
      const [color, opacity] = [bold ? colors.text : colors.muted, isDimmed(label.item) ? dimmedOpacity : '1'];
      const look = [text, labelFont(fontPx, bold), color, colors.background, opacity].join('\n');
      let line = this.#lines.get(label.item);
      if (line?.look !== look) {
        line?.element.remove();
        line = {
          element: this.#create(label, color, opacity, colors),
          look,
          baseline: this.#baseline(label),
          transform: '',
        };
        this.#lines.set(label.item, line);
      }
      // Text between pixels would be blurred.
      const transform = `translate(${wholePixel(label.x)}px,${wholePixel(label.y - line.baseline)}px)`;
      if (transform === line.transform) continue;
      line.transform = transform;
      line.element.style.transform = transform;
    }
    for (const [item, { element }] of this.#lines) {
      if (shown.has(item)) continue;
      element.remove();
      this.#lines.delete(item);
    }
  }

  #baseline({ fontPx, bold }: ShownLabel): number {
    return this.measure.baseline(fontPx, bold, linePx);
  }

  #create({ text, fontPx, bold }: ShownLabel, color: string, opacity: string, colors: StageColors): HTMLElement {
    const element = document.createElement('span');
    element.textContent = text;
    Object.assign(element.style, {
      position: 'absolute',
      left: '0',
      top: '0',
      whiteSpace: 'pre',
      font: labelFont(fontPx, bold),
      lineHeight: `${linePx}px`,
      color,
      opacity,
      paintOrder: 'stroke',
      webkitTextStroke: `${haloPx}px ${colors.background}`,
      willChange: 'transform',
    });
    this.element.append(element);
    return element;
  }
}

const wholePixel = (px: number): number => Math.round(px * window.devicePixelRatio) / window.devicePixelRatio;
