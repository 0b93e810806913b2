/** How good a picture of a moving graph may be, from what the last ones cost. */

/** What a picture has. */
export interface PictureQuality {
  /** Pixels along a side, over those of a picture at rest. */
  readonly sharpness: number;
  /** So many edges at most, the best ones; infinite where all have room. */
  readonly edgeMax: number;
}

/** What a picture took in its worker. */
export interface PictureCost {
  readonly sharpness: number;
  readonly edgesDrawn: number;
  readonly edgesMs: number;
  /** For all but the edges. */
  readonly fixedMs: number;
}

export const complete: PictureQuality = { sharpness: 1, edgeMax: Infinity };

/** Time of one picture in its worker that lets it reach the screen within 50 ms. */
const targetMs = 26;
/** A picture that was complete stays so up to this: the change is seen. */
const keptMs = 32;
/** Where not all has room, larger pixels: putting a picture on the screen costs more than drawing it. */
const quickSharpness = 0.6;
/** What edges may take however long the rest takes: on a busy machine that is no fault of theirs. */
const edgesLeastMs = 9;
const least = 4000;
const most = 2 ** 31;

export class PictureBudget {
  /** For a picture with all its pixels. What edges cost grows with the pixels along a side, the rest with all of them. */
  #fixedMs = 33;
  #msPerEdge = 0.0008;
  #wasComplete = false;

  /** @param edges how many lie in view */
  quality(edges: number): PictureQuality {
    const wholeMs = this.#fixedMs + edges * this.#msPerEdge;
    this.#wasComplete = wholeMs <= (this.#wasComplete ? keptMs : targetMs);
    if (this.#wasComplete) return complete;
    const forEdges = Math.max(edgesLeastMs, targetMs - this.#fixedMs * quickSharpness ** 2);
    const edgeMax = forEdges / (this.#msPerEdge * quickSharpness);
    return { sharpness: quickSharpness, edgeMax: Math.round(Math.max(least, Math.min(most, edgeMax))) };
  }

  /** Delays are other programs' doing more often than not, so they count less than haste. */
  learn({ sharpness, edgesDrawn, edgesMs, fixedMs }: PictureCost): void {
    this.#fixedMs = approach(this.#fixedMs, fixedMs / sharpness ** 2);
    if (edgesDrawn < least / 2) return;
    this.#msPerEdge = Math.max(1e-6, approach(this.#msPerEdge, edgesMs / edgesDrawn / sharpness));
  }
}

const approach = (known: number, seen: number): number => known + (seen - known) * (seen < known ? 0.4 : 0.1);
