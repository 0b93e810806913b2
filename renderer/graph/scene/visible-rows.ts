import type { GraphModel } from '../model/graph-model.ts';

/** Rows that the legend lets through, ascending. The origin is never hidden. */
export function visibleRows(model: GraphModel): Uint32Array {
  const hidden = new Set(model.view.hiddenTypes);
  return model.presentRows().filter((row) => row === model.origin || !hidden.has(model.nodes.types[row] ?? 0));
}
