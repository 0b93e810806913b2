import type { Adjacency } from './adjacency.ts';

/**
 * Distances in edges from one node, written to `distance` (-1 where there is no way); `queue` (scratch of `count`)
 * then holds the reached nodes in the order of their distances. Returns how many were reached.
 */
export function breadthFirst(
  { start, neighbour }: Adjacency,
  root: number,
  distance: Int32Array | Float32Array,
  queue: Uint32Array,
): number {
  distance.fill(-1);
  distance[root] = 0;
  queue[0] = root;
  let end = 1;
  for (let head = 0; head < end; head += 1) {
    // `as number` in this loop: it runs fifty times over every edge, and the index is in range by construction.
    const node = queue[head] as number;
    const next = (distance[node] as number) + 1;
    const last = start[node + 1] as number;
    for (let i = start[node] as number; i < last; i += 1) {
      const other = neighbour[i] as number;
      if ((distance[other] as number) >= 0) continue;
      distance[other] = next;
      queue[end++] = other;
    }
  }
  return end;
}
