/** Colours of edges: the more of them lie in a cell, the less of the ground shows through. */
import { countBits, countMask } from './plot-lines.ts';

/** A pixel of `ImageData` read as one number on a little-endian machine: alpha, blue, green, red. */
export type Pixel = number;

export function pixelOf(color: string): Pixel {
  const value = /^#[0-9a-f]{6}$/i.test(color) ? Number.parseInt(color.slice(1), 16) : 0x808080;
  return (0xff000000 | ((value & 0xff) << 16) | (value & 0xff00) | (value >>> 16)) >>> 0;
}

/** `share` of 256 parts of `over`, the rest of `under`; both opaque. */
export function mix(under: Pixel, over: Pixel, share: number): Pixel {
  const rest = 256 - share;
  const redBlue = (Math.imul(under & 0xff00ff, rest) + Math.imul(over & 0xff00ff, share)) >>> 8;
  const green = (Math.imul(under & 0xff00, rest) + Math.imul(over & 0xff00, share)) >>> 8;
  return (0xff000000 | (redBlue & 0xff00ff) | (green & 0xff00)) >>> 0;
}

/** How an edge stands out. */
export interface EdgeInk {
  readonly color: Pixel;
  /** Shares of 256 that one edge and that very many cover. */
  readonly one: number;
  readonly many: number;
}

/** From this many edges in a cell on nothing gets darker. */
const manyEdges = 256;
const perInk = manyEdges + 1;

/** Colours of cells by key and number of edges, from a table. Key 0 is an empty cell, key n ink n - 1. */
export class Shading {
  readonly #ground: Pixel;
  readonly #inks: readonly EdgeInk[];
  readonly #table: Uint32Array;
  #gain = 0;

  constructor(ground: Pixel, inks: readonly EdgeInk[]) {
    this.#ground = ground;
    this.#inks = inks;
    this.#table = new Uint32Array((inks.length + 1) * perInk);
    this.setGain(1);
  }

  /** Each line counts so many times, for those that were left out. Steps are coarse, so that pictures hardly flicker. */
  setGain(gain: number): void {
    const rounded = 2 ** (Math.round(Math.log2(Math.max(1, gain)) * 4) / 4);
    if (rounded === this.#gain) return;
    this.#gain = rounded;
    this.#table.fill(this.#ground, 0, perInk);
    for (const [place, { color, one, many }] of this.#inks.entries())
      for (let count = 0; count < perInk; count += 1) {
        // Logarithmic, as the eye takes differences of density.
        const density = Math.min(1, Math.log(Math.max(1, count * rounded)) / Math.log(manyEdges));
        const share = Math.round(one + (many - one) * density);
        this.#table[(place + 1) * perInk + count] = mix(this.#ground, color, share);
      }
  }

  /** Writes the colours of the cells from `from` to before `to`. */
  paint(cells: Int32Array, pixels: Uint32Array, from: number, to: number): void {
    const table = this.#table;
    // Reads are in range: cells are as many as pixels, and keys are those of the inks.
    for (let cell = from; cell < to; cell += 1) {
      const value = cells[cell] as number;
      const count = value & countMask;
      const shade = Math.imul(value >>> countBits, perInk) + (count < manyEdges ? count : manyEdges);
      pixels[cell] = table[shade] as number;
    }
  }
}
