/**
 * Where new nodes stand: in the free place nearest to the node from which they were reached. Nobody else moves. Free
 * places are points of a hexagonal lattice; blocks of points that are all taken are passed over at once.
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

/**
 * x and y of each new node in turn. `parents`: for each new node the row near which it belongs, -1 for none. Same
 * input, same places.
 */
export function placeNew(standing: Standing, parents: Int32Array): Float32Array {
  const pitch = pitchOf(standing);
  const lattice = new Lattice(pitch);
  const placed = standing.rows.filter((row) => isPlaced(standing, row));
  for (const row of placed) lattice.clear(standing.x[row] ?? 0, standing.y[row] ?? 0);
  const middle = middleOf(standing, placed);
  const places = new Float32Array(parents.length * 2);
  parents.forEach((parent, at) => {
    const isNear = parent >= 0 && isPlaced(standing, parent);
    const [x, y] = isNear ? [standing.x[parent] ?? 0, standing.y[parent] ?? 0] : middle;
    places.set(lattice.take(x, y), at * 2);
  });
  return places;
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

  /** Nobody is put near this place. */
  clear(x: number, y: number): void {
    const reach = this.#pitch * clearance;
    const middle = Math.round(y / (rowHeight * this.#pitch));
    for (let row = middle - 1; row <= middle + 1; row += 1) {
      const column = Math.round(x / this.#pitch - (row & 1) / 2);
      for (let near = column - 1; near <= column + 1; near += 1)
        if (Math.hypot(this.#x(near, row) - x, this.#y(row) - y) < reach) this.#mark(near, row);
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

/** Blocks at a distance, counted in blocks. */
function* ringOf(column: number, row: number, ring: number): Generator<readonly [number, number]> {
  for (let across = -ring; across <= ring; across += 1) {
    const isSide = Math.abs(across) === ring;
    for (let line = -ring; line <= ring; line += isSide ? 1 : Math.max(1, 2 * ring))
      yield [column + across, row + line];
  }
}
