/**
 * Where new nodes stand: around the node from which they were reached, like the seeds of a sunflower (Vogel 1979, "A
 * better way to construct the sunflower head"), so that the edges to them do not lie on each other. Where others stand
 * in the way, in the nearest free point of a hexagonal lattice. Nobody else moves.
 */
import { spacing } from '../layout/layout-graph.ts';

/** Places of the nodes that are there already. */
export interface Standing {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Their rows in these columns. */
  readonly rows: Uint32Array;
}

/** New nodes keep this part of the pitch from everybody who stands, and a whole pitch from each other. */
const clearance = 0.75;
const rowHeight = Math.sqrt(3) / 2;
/** Side of a block of lattice points. */
const blockSide = 8;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));
/** Radius of the seeds in pitches, by the root of their number: neighbours are then a little more than a pitch apart. */
const seedRadius = 0.64;
const firstSeed = 3;
/** Seeds that may be taken by others before a parent is taken for crowded. */
const patience = 40;

/**
 * x and y of each new node in turn. `parents`: for each new node the row near which it belongs, -1 for none. Same
 * input, same places.
 */
export function placeNew(standing: Standing, parents: Int32Array): Float32Array {
  const pitch = pitchOf(standing);
  const crowd = new Crowd(pitch);
  const placed = standing.rows.filter((row) => isPlaced(standing, row));
  for (const row of placed) crowd.add(standing.x[row] ?? 0, standing.y[row] ?? 0, pitch * clearance);
  const middle = middleOf(standing, placed);
  const places = new Float32Array(parents.length * 2);
  const seeds = new Map<number, { next: number; missed: number }>();
  parents.forEach((parent, at) => {
    const isNear = parent >= 0 && isPlaced(standing, parent);
    const [x, y] = isNear ? [standing.x[parent] ?? 0, standing.y[parent] ?? 0] : middle;
    const seed = seeds.get(isNear ? parent : -1) ?? { next: firstSeed, missed: 0 };
    seeds.set(isNear ? parent : -1, seed);
    const found = takeSeed(crowd, seed, x, y, pitch) ?? crowd.nearestFree(x, y);
    places.set(found, at * 2);
    crowd.add(...found, pitch);
  });
  return places;
}

