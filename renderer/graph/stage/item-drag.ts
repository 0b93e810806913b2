import type { Scene } from '../scene/scene.ts';

/** Items on their way with the mouse: their places in the scene are a preview until they are put back. */
export class ItemDrag {
  readonly items: readonly number[];
  readonly #scene: Scene;
  readonly #fromX: readonly number[];
  readonly #fromY: readonly number[];
  #dx = 0;
  #dy = 0;

  constructor(scene: Scene, items: readonly number[]) {
    this.#scene = scene;
    this.items = items;
    this.#fromX = items.map((item) => scene.x[item] ?? 0);
    this.#fromY = items.map((item) => scene.y[item] ?? 0);
  }

  get distance(): readonly [dx: number, dy: number] {
    return [this.#dx, this.#dy];
  }

  /** World distance since the start. */
  moveBy(dx: number, dy: number): void {
    [this.#dx, this.#dy] = [dx, dy];
    this.show();
  }

  /** Also after something else has moved the items meanwhile. */
  show(): void {
    this.items.forEach((item, at) => {
      this.#scene.x[item] = (this.#fromX[at] ?? 0) + this.#dx;
      this.#scene.y[item] = (this.#fromY[at] ?? 0) + this.#dy;
    });
  }

  putBack(): void {
    this.items.forEach((item, at) => {
      this.#scene.x[item] = this.#fromX[at] ?? 0;
      this.#scene.y[item] = this.#fromY[at] ?? 0;
    });
  }
}
