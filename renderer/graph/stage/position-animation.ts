import type { Scene } from '../scene/scene.ts';

interface Clock {
  now(): number;
  nextFrame(call: () => void): void;
}

const browserClock: Clock = {
  now: () => performance.now(),
  nextFrame: (call) => requestAnimationFrame(call),
};

/** Moves `scene.x` and `scene.y` to other places over some time; a later one takes over from where they are then. */
export class PositionAnimation {
  readonly #clock: Clock;
  #run = 0;
  /** Puts the items where they are going; null when nothing is on its way. */
  #end: (() => void) | null = null;

  constructor(clock: Clock = browserClock) {
    this.#clock = clock;
  }

  /** `items`: those that move; null: all. Resolves when the items have arrived, or when another animation or `stop` has taken over. */
  start(
    scene: Scene,
    x: Float32Array,
    y: Float32Array,
    ms: number,
    moved: () => void,
    items: readonly number[] | null = null,
  ): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    const [fromX, fromY] = [scene.x.slice(0, scene.count), scene.y.slice(0, scene.count)];
    const started = this.#clock.now();
    const place = (share: number): void => {
      // The last step sets the very numbers: what is saved must not depend on rounding.
      const eased = share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) * (1 - share);
      const placeOne = (item: number): void => {
        const [fx, fy] = [fromX[item] ?? 0, fromY[item] ?? 0];
        scene.x[item] = share === 1 ? (x[item] ?? 0) : fx + ((x[item] ?? 0) - fx) * eased;
        scene.y[item] = share === 1 ? (y[item] ?? 0) : fy + ((y[item] ?? 0) - fy) * eased;
      };
      if (items === null) for (let item = 0; item < scene.count; item += 1) placeOne(item);
      else items.forEach(placeOne);
    };
    this.#end = () => place(1);
    return new Promise((resolve) => {
      const step = () => {
        if (run !== this.#run) {
          resolve();
          return;
        }
        const share = ms > 0 ? Math.min(1, (this.#clock.now() - started) / ms) : 1;
        place(share);
        if (share === 1) this.#end = null;
        moved();
        if (share === 1) resolve();
        else this.#clock.nextFrame(step);
      };
      step();
    });
  }

  /** Stops with the items where they were going. */
  arrive(): void {
    this.#end?.();
    this.stop();
  }

  stop(): void {
    this.#end = null;
    this.#run += 1;
  }
}
