/** A graph without some of its rows: numbered anew, so that nothing tells that there were more. */
import type { ContentEdges, GraphContent } from '../../../shared/graph/document-content.ts';
import { nodeFlag } from '../../../shared/graph/document.ts';
import { type GraphView, noFilters } from '../../../shared/graph/view.ts';

export const isPresent = ({ flags }: Pick<GraphContent, 'flags'>, row: number): boolean =>
  ((flags[row] ?? 0) & nodeFlag.present) !== 0;

/** The present state of some rows, without a history. `keepsEdge`: by number; its ends must be kept, too. */
export function cutDown(
  content: GraphContent,
  keepsRow: (row: number) => boolean,
  keepsEdge: (edge: number) => boolean,
): GraphContent {
  const rows = Uint32Array.from(content.objects.keys()).filter((row) => isPresent(content, row) && keepsRow(row));
  const newRow = new Map<number, number>();
  rows.forEach((row, at) => newRow.set(row, at));
  const places = new Float32Array(rows.length * 2);
  rows.forEach((row, at) => places.set(content.places.subarray(row * 2, row * 2 + 2), at * 2));
  return {
    objects: Float64Array.from(rows, (row) => content.objects[row] ?? 0),
    labels: moved(content.labels, newRow),
    places,
    flags: Uint8Array.from(rows, (row) => content.flags[row] ?? 0),
    origin: newRow.get(content.origin) ?? -1,
    view: content.view,
    edges: cutEdges(content.edges, newRow, keepsEdge),
    camera: content.camera,
    selection: new Uint32Array(0),
    history: null,
  };
}

function cutEdges(
  { source, target, flags, texts }: ContentEdges,
  newRow: ReadonlyMap<number, number>,
  keeps: (edge: number) => boolean,
): ContentEdges {
  const edges = Uint32Array.from(source.keys()).filter(
    (edge) => newRow.has(source[edge] ?? 0) && newRow.has(target[edge] ?? 0) && keeps(edge),
  );
  const newEdge = new Map<number, number>();
  edges.forEach((edge, at) => newEdge.set(edge, at));
  return {
    source: edges.map((edge) => newRow.get(source[edge] ?? 0) ?? 0),
    target: edges.map((edge) => newRow.get(target[edge] ?? 0) ?? 0),
    flags: Uint8Array.from(edges, (edge) => flags[edge] ?? 0),
    texts: moved(texts, newEdge),
  };
}

const moved = (texts: ReadonlyMap<number, string>, places: ReadonlyMap<number, number>): Map<number, string> =>
  new Map(
    [...texts].flatMap(([at, text]) => {
      const place = places.get(at);
      return place === undefined ? [] : [[place, text] as const];
    }),
  );

/** Without what was chosen by looking at rows that are not there any more. */
export const viewWithout = (view: GraphView, types: ReadonlySet<number>): GraphView => ({
  ...view,
  hiddenTypes: view.hiddenTypes.filter((type) => types.has(type)),
  filters: noFilters,
  grouping: { ...view.grouping, open: [] },
});
