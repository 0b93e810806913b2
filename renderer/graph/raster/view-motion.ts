/** How much further than the screen a picture of a moving camera must reach to fill it until the next one comes. */
import type { Viewport, WorldToScreen } from './camera.ts';

/** What a picture reaches at least: 1 is the screen. */
export const overscanMin = 1.25;
/** Beyond it too few pixels would be left for what is in view. */
const overscanMax = 2;
/** Steps of the answer, so that pictures differ little in sharpness. */
const steps = 4;
/** A camera that stood still so long has stopped. */
const stopMs = 120;
const oldestMs = 90;

export class ViewMotion {
  #last: { readonly camera: WorldToScreen; readonly at: number } | null = null;
  /** Natural logarithms of the scale, and shares of the screen, in a millisecond. */
  #zoom = 0;
  #pan = 0;
  #latencyMs = 40;
  #intervalMs = 17;

  /** The camera was moved at a time in milliseconds. */
  move(camera: WorldToScreen, { width, height }: Viewport, at: number): void {
    const last = this.#last;
    if (last && isSameCamera(last.camera, camera)) return;
    this.#last = { camera, at };
    if (!last || at <= last.at) return;
    if (at - last.at > stopMs) {
      this.#zoom = 0;
      this.#pan = 0;
      return;
    }
    const ms = at - last.at;
    this.#intervalMs += (ms - this.#intervalMs) * 0.3;
    const zoom = Math.log(camera.scale / last.camera.scale);
    // How far the middle of the screen has moved, apart from what zooming does to offsets.
    const grown = Math.exp(zoom);
    const dx = camera.offsetX - width / 2 - (last.camera.offsetX - width / 2) * grown;
    const dy = camera.offsetY - height / 2 - (last.camera.offsetY - height / 2) * grown;
    this.#zoom = (this.#zoom + zoom / ms) / 2;
    this.#pan = (this.#pan + Math.max(Math.abs(dx) / Math.max(1, width), Math.abs(dy) / Math.max(1, height)) / ms) / 2;
  }

  /** A picture came so long after it was asked for. */
  learn(latencyMs: number): void {
    this.#latencyMs += (Math.min(200, latencyMs) - this.#latencyMs) * 0.2;
  }

  /** When a camera that still has not moved moves no longer: its next move is overdue. */
  restsAt(): number {
    return (this.#last?.at ?? -Infinity) + 1.25 * this.#intervalMs;
  }

  /**
   * Time from one quick picture to the next: each costs more than a frame that only shifts the last one, and what is
   * shown must not get older than a tenth of a second.
   */
  pictureMs(): number {
    return Math.max(0, oldestMs - 2 * this.#latencyMs);
  }

  /** Width of the next picture over that of the screen. It is shown from one latency on, and until the one after it comes. */
  overscan(): number {
    const shownMs = this.#latencyMs + Math.max(this.#latencyMs, this.pictureMs());
    const needed = Math.exp(Math.max(0, -this.#zoom) * shownMs) * (1 + 2 * this.#pan * shownMs);
    return Math.max(overscanMin, Math.min(overscanMax, Math.ceil(needed * steps) / steps));
  }
}

const isSameCamera = (a: WorldToScreen, b: WorldToScreen): boolean =>
  a.scale === b.scale && a.angle === b.angle && a.offsetX === b.offsetX && a.offsetY === b.offsetY;
