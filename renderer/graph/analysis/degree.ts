import type { EdgeList } from './weighted-graph.ts';

/** Number of edges at each node, parallel ones each, loops none. O(nodes + edges). */
export function degrees({ count, source, target }: EdgeList): Float64Array {
  const degree = new Float64Array(count);
  for (let edge = 0; edge < source.length; edge += 1) {
    const [a, b] = [source[edge] ?? 0, target[edge] ?? 0];
    if (a === b) continue;
    degree[a] = (degree[a] ?? 0) + 1;
    degree[b] = (degree[b] ?? 0) + 1;
  }
  return degree;
}
