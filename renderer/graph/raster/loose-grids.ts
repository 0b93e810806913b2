/**
 * Which items or edges may lie in a part of the world. Each is kept once, by the middle of its box, in the finest of
 * several grids whose cells are no smaller than its box; a question looks half a cell further ("loose quadtree",
 * Thatcher Ulrich, Game Programming Gems, 2000).
 */
import type { Bounds } from '../scene/scene.ts';
import type { IdMarks } from './id-marks.ts';

interface Ends {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
}

const deepest = 8;

export class LooseGrids {
  readonly #bounds: Bounds;
  readonly #side: number;
  readonly #depth: number;
  /** By cell, the first of its ids; the cells of a level lie together, row by row. */
  readonly #starts: Uint32Array;
  readonly #ids: Uint32Array;

  /** Boxes between the ends of edges, or, without ends, the places of the items themselves. */
  constructor(x: Float32Array, y: Float32Array, count: number, bounds: Bounds, ends: Ends | null) {
    this.#bounds = bounds;
    this.#side = Math.max(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY);
    // About four to a cell of the finest grid.
    this.#depth = Math.min(deepest, Math.max(0, Math.ceil(Math.log2(Math.max(1, count / 4)) / 2)));
    const cells = new Uint32Array(count);
    for (let id = 0; id < count; id += 1) {
      const [a, b] = ends === null ? [id, id] : [ends.source[id] ?? 0, ends.target[id] ?? 0];
      cells[id] = this.#cellOf(x[a] ?? 0, y[a] ?? 0, x[b] ?? 0, y[b] ?? 0);
    }
    const starts = new Uint32Array(firstCell(this.#depth + 1) + 1);
    for (const cell of cells) starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
    for (let cell = 1; cell < starts.length; cell += 1) starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
    const next = starts.slice();
    this.#ids = new Uint32Array(count);
    for (let id = 0; id < count; id += 1) {
      const cell = cells[id] ?? 0;
      const place = next[cell] ?? 0;
      this.#ids[place] = id;
      next[cell] = place + 1;
    }
    this.#starts = starts;
  }

  /** Adds to `marks` everything whose box meets `part`, and some of what lies near it. */
  mark(part: Bounds, marks: IdMarks): void {
    for (let level = 0; level <= this.#depth; level += 1) {
      const cells = 2 ** level;
      const reach = this.#side / cells / 2;
      const left = this.#column(part.minX - reach - this.#bounds.minX, cells);
      const right = this.#column(part.maxX + reach - this.#bounds.minX, cells);
      const bottom = this.#column(part.minY - reach - this.#bounds.minY, cells);
      const top = this.#column(part.maxY + reach - this.#bounds.minY, cells);
      for (let row = bottom; row <= top; row += 1) {
        const cell = firstCell(level) + row * cells;
        const end = this.#starts[cell + right + 1] ?? 0;
        for (let place = this.#starts[cell + left] ?? 0; place < end; place += 1) marks.add(this.#ids[place] ?? 0);
      }
    }
  }

  #cellOf(x0: number, y0: number, x1: number, y1: number): number {
    const extent = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0));
    let level = this.#depth;
    while (level > 0 && extent > this.#side / 2 ** level) level -= 1;
    const cells = 2 ** level;
    const column = this.#column((x0 + x1) / 2 - this.#bounds.minX, cells);
    const row = this.#column((y0 + y1) / 2 - this.#bounds.minY, cells);
    return firstCell(level) + row * cells + column;
  }

  #column(distance: number, cells: number): number {
    return Math.max(0, Math.min(cells - 1, Math.floor((distance / this.#side) * cells)));
  }
}

/** Cells of all coarser levels: 1 + 4 + 16 and so on. */
const firstCell = (level: number): number => (4 ** level - 1) / 3;
