/** What a graph that was just opened begins with: objects, everything that a table shows, or a file. */
import { AppError } from '../../../shared/error/app-error.ts';
import { graphNodeMax } from '../../../shared/graph/limits.ts';
import { call } from '../../api/client.ts';
import type { Placed } from '../../graph/model/graph-session.ts';
import { edgeKind } from '../../graph/model/edge-table.ts';
import { nodeWord } from '../../graph/model/step-name.ts';
import type { OpenGraph } from '../../graph/open-sessions.ts';
import { type ForeignGraph, graphStartOf } from '../../state/graph-start.ts';
import { countOf, countText } from '../../ui/count-text.ts';
import { showDone } from '../../ui/toast.ts';
import { placeAtStart } from './place-at-start.ts';

/** Objects read at once: what has been read is counted on the screen, and the workspace answers others in between. */
const readAtOnce = 10_000;

/** Fills a graph from what its tab was opened with; false for one that was opened by something else. */
export async function readStart(graph: OpenGraph): Promise<boolean> {
  const start = graphStartOf(graph.key);
  if (start === undefined) return false;
  if (start.kind === 'file') await beginForeign(graph, start.graph);
  else if (start.kind === 'objects') await beginObjects(graph, start.ids);
  else {
    const of = start.kind === 'filter' ? { filter: start.filter } : start.of;
    const { ids, totalIsExact } = await call('graph.find', { of });
    await beginObjects(graph, [...ids]);
    if (!totalIsExact) showDone(`Only the first ${countText(ids.length)} hits of the text were looked at.`);
  }
  return true;
}

async function beginObjects(graph: OpenGraph, ids: readonly number[]): Promise<void> {
  const { session } = graph;
  const rows = await readObjects(graph, ids);
  if (rows.length === 0 && ids.length > 0)
    throw new AppError(
      'NOT_FOUND',
      'Nothing of what this graph was opened with is there any more, or you may not see it.',
    );
  const origin = rows.length === 1 ? (rows[0] ?? -1) : -1;
  const name = origin >= 0 ? nodeWord(origin) : countOf(rows.length, 'object');
  session.begin(`Start: ${name}`, await placeAtStart(graph, rows), origin);
  if (origin >= 0) session.select([origin]);
}

/** Takes objects into the model without showing them; answers their rows, each once. */
async function readObjects(graph: OpenGraph, ids: readonly number[]): Promise<Uint32Array> {
  const rows = new Set<number>();
  for (let from = 0; from < ids.length; from += readAtOnce) {
    const asked = ids.slice(from, from + readAtOnce);
    const answer = await call('graph.read', { ids: asked, ...(from === 0 ? {} : { with: ids.slice(0, from) }) });
    for (const row of graph.session.model.take(answer)) rows.add(row);
    graph.setLoad({ state: 'loading', done: from + asked.length, total: ids.length });
  }
  return Uint32Array.from(rows);
}

async function beginForeign(graph: OpenGraph, { nodes, edges }: ForeignGraph): Promise<void> {
  if (nodes.length > graphNodeMax) {
    throw new AppError(
      'LIMIT',
      `The file has ${countText(nodes.length)} nodes; a graph holds ${countText(graphNodeMax)}.`,
    );
  }
  const { model } = graph.session;
  const rows = Uint32Array.from(nodes, ({ label }, at) => model.nodes.addForeign(-1 - at, label));
  const remembered = new Set<number>();
  for (const { source, target, label, isDirected } of edges) {
    const [from, to] = [rows[source], rows[target]];
    if (from === undefined || to === undefined || from === to) continue;
    remembered.add(model.edges.remember(from, to, edgeKind.foreign, label, isDirected));
  }
  const known = Uint32Array.from(remembered);
  const places = Float32Array.from(nodes.flatMap(({ x, y }) => [x ?? Number.NaN, y ?? Number.NaN]));
  const isPlaced = places.every((value) => Number.isFinite(value));
  const placed: Placed = isPlaced ? { rows, places } : await placeAtStart(graph, rows, known);
  graph.session.begin(`Start: ${countOf(nodes.length, 'node')} of a file`, placed, -1, known);
}
