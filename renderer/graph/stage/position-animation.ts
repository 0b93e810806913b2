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

  constructor(clock: Clock = browserClock) {
    this.#clock = clock;
  }

  /** Resolves when the items have arrived, or when another animation or `stop` has taken over. */
  start(scene: Scene, x: Float32Array, y: Float32Array, ms: number, moved: () => void): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    const [fromX, fromY] = [scene.x.slice(0, scene.count), scene.y.slice(0, scene.count)];
    const started = this.#clock.now();
    return new Promise((resolve) => {
      const step = () => {
        if (run !== this.#run) {
          resolve();
          return;
        }
        const share = ms > 0 ? Math.min(1, (this.#clock.now() - started) / ms) : 1;
        // The last step sets the very numbers: what is saved must not depend on rounding.
        if (share === 1) {
          scene.x.set(x.subarray(0, scene.count));
          scene.y.set(y.subarray(0, scene.count));
        } else {
          const eased = share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) * (1 - share);
          for (let item = 0; item < scene.count; item += 1) {
            scene.x[item] = (fromX[item] ?? 0) + ((x[item] ?? 0) - (fromX[item] ?? 0)) * eased;
            scene.y[item] = (fromY[item] ?? 0) + ((y[item] ?? 0) - (fromY[item] ?? 0)) * eased;
          }
        }
        moved();
        if (share === 1) resolve();
        else this.#clock.nextFrame(step);
      };
      step();
    });
  }

  stop(): void {
    this.#run += 1;
  }
}
