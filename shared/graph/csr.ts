/** Who is beside whom, as two columns: compressed sparse rows. */

export interface Csr {
  readonly count: number;
  /** `count + 1` entries: neighbours of `n` stand from `start[n]` up to `start[n + 1]`. */
  readonly start: Uint32Array;
  /** Ascending and without repetition within each node; an edge stands at both of its ends. */
  readonly neighbours: Uint32Array;
}

/** Builds the undirected rows of edges between `0 .. count - 1`. Loops and parallel edges are dropped. O(nodes + edges). */
export function buildCsr(count: number, source: ArrayLike<number>, target: ArrayLike<number>): Csr {
  const start = new Uint32Array(count + 1);
  for (let edge = 0; edge < source.length; edge += 1) {
    const [a, b] = [source[edge] ?? 0, target[edge] ?? 0];
    if (a === b) continue;
    start[a + 1] = (start[a + 1] ?? 0) + 1;
    start[b + 1] = (start[b + 1] ?? 0) + 1;
  }
  for (let node = 0; node < count; node += 1) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  const fill = start.slice(0, count);
  const neighbours = new Uint32Array(start[count] ?? 0);
  const put = (at: number, other: number): void => {
    const place = fill[at] ?? 0;
    neighbours[place] = other;
    fill[at] = place + 1;
  };
  for (let edge = 0; edge < source.length; edge += 1) {
    const [a, b] = [source[edge] ?? 0, target[edge] ?? 0];
    if (a === b) continue;
    put(a, b);
    put(b, a);
  }
  return withoutRepetition({ count, start, neighbours });
}

/** Edges usually come sorted, and then every row is ascending as it was filled; only other rows are sorted. */
function withoutRepetition({ count, start, neighbours }: Csr): Csr {
  let kept = 0;
  let begin = 0;
  for (let node = 0; node < count; node += 1) {
    const end = start[node + 1] ?? 0;
    for (let place = begin + 1; place < end; place += 1) {
      if ((neighbours[place - 1] ?? 0) <= (neighbours[place] ?? 0)) continue;
      neighbours.subarray(begin, end).sort();
      break;
    }
    let last = -1;
    for (let place = begin; place < end; place += 1) {
      const other = neighbours[place] ?? 0;
      if (other === last) continue;
      last = other;
      neighbours[kept] = other;
      kept += 1;
    }
    begin = end;
    start[node + 1] = kept;
  }
  // A copy gives back what parallel edges had taken.
  return { count, start, neighbours: kept === neighbours.length ? neighbours : neighbours.slice(0, kept) };
}

/** Whether two nodes are beside each other; O(log degree). */
export function hasEdge({ start, neighbours }: Csr, a: number, b: number): boolean {
  let low = start[a] ?? 0;
  let high = (start[a + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const other = neighbours[middle] ?? 0;
    if (other === b) return true;
    if (other < b) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/**
 * What an algorithm walks on: after `visit(node)` the neighbours of the node are `list[begin .. end - 1]`, until the next
 * visit. They may repeat.
 */
export interface Walk {
  /** Nodes are `0 .. count - 1`. */
  readonly count: number;
  readonly list: Uint32Array;
  readonly begin: number;
  readonly end: number;
  visit(node: number): void;
  /** About how many neighbours a node has: cheaper than a visit, never less. */
  degree(node: number): number;
}

/** Walks on the rows themselves; nothing is copied. */
export class CsrWalk implements Walk {
  readonly count: number;
  readonly list: Uint32Array;
  readonly #start: Uint32Array;
  begin = 0;
  end = 0;

  constructor({ count, start, neighbours }: Csr) {
    this.count = count;
    this.list = neighbours;
    this.#start = start;
  }

  visit(node: number): void {
    this.begin = this.#start[node] ?? 0;
    this.end = this.#start[node + 1] ?? 0;
  }

  degree(node: number): number {
    return (this.#start[node + 1] ?? 0) - (this.#start[node] ?? 0);
  }
}
