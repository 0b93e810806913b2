/** Times between frames that follow one another, for the status bar. */

const kept = 60;
/** A longer gap is a rest and no slow frame. */
const restMs = 4000;

export class FrameClock {
  #last = -Infinity;
  #times: number[] = [];

  /** A frame was drawn at this time while something moved. */
  tick(nowMs: number): void {
    const gap = nowMs - this.#last;
    this.#last = nowMs;
    if (gap <= 0 || gap > restMs) return;
    this.#times.push(gap);
    if (this.#times.length > kept) this.#times.shift();
  }

  /** What moved has come to rest: the next frame follows none. */
  rest(): void {
    this.#last = -Infinity;
  }

  /** Null before two frames followed one another. */
  median(): number | null {
    const sorted = this.#times.toSorted((a, b) => a - b);
    return sorted[sorted.length >> 1] ?? null;
  }
}
