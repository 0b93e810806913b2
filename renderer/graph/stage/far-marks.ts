/** Which items are marked above the far view, whose picture shows none of their marks: the origin, and what is pinned. */
import { itemFlag, type Scene } from '../scene/scene.ts';
import { screenX, screenY, type ViewTransform } from './view-transform.ts';

export interface FarMark {
  readonly kind: 'origin' | 'pin';
  readonly item: number;
  /** Middle of the item in pixels of the canvas, and its radius. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Pins that are marked at a time, those of the largest items in view; the graph objects table marks every one. */
export const pinMarkMax = 100;

const { origin, pinned } = itemFlag;

export class FarMarks {
  readonly #scene: Scene;
  readonly #origins: number[] = [];
  /** The largest first. */
  #pins: readonly number[];

  constructor(scene: Scene) {
    this.#scene = scene;
    const pins: number[] = [];
    for (let item = 0; item < scene.count; item += 1) {
      if (this.#has(item, origin)) this.#origins.push(item);
      if (this.#has(item, pinned)) pins.push(item);
    }
    this.#pins = this.#sorted(pins);
  }

  /** These items have other flags. */
  update(items: readonly number[]): void {
    const others = new Set(items);
    const kept = this.#pins.filter((item) => !others.has(item));
    this.#pins = this.#sorted([...kept, ...[...others].filter((item) => this.#has(item, pinned))]);
  }

  /** Those in view, the origin first. */
  inView(transform: ViewTransform): FarMark[] {
    const found = this.#origins.map((item) => this.#mark('origin', item, transform)).filter(isIn(transform));
    const most = found.length + pinMarkMax;
    for (const item of this.#pins) {
      const mark = this.#mark('pin', item, transform);
      if (isIn(transform)(mark)) found.push(mark);
      if (found.length >= most) break;
    }
    return found;
  }

  #has(item: number, flag: number): boolean {
    return ((this.#scene.flags[item] ?? 0) & flag) !== 0;
  }

  #sorted(items: readonly number[]): number[] {
    const { size } = this.#scene;
    return items.toSorted((a, b) => (size[b] ?? 0) - (size[a] ?? 0) || a - b);
  }

  #mark(kind: FarMark['kind'], item: number, transform: ViewTransform): FarMark {
    const { x, y, size } = this.#scene;
    return {
      kind,
      item,
      x: screenX(transform, x[item] ?? 0),
      y: screenY(transform, y[item] ?? 0),
      radius: Math.max(1, (size[item] ?? 0) * transform.sizeScale),
    };
  }
}

const isIn =
  ({ width, height }: ViewTransform) =>
  ({ x, y, radius }: FarMark): boolean =>
    x > -radius && y > -radius && x < width + radius && y < height + radius;
