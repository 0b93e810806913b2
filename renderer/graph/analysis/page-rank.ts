import type { WeightedGraph } from './weighted-graph.ts';

/** Share of walks that go on along an edge instead of beginning anew anywhere. */
const damping = 0.85;
/** Sum of all changes of a round below which it has settled. */
const tolerance = 1e-9;
const roundMax = 200;

/**
 * Share of time that somebody who walks along edges at random spends at each node; all together 1. An edge is walked
 * both ways, parallel edges as often as there are. Power iteration after Page, Brin, Motwani and Winograd, "The
 * PageRank Citation Ranking" (1999); nodes without neighbours hand on to all.
 */
export function pageRank({ count, start, neighbours, weight }: WeightedGraph): Float64Array {
  let rank = new Float64Array(count).fill(1 / count);
  let next = new Float64Array(count);
  const share = new Float64Array(count);
  const strength = new Float64Array(count);
  for (let node = 0; node < count; node += 1)
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1)
      strength[node] = (strength[node] ?? 0) + (weight[at] ?? 0);
  for (let round = 0; round < roundMax; round += 1) {
    let dangling = 0;
    for (let node = 0; node < count; node += 1) {
      const own = rank[node] ?? 0;
      const out = strength[node] ?? 0;
      if (out === 0) dangling += own;
      else share[node] = own / out;
    }
    const base = (1 - damping + damping * dangling) / count;
    let change = 0;
    for (let node = 0; node < count; node += 1) {
      let sum = 0;
      const last = start[node + 1] ?? 0;
      for (let at = start[node] ?? 0; at < last; at += 1) sum += (weight[at] ?? 0) * (share[neighbours[at] ?? 0] ?? 0);
      const now = base + damping * sum;
      change += Math.abs(now - (rank[node] ?? 0));
      next[node] = now;
    }
    [rank, next] = [next, rank];
    if (change < tolerance) break;
  }
  return rank;
}
