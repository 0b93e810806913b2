/**
 * The lines between items. What lies between the same two, as associations of several types or between two groups, is
 * one line with their number: lines on each other would look like one and hide all but the last.
 */
import type { GraphModel } from '../model/graph-model.ts';

export interface DrawnEdges {
  readonly count: number;
  /** Items. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** Number of edges behind the line. */
  readonly weight: Float32Array;
  /** Row of the edge, or -1 for a line that stands for several. */
  readonly rows: Int32Array;
  /** Row of the edge, or of one of several. */
  readonly first: Uint32Array;
  /** 1 where all edges behind the line lead from source to target. */
  readonly directed: Uint8Array;
  /** Rows behind the lines that stand for several. */
  readonly several: ReadonlyMap<number, readonly number[]>;
}

/** Those that stand for the most first; equal ones so that any beginning is spread over the whole. */
export function drawnEdges(model: GraphModel, itemOf: Int32Array): DrawnEdges {
  const { edges } = model;
  const size = edges.count;
  const [source, target, first] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
  const directed = new Uint8Array(size);
  const several = new Map<number, number[]>();
  const places = new PairPlaces(size, source, target);
  const step = spreadStep(size);
  let count = 0;
  for (let at = 0, row = 0; at < size; at += 1, row = (row + step) % size) {
    if (edges.known[row] !== 1) continue;
    const a = itemOf[edges.source[row] ?? 0] ?? -1;
    const b = itemOf[edges.target[row] ?? 0] ?? -1;
    if (a < 0 || b < 0 || a === b) continue;
    const known = places.find(a, b, count);
    if (known < count) {
      const rows = several.get(known);
      if (rows === undefined) several.set(known, [first[known] ?? 0, row]);
      else rows.push(row);
      if (!edges.isDirected(row) || source[known] !== a) directed[known] = 0;
      continue;
    }
    source[count] = a;
    target[count] = b;
    first[count] = row;
    directed[count] = edges.isDirected(row) ? 1 : 0;
    count += 1;
  }
  return inOrder({ count, source, target, first, directed, several });
}

/** Number of edges at each item; a line between groups counts once, because they would outgrow all nodes. Groups come first. */
export function degreesOf(count: number, groups: number, edges: DrawnEdges): Float64Array {
  const degree = new Float64Array(count);
  for (let edge = 0; edge < edges.count; edge += 1) {
    const [a, b] = [edges.source[edge] ?? 0, edges.target[edge] ?? 0];
    const by = a < groups || b < groups ? 1 : (edges.weight[edge] ?? 1);
    degree[a] = (degree[a] ?? 0) + by;
    degree[b] = (degree[b] ?? 0) + by;
  }
  return degree;
}

/** Finds the line between two items, in whichever direction: open addressing over the lines, without a number for each pair. */
class PairPlaces {
  readonly #slots: Int32Array;
  readonly #source: Uint32Array;
  readonly #target: Uint32Array;

  constructor(lines: number, source: Uint32Array, target: Uint32Array) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, lines * 2)))).fill(-1);
    this.#source = source;
    this.#target = target;
  }

  /** The line between two items; `next`, which is kept, when there is none yet. */
  find(a: number, b: number, next: number): number {
    const low = a < b ? a : b;
    const high = a < b ? b : a;
    let hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca77);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae3d);
    const mask = this.#slots.length - 1;
    for (let slot = (hash ^ (hash >>> 13)) & mask; ; slot = (slot + 1) & mask) {
      const line = this.#slots[slot] ?? -1;
      if (line < 0) {
        this.#slots[slot] = next;
        return next;
      }
      // Named one by one: pairs would be made anew for each look.
      const from = this.#source[line] ?? 0;
      const to = this.#target[line] ?? 0;
      if ((from === low && to === high) || (from === high && to === low)) return line;
    }
  }
}

type Collected = Omit<DrawnEdges, 'weight' | 'rows'>;

/** Lines that stand for several are moved to the front, where they are few; all others keep their order. */
function inOrder({ count, source, target, first, directed, several }: Collected): DrawnEdges {
  if (several.size === 0)
    return {
      count,
      source: source.subarray(0, count),
      target: target.subarray(0, count),
      first: first.subarray(0, count),
      directed: directed.subarray(0, count),
      weight: new Float32Array(count).fill(1),
      rows: Int32Array.from(first.subarray(0, count)),
      several,
    };
  const heavy = [...several].sort(([a, rows], [b, others]) => others.length - rows.length || a - b);
  const order = new Uint32Array(count);
  heavy.forEach(([line], at) => void (order[at] = line));
  let end = heavy.length;
  for (let line = 0; line < count; line += 1) if (!several.has(line)) order[end++] = line;
  const weight = new Float32Array(count).fill(1);
  const moved = { source: new Uint32Array(count), target: new Uint32Array(count), first: new Uint32Array(count) };
  const rows = new Int32Array(count);
  const kept = new Uint8Array(count);
  for (let at = 0; at < count; at += 1) {
    const line = order[at] ?? 0;
    moved.source[at] = source[line] ?? 0;
    moved.target[at] = target[line] ?? 0;
    moved.first[at] = first[line] ?? 0;
    rows[at] = first[line] ?? 0;
    kept[at] = directed[line] ?? 0;
  }
  heavy.forEach(([, behind], at) => {
    weight[at] = behind.length;
    rows[at] = -1;
  });
  return {
    count,
    ...moved,
    directed: kept,
    weight,
    rows,
    several: new Map(heavy.map(([, behind], at) => [at, behind])),
  };
}

/**
 * From row to row by this step each comes once, in an order in which any beginning is spread over the whole: edges of
 * equal weight are thinned evenly and not by where they stand in the store. A step of the golden ratio, made coprime.
 */
function spreadStep(count: number): number {
  let step = Math.max(1, Math.round(count * 0.6180339887));
  while (greatestCommonDivisor(step, count) > 1) step += 1;
  return step;
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));