/** The next free seed around a place; null where too many are taken. */
function takeSeed(
  crowd: Crowd,
  seed: { next: number; missed: number },
  x: number,
  y: number,
  pitch: number,
): readonly [number, number] | null {
  for (; seed.missed < patience; seed.missed += 1) {
    const radius = seedRadius * pitch * Math.sqrt(seed.next);
    const angle = seed.next * goldenAngle;
    const [px, py] = [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    seed.next += 1;
    if (crowd.isFree(px, py)) return [px, py];
  }
  return null;
}

const isPlaced = ({ x, y }: Standing, row: number): boolean =>
  Number.isFinite(x[row] ?? Number.NaN) && Number.isFinite(y[row] ?? Number.NaN);

/** The distance at which layouts put neighbours, unless the graph has quite another scale, as one from a file may. */
function pitchOf({ x, y, rows }: Standing): number {
  let [minX, minY, maxX, maxY, count] = [Infinity, Infinity, -Infinity, -Infinity, 0];
  for (const row of rows) {
    const [px, py] = [x[row] ?? Number.NaN, y[row] ?? Number.NaN];
    if (!Number.isFinite(px) || !Number.isFinite(py)) continue;
    count += 1;
    minX = Math.min(minX, px);
    maxX = Math.max(maxX, px);
    minY = Math.min(minY, py);
    maxY = Math.max(maxY, py);
  }
  const side = Math.sqrt(((maxX - minX) * (maxY - minY)) / count);
  const isOther = count > 2 && side > 0 && (side < spacing / 4 || side > spacing * 10);
  return isOther ? side : spacing;
}

function middleOf({ x, y }: Standing, rows: Uint32Array): readonly [number, number] {
  if (rows.length === 0) return [0, 0];
  let [sumX, sumY] = [0, 0];
  for (const row of rows) {
    sumX += x[row] ?? 0;
    sumY += y[row] ?? 0;
  }
  return [sumX / rows.length, sumY / rows.length];
}

/** Everybody who stands, found by place: chains through columns, because there may be a hundred thousand of them. */
class Crowd {
  readonly #side: number;
  readonly #x: number[] = [];
  readonly #y: number[] = [];
  readonly #reach: number[] = [];
  /** The one before in the same square, -1 for none. */
  readonly #before: number[] = [];
  readonly #last = new Map<number, number>();
  #lattice: Lattice | null = null;

  constructor(pitch: number) {
    this.#side = pitch;
  }

  /** Nobody new is put nearer to this place than `reach`, at most a pitch. */
  add(x: number, y: number, reach: number): void {
    const key = keyOf(Math.floor(x / this.#side), Math.floor(y / this.#side));
    this.#before.push(this.#last.get(key) ?? -1);
    this.#last.set(key, this.#x.length);
    this.#x.push(x);
    this.#y.push(y);
    this.#reach.push(reach);
    this.#lattice?.clear(x, y, reach);
  }

  isFree(x: number, y: number): boolean {
    const [column, row] = [Math.floor(x / this.#side), Math.floor(y / this.#side)];
    for (let across = column - 1; across <= column + 1; across += 1)
      for (let down = row - 1; down <= row + 1; down += 1)
        for (let at = this.#last.get(keyOf(across, down)) ?? -1; at >= 0; at = this.#before[at] ?? -1)
          if (isWithin((this.#x[at] ?? 0) - x, (this.#y[at] ?? 0) - y, this.#reach[at] ?? 0)) return false;
    return true;
  }

  /** The free point of the lattice that is nearest to a place. Most pivots never need it. */
  nearestFree(x: number, y: number): readonly [number, number] {
    if (this.#lattice === null) {
      this.#lattice = new Lattice(this.#side);
      for (let at = 0; at < this.#x.length; at += 1)
        this.#lattice.clear(this.#x[at] ?? 0, this.#y[at] ?? 0, this.#reach[at] ?? 0);
    }
    return this.#lattice.take(x, y);
  }
}

/** Points of a hexagonal lattice and which of them are taken. */
class Lattice {
  readonly #pitch: number;
  readonly #taken = new Set<number>();
  /** Number of taken points by block. */
  readonly #inBlock = new Map<number, number>();

  constructor(pitch: number) {
    this.#pitch = pitch;
  }

  #x(column: number, row: number): number {
    return (column + (row & 1) / 2) * this.#pitch;
  }
  #y(row: number): number {
    return row * rowHeight * this.#pitch;
  }

  #mark(column: number, row: number): void {
    const key = keyOf(column, row);
    if (this.#taken.has(key)) return;
    this.#taken.add(key);
    const block = blockOf(column, row);
    this.#inBlock.set(block, (this.#inBlock.get(block) ?? 0) + 1);
  }

  /** Nobody is put nearer to this place than `reach`, at most a pitch. */
  clear(x: number, y: number, reach: number): void {
    const middle = Math.round(y / (rowHeight * this.#pitch));
    for (let row = middle - 1; row <= middle + 1; row += 1) {
      const column = Math.round(x / this.#pitch - (row & 1) / 2);
      for (let near = column - 1; near <= column + 1; near += 1)
        if (isWithin(this.#x(near, row) - x, this.#y(row) - y, reach)) this.#mark(near, row);
    }
  }

  /** Takes the free point that is nearest to a place. */
  take(x: number, y: number): readonly [number, number] {
    const row = Math.round(y / (rowHeight * this.#pitch));
    const [blockColumn, blockRow] = [block(Math.round(x / this.#pitch)), block(row)];
    let best: { column: number; row: number; distance: number } | null = null;
    // A point of the ring after the first with a free one may still be nearer.
    for (let ring = 0, last = Infinity; ring <= last; ring += 1) {
      for (const [column, line] of ringOf(blockColumn, blockRow, ring)) {
        const found = this.#nearestIn(column, line, x, y);
        if (found !== null && (best === null || found.distance < best.distance)) best = found;
      }
      if (best !== null && last === Infinity) last = ring + 1;
    }
    if (best === null) throw new Error('the plane has a free point');
    this.#mark(best.column, best.row);
    return [this.#x(best.column, best.row), this.#y(best.row)];
  }

  #nearestIn(blockColumn: number, blockRow: number, x: number, y: number) {
    if (this.#inBlock.get(keyOf(blockColumn, blockRow)) === blockSide * blockSide) return null;
    let best: { column: number; row: number; distance: number } | null = null;
    for (let line = 0; line < blockSide; line += 1) {
      const row = blockRow * blockSide + line;
      for (let across = 0; across < blockSide; across += 1) {
        const column = blockColumn * blockSide + across;
        const distance = (this.#x(column, row) - x) ** 2 + (this.#y(row) - y) ** 2;
        if ((best === null || distance < best.distance) && !this.#taken.has(keyOf(column, row)))
          best = { column, row, distance };
      }
    }
    return best;
  }
}

const block = (index: number): number => Math.floor(index / blockSide);
const blockOf = (column: number, row: number): number => keyOf(block(column), block(row));
/** One number for two, each below 2^25 either way: a graph of a billion units across. */
const keyOf = (column: number, row: number): number => row * 2 ** 26 + column;

const isWithin = (dx: number, dy: number, reach: number): boolean => dx * dx + dy * dy < reach * reach;

/** Blocks at a distance, counted in blocks. */
function* ringOf(column: number, row: number, ring: number): Generator<readonly [number, number]> {
  for (let across = -ring; across <= ring; across += 1) {
    const isSide = Math.abs(across) === ring;
    for (let line = -ring; line <= ring; line += isSide ? 1 : Math.max(1, 2 * ring))
      yield [column + across, row + line];
  }
}
