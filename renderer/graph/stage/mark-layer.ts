/**
 * Marks above the far view as small elements of the page, which a moving camera only shifts; they look as the shaders
 * draw them close by. A canvas for them would be put together with the screen at each frame.
 */
import type { FarMark } from './far-marks.ts';
import { createPageLayer } from './page-layer.ts';
import type { StageColors } from './stage.ts';

interface Shown {
  readonly element: HTMLElement;
  look: string;
}

/** Pixels: radius of the dot of a pin with its rim, and distance of the ring of an origin. */
const pinRadius = 3.8;
const rimPx = 1.2;
const ringAway = 3.5;
const ringPx = 2;

export class MarkLayer {
  readonly element = createPageLayer();
  readonly #shown = new Map<string, Shown>();

  constructor() {
    this.element.dataset['marks'] = '';
  }

  /** @param colorOf CSS colour of an item, in which the ring of the origin is */
  show(marks: readonly FarMark[], colorOf: (item: number) => string, colors: StageColors): void {
    const gone = new Set(this.#shown.keys());
    for (const mark of marks) {
      const key = `${mark.kind} ${mark.item}`;
      gone.delete(key);
      let shown = this.#shown.get(key);
      if (shown === undefined) {
        shown = { element: this.element.appendChild(document.createElement('div')), look: '' };
        this.#shown.set(key, shown);
      }
      const { element } = shown;
      // A dot stands at the upper right of its item.
      const away = mark.kind === 'pin' ? 0.75 * mark.radius : 0;
      const radius = mark.kind === 'pin' ? pinRadius : mark.radius + ringAway + ringPx / 2;
      const look = [colors.background, colors.severalOwners, colorOf(mark.item), radius.toFixed(1)].join(' ');
      if (look !== shown.look) {
        shown.look = look;
        Object.assign(element.style, {
          position: 'absolute',
          boxSizing: 'border-box',
          width: `${radius * 2}px`,
          height: `${radius * 2}px`,
          borderRadius: '50%',
          willChange: 'transform',
          ...(mark.kind === 'pin'
            ? { background: colors.severalOwners, border: `${rimPx}px solid ${colors.background}` }
            : { border: `${ringPx}px solid ${colorOf(mark.item)}`, boxShadow: `0 0 0 1px ${colors.background}` }),
        });
      }
      element.style.transform = `translate(${mark.x + away - radius}px,${mark.y - away - radius}px)`;
    }
    for (const key of gone) {
      this.#shown.get(key)?.element.remove();
      this.#shown.delete(key);
    }
  }
}
