import { type Adjacency, degreeOf } from './adjacency.ts';

/** Where a component begins: at the origin of the graph when that is in it, else at its best connected node. */
export function rootOf(adjacency: Adjacency, nodes: Uint32Array, origin: number): number {
  const begun = nodes.indexOf(origin);
  if (begun >= 0) return begun;
  let best = 0;
  for (let node = 1; node < adjacency.count; node += 1)
    if (degreeOf(adjacency, node) > degreeOf(adjacency, best)) best = node;
  return best;
}
