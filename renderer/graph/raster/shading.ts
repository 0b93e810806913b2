/** Colours of edges: the more of them lie in a cell, the less of the ground shows through. */
import { countBits, countMask } from './plot-line.ts';

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

const shades = 64;
/** From this many edges in a cell on nothing gets darker. */
const manyEdges = 256;

/** Colours of cells by key and number of edges, from a table. */
export class Shading {
  readonly #table: Uint32Array;
  readonly #ground: Pixel;

  constructor(ground: Pixel, inks: readonly EdgeInk[]) {
    this.#ground = ground;
    this.#table = new Uint32Array((inks.length + 1) * shades);
    this.#table.fill(ground, 0, shades);
    for (const [place, { color, one, many }] of inks.entries())
      for (let shade = 0; shade < shades; shade += 1) {
        const share = one + ((many - one) * shade) / (shades - 1);
        this.#table[(place + 1) * shades + shade] = mix(ground, color, Math.round(share));
      }
  }

  /**
   * Writes the colours of the cells from `from` to before `to`. Each line counts `gain` times, for those that were left
   * out. Key n of a cell is ink n - 1.
   */
  paint(cells: Int32Array, pixels: Uint32Array, from: number, to: number, gain: number): void {
    const table = this.#table;
    const ground = this.#ground;
    const shadeOf = shadesByCount(gain);
    const last = shadeOf.length - 1;
    for (let cell = from; cell < to; cell += 1) {
      const value = cells[cell] as number; // within the picture
      if (value === 0) {
        pixels[cell] = ground;
        continue;
      }
      const count = value & countMask;
      const shade = shadeOf[count < last ? count : last] as number; // the table ends with the last shade
      pixels[cell] = table[(value >>> countBits) * shades + shade] as number;
    }
  }
}

const shadeTables = new Map<number, Uint8Array>();

/** Place in the table of colours by number of lines; logarithmic, as the eye takes differences of density. */
function shadesByCount(gain: number): Uint8Array {
  const rounded = 2 ** (Math.round(Math.log2(Math.max(1, gain)) * 4) / 4);
  const known = shadeTables.get(rounded);
  if (known) return known;
  const table = new Uint8Array(manyEdges + 1);
  for (let count = 1; count < table.length; count += 1)
    table[count] = Math.min(shades - 1, Math.round((Math.log(count * rounded) / Math.log(manyEdges)) * (shades - 1)));
  shadeTables.set(rounded, table);
  return table;
}
