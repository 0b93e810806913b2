import type { Placed } from '../../graph/model/graph-session.ts';
import { spacing } from '../../graph/layout/layout-graph.ts';
import type { OpenGraph } from '../../graph/open-sessions.ts';

/** Where the nodes of a new graph stand. */
export async function placeAtStart(_graph: OpenGraph, rows: Uint32Array, _edges?: Uint32Array): Promise<Placed> {
  return { rows, places: sunflower(rows.length) };
}

/** An even spread around the middle, the first node in it (Vogel 1979, "A better way to construct the sunflower head"). */
function sunflower(count: number): Float32Array {
  const places = new Float32Array(count * 2);
  const turn = Math.PI * (3 - Math.sqrt(5));
  for (let at = 0; at < count; at += 1) {
    const radius = spacing * Math.sqrt(at);
    places[at * 2] = radius * Math.cos(at * turn);
    places[at * 2 + 1] = radius * Math.sin(at * turn);
  }
  return places;
}
