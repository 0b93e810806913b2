import { LayoutClient } from '../../graph/layout/layout-client.ts';
import { spacing } from '../../graph/layout/layout-graph.ts';
import { layoutGraphOf } from '../../graph/layout-order.ts';
import type { Placed } from '../../graph/model/graph-session.ts';
import type { OpenGraph } from '../../graph/open-sessions.ts';

/** A graph that takes longer to lay out is shown as far as it is by then, if it is readable. */
const patienceMs = 2500;

/** Where the nodes of a new graph stand: a force layout. `edges`: remembered ones that are not yet shown. */
export async function placeAtStart(graph: OpenGraph, rows: Uint32Array, edges?: Uint32Array): Promise<Placed> {
  if (rows.length < 3) return { rows, places: sunflower(rows.length) };
  const { model, metrics } = graph.session;
  if (graph.isClosed) return { rows, places: sunflower(rows.length) };
  const client = new LayoutClient();
  graph.onClose(() => client.stop());
  const begun = Date.now();
  const places = await new Promise<Float32Array>((resolve) => {
    const take = (x: Float32Array, y: Float32Array): void => {
      client.stop();
      resolve(Float32Array.from({ length: rows.length * 2 }, (_, at) => (at % 2 === 0 ? x : y)[at >> 1] ?? Number.NaN));
    };
    client.start(
      {
        graph: layoutGraphOf(model, metrics, rows, edges === undefined ? {} : { edges }),
        name: 'force',
        seed: 1,
        from: 'nothing',
      },
      {
        places: (x, y, { state }) => {
          if (state === 'settled' && Date.now() - begun > patienceMs) take(x, y);
        },
        done: take,
        // The nodes are worth seeing wherever they stand.
        failed: () => resolve(sunflower(rows.length)),
      },
    );
  });
  return { rows, places };
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
