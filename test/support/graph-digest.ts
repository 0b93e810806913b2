import { edgeKind } from '../../renderer/graph/model/edge-table.ts';
import type { GraphSession } from '../../renderer/graph/model/graph-session.ts';

/** Everything that a state of a graph is, bit for bit: nodes with places and pins, edges, view. */
export function graphDigest({ model }: GraphSession): string {
  const { nodes, edges } = model;
  const bits = new Float32Array(2);
  const words = new Uint32Array(bits.buffer);
  const rows = [...model.presentRows()].map((row) => {
    bits.set([nodes.x[row] ?? 0, nodes.y[row] ?? 0]);
    return [row, words[0], words[1], nodes.pinned[row]].join(':');
  });
  const shown = [...model.presentEdges()].map((row) => row);
  const remembered = Array.from({ length: edges.count }, (_, row) => row).filter(
    (row) => edges.kinds[row] !== edgeKind.association && edges.known[row] === 1,
  );
  return JSON.stringify({ rows, shown, remembered, view: model.view });
}
