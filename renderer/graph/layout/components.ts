import type { Adjacency } from './adjacency.ts';

/** Connected components, the largest first, equal ones by their first node. Nodes come in breadth-first order: what is near in the graph is near in memory. */
export function componentsOf({
  count,
  start,
  neighbour,
}: Pick<Adjacency, 'count' | 'start' | 'neighbour'>): readonly Uint32Array[] {
  const seen = new Uint8Array(count);
  const queue = new Uint32Array(count);
  const found: Uint32Array[] = [];
  let end = 0;
  for (let root = 0; root < count; root += 1) {
    if (seen[root] === 1) continue;
    const first = end;
    seen[root] = 1;
    queue[end++] = root;
    for (let head = first; head < end; head += 1) {
      const node = queue[head] ?? 0;
      for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i += 1) {
        const other = neighbour[i] ?? 0;
        if (seen[other] === 1) continue;
        seen[other] = 1;
        queue[end++] = other;
      }
    }
    found.push(queue.subarray(first, end));
  }
  // Stable: equal sizes stay in the order of their first nodes.
  return found.sort((a, b) => b.length - a.length);
}
