/** How many edges a picture of a moving graph may have, from what the last pictures cost. */

/** Time of one picture in its worker that lets it reach the screen within 50 ms. */
const targetMs = 26;
/** What edges may take however long the rest takes: on a busy machine that is no fault of theirs. */
const edgesLeastMs = 9;
const least = 4000;
const most = 2 ** 31;

export class EdgeBudget {
  #fixedMs = 12;
  #msPerEdge = 0.0005;

  /** Number of edges of the next picture. */
  get edges(): number {
    const forEdges = Math.max(edgesLeastMs, targetMs - this.#fixedMs);
    return Math.round(Math.max(least, Math.min(most, forEdges / this.#msPerEdge)));
  }

  /** A picture took so long. Delays are other programs' doing more often than not, so they count less than haste. */
  learn(edges: number, edgesMs: number, fixedMs: number): void {
    this.#fixedMs = approach(this.#fixedMs, fixedMs);
    if (edges >= least / 2) this.#msPerEdge = Math.max(1e-6, approach(this.#msPerEdge, edgesMs / edges));
  }
}

const approach = (known: number, seen: number): number => known + (seen - known) * (seen < known ? 0.4 : 0.1);
