import type { Csr } from '../../../shared/graph/csr.ts';
import { createSeededRandom } from '../layout/seeded-random.ts';

export interface Betweenness {
  /** Share of all pairs of other nodes whose shortest paths lead through the node, 0-1. */
  readonly values: Float64Array;
  /** Number of nodes from which paths were counted; null when from all of them, which is exact. */
  readonly sampled: number | null;
}

/** Neighbours looked at: about five seconds on a slow machine. Beyond, sources are sampled. */
export const betweennessWork = 250_000_000;
/** With fewer sources the order of the nodes is not worth showing, however long it takes. */
const sourceMin = 64;

/**
 * Brandes, "A Faster Algorithm for Betweenness Centrality" (2001): one breadth-first search per source, O(nodes * edges).
 * Where that is more than `work`, sources are drawn at random (the same ones for the same graph) and the sums scaled up
 * (Brandes and Pich, "Centrality Estimation in Large Networks", 2007). `onProgress`: share done, 0-1.
 */
export function betweenness(
  csr: Csr,
  onProgress: (share: number) => void = () => undefined,
  work = betweennessWork,
): Betweenness {
  const { count } = csr;
  const values = new Float64Array(count);
  const affordable = Math.max(sourceMin, Math.floor(work / Math.max(1, count + csr.neighbours.length)));
  const sources = affordable >= count ? null : drawSources(count, affordable);
  const total = sources?.length ?? count;
  const search = new ShortestPaths(csr);
  let told = 0;
  for (let at = 0; at < total; at += 1) {
    search.addFrom(sources === null ? at : (sources[at] ?? 0), values);
    if ((at + 1) / total < told + 0.01) continue;
    told = (at + 1) / total;
    onProgress(told);
  }
  // Each pair was counted from both ends; (count - 1)(count - 2) / 2 pairs do not contain the node.
  const pairs = (count - 1) * (count - 2);
  const scale = pairs > 0 ? count / total / pairs : 0;
  for (let node = 0; node < count; node += 1) values[node] = (values[node] ?? 0) * scale;
  return { values, sampled: sources === null ? null : total };
}

/** Different nodes by a partial Fisher-Yates shuffle. */
function drawSources(count: number, wanted: number): Uint32Array {
  const random = createSeededRandom(count);
  const nodes = Uint32Array.from({ length: count }, (_, node) => node);
  for (let at = 0; at < wanted; at += 1) {
    const other = at + Math.floor(random() * (count - at));
    const node = nodes[other] ?? 0;
    nodes[other] = nodes[at] ?? 0;
    nodes[at] = node;
  }
  return nodes.subarray(0, wanted);
}

/** Numbers of paths grow exponentially with the distance: a level above this is scaled down before it overflows. */
const pathMax = 1e150;
const pathMin = 1e-150;

/** `as number` in this class: its loops run over every edge for every source, and indices are in range by construction. */
class ShortestPaths {
  readonly #csr: Csr;
  /** -1 for nodes that have not been reached. */
  readonly #distance: Int32Array;
  /** Shortest paths from the source, in units of the level. */
  readonly #paths: Float64Array;
  /** What each path to the node adds to those before it: `(1 + dependency) / paths`. */
  readonly #share: Float64Array;
  readonly #order: Uint32Array;
  /** Nodes one level further along an edge; those of the node at a place of the order begin at `#nextStart`. */
  readonly #next: Uint32Array;
  readonly #nextStart: Uint32Array;
  /** Where each level begins in the order, and the units of the level before in one of its own. */
  readonly #levels: number[] = [];
  readonly #units: number[] = [];

  constructor(csr: Csr) {
    this.#csr = csr;
    this.#distance = new Int32Array(csr.count).fill(-1);
    this.#paths = new Float64Array(csr.count);
    this.#share = new Float64Array(csr.count);
    this.#order = new Uint32Array(csr.count);
    this.#next = new Uint32Array(csr.neighbours.length / 2);
    this.#nextStart = new Uint32Array(csr.count + 1);
  }

  /** Adds to each node how much the paths from the source depend on it. */
  addFrom(source: number, sums: Float64Array): void {
    const reached = this.#search(source);
    const [order, distance, paths, share] = [this.#order, this.#distance, this.#paths, this.#share];
    const [next, nextStart] = [this.#next, this.#nextStart];
    for (let level = this.#levels.length - 1; level > 0; level -= 1) {
      const unit = this.#units[level] as number;
      const from = this.#levels[level] as number;
      const to = this.#levels[level + 1] ?? reached;
      for (let place = from; place < to; place += 1) {
        const node = order[place] as number;
        const last = nextStart[place + 1] as number;
        let sum = 0;
        for (let at = nextStart[place] as number; at < last; at += 1) sum += share[next[at] as number] as number;
        const own = (paths[node] as number) * sum;
        sums[node] = (sums[node] as number) + own;
        share[node] = ((1 + own) * unit) / (paths[node] as number);
      }
    }
    for (let place = 0; place < reached; place += 1) distance[order[place] as number] = -1;
  }

  /** Level by level; answers how many nodes were reached. */
  #search(source: number): number {
    const { start, neighbours } = this.#csr;
    const [order, distance, paths] = [this.#order, this.#distance, this.#paths];
    const [next, nextStart] = [this.#next, this.#nextStart];
    this.#levels.length = 0;
    this.#units.length = 0;
    order[0] = source;
    distance[source] = 0;
    paths[source] = 1;
    let end = 1;
    let steps = 0;
    let highest = 1;
    for (let first = 0, level = 0; first < end; level += 1) {
      const last = end;
      this.#levels.push(first);
      this.#units.push(highest < pathMax ? 1 : this.#scaleDown(first, last));
      highest = 0;
      for (; first < last; first += 1) {
        const node = order[first] as number;
        const own = paths[node] as number;
        const stop = start[node + 1] as number;
        for (let at = start[node] as number; at < stop; at += 1) {
          const other = neighbours[at] as number;
          const known = distance[other] as number;
          if (known < 0) {
            distance[other] = level + 1;
            paths[other] = own;
            order[end] = other;
            end += 1;
            if (own > highest) highest = own;
          } else if (known === level + 1) {
            const sum = (paths[other] as number) + own;
            paths[other] = sum;
            if (sum > highest) highest = sum;
          } else continue;
          next[steps] = other;
          steps += 1;
        }
        nextStart[first + 1] = steps;
      }
    }
    return end;
  }

  #scaleDown(first: number, last: number): number {
    for (let place = first; place < last; place += 1) {
      const node = this.#order[place] as number;
      this.#paths[node] = Math.max((this.#paths[node] as number) * pathMin, Number.MIN_VALUE);
    }
    return pathMin;
  }
}
