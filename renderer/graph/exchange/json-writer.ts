/** Everything that the graph has, as JSON of our own: lines of one node or edge each, so that tools can compare files. */
import type { GraphView } from '../../../shared/graph/view.ts';
import type { ExportedGraph } from './exported-graph.ts';

export const jsonFormat = 'ligature-graph';
/** Grows when a reader of the earlier form would misunderstand the file. */
export const jsonVersion = 1;

export function* writeJson({ name, nodes, edges }: ExportedGraph, view: GraphView): Generator<string> {
  const head = { format: jsonFormat, version: jsonVersion, name, view };
  yield `${JSON.stringify(head).slice(0, -1)},\n"nodes":[`;
  yield* lines(nodes);
  yield '],\n"edges":[';
  yield* lines(edges);
  yield ']}\n';
}

function* lines(rows: readonly unknown[]): Generator<string> {
  for (const [place, row] of rows.entries()) yield `${place === 0 ? '' : ','}\n${JSON.stringify(row)}`;
}
