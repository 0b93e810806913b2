import type { Csr } from '../../../shared/graph/csr.ts';

/**
 * The largest k for which a node is in the k-core: the part of the graph in which every node has at least k neighbours.
 * Batagelj and Zaversnik, "An O(m) Algorithm for Cores Decomposition of Networks" (2003).
 */
export function coreNumbers({ count, start, neighbours }: Csr): Float64Array {
  const degree = new Uint32Array(count);
  let highest = 0;
  for (let node = 0; node < count; node += 1) {
    const own = (start[node + 1] ?? 0) - (start[node] ?? 0);
    degree[node] = own;
    if (own > highest) highest = own;
  }
  // Nodes in the order of their degrees; `bin[d]` is where those of degree d begin, `place` where a node stands.
  const bin = new Uint32Array(highest + 2);
  for (const own of degree) bin[own + 1] = (bin[own + 1] ?? 0) + 1;
  for (let own = 0; own <= highest; own += 1) bin[own + 1] = (bin[own + 1] ?? 0) + (bin[own] ?? 0);
  const fill = bin.slice();
  const order = new Uint32Array(count);
  const place = new Uint32Array(count);
  for (let node = 0; node < count; node += 1) {
    const at = fill[degree[node] ?? 0] ?? 0;
    fill[degree[node] ?? 0] = at + 1;
    order[at] = node;
    place[node] = at;
  }
  for (let step = 0; step < count; step += 1) {
    const node = order[step] ?? 0;
    const own = degree[node] ?? 0;
    const last = start[node + 1] ?? 0;
    for (let at = start[node] ?? 0; at < last; at += 1) {
      const other = neighbours[at] ?? 0;
      const its = degree[other] ?? 0;
      if (its <= own) continue;
      // One neighbour fewer: it changes places with the first of its bin, and the bin begins one later.
      const from = place[other] ?? 0;
      const to = bin[its] ?? 0;
      const first = order[to] ?? 0;
      order[from] = first;
      place[first] = from;
      order[to] = other;
      place[other] = to;
      bin[its] = to + 1;
      degree[other] = its - 1;
    }
  }
  return Float64Array.from(degree);
}
