/** How many edges a picture of a moving graph may have, from what the last ones cost. */

/** Time of one picture in the worker that leaves room for its way to the screen within 50 ms. */
const targetMs = 28;
const least = 2000;
const most = 2 ** 31;

export class EdgeBudget {
  #edges = 20_000;

  /** Number of edges of the next picture. */
  get edges(): number {
    return this.#edges;
  }

  /** A picture with `drawn` edges took `milliseconds`. A few slow ones do not thin it out at once. */
  learn(drawn: number, milliseconds: number): void {
    const change = Math.max(0.6, Math.min(1.5, targetMs / Math.max(1, milliseconds)));
    // What was drawn fully in less time than allowed says only that more would be possible.
    if (change > 1 && drawn < this.#edges) return;
    this.#edges = Math.round(
      Math.max(least, Math.min(most, this.#edges * (change > 1 ? Math.min(change, 1.25) : change))),
    );
  }
}
