/** Changes of the workspace made on a graph: each is a step of its history, so undoing the step undoes the change. */
import { call } from '../../../api/client.ts';
import { placesOf } from '../../../graph/model/graph-session.ts';
import { placeNew } from '../../../graph/model/place-new.ts';
import type { OpenGraph } from '../../../graph/open-sessions.ts';

/** Shows what was just associated with a node: its edges, and those of the objects that the graph did not have, beside it. */
export async function showAssociated(
  { session, canvas }: OpenGraph,
  name: string,
  row: number,
  others: readonly number[],
  changeSet: number | null,
): Promise<void> {
  const { model } = session;
  const ask = () => call('graph.read', { ids: [...others], with: model.presentObjects() });
  await session.bring(ask, (answer) => {
    const standing = model.presentRows();
    const rows = model.take(answer).filter((other) => model.nodes.present[other] !== 1);
    const fresh = Uint32Array.from(new Set(rows));
    const before = placesOf(model, fresh);
    const after = placeNew(
      { x: model.nodes.x, y: model.nodes.y, rows: standing },
      new Int32Array(fresh.length).fill(row),
    );
    session.do(
      name,
      [
        { kind: 'nodes', rows: fresh, on: true },
        { kind: 'places', rows: fresh, before, after },
      ],
      changeSet === null ? null : { changeSet },
    );
    // Edges between nodes that were there already are no change of the graph.
    session.notify('content');
    canvas.showNew(fresh, [row]);
  });
}
