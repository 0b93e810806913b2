/** Puts known objects in the places of nodes of a file, as one step of the history. */
import { call } from '../../../api/client.ts';
import type { GraphChange } from '../../../graph/model/change.ts';
import { edgeKind } from '../../../graph/model/edge-table.ts';
import type { GraphModel } from '../../../graph/model/graph-model.ts';
import { placesOf } from '../../../graph/model/graph-session.ts';
import type { OpenGraph } from '../../../graph/open-sessions.ts';
import { nodesInWords } from '../chosen-nodes.ts';

/** Objects of one question. */
const askedAtOnce = 10_000;
/** What was matched is selected up to so many. */
const selectedMax = 100;

/** `knownOf`: for rows of the file the row of the node that each is. Answers how many were matched. */
export async function matchNodes(graph: OpenGraph, knownOf: ReadonlyMap<number, number>): Promise<number> {
  const { session } = graph;
  const { model } = session;
  const ids = [...new Set(knownOf.values())].map((row) => model.nodes.objectOf(row));
  // Associations among them and with what the graph has.
  for (let from = 0; from < ids.length; from += askedAtOnce) {
    const asked = ids.slice(from, from + askedAtOnce);
    const others = [...model.presentObjects(), ...ids.slice(0, from)];
    await session.bring(
      () => call('graph.read', { ids: asked, with: others }),
      (answer) => model.take(answer),
    );
  }
  await session.atRest();
  // What was undone or deleted meanwhile is not there to be matched.
  const matched = [...knownOf].filter(
    ([row, known]) => model.nodes.present[row] === 1 && model.nodes.gone[known] !== 1,
  );
  if (matched.length === 0) return 0;
  const name = nodesInWords(matched.map(([row]) => row));
  session.do(`Match ${name} of a file`, matchingOf(model, new Map(matched)));
  session.notify('content');
  // Rings around half of a large graph show nothing.
  if (matched.length <= selectedMax) session.select(matched.map(([, known]) => known));
  return matched.length;
}

/** The step: nodes of the file go, known ones stand where they stood, and the edges of the file lead to them. */
export function matchingOf(model: GraphModel, knownOf: ReadonlyMap<number, number>): GraphChange[] {
  const { nodes, edges } = model;
  const places = new Map<number, readonly [number, number]>();
  const pinned = new Set<number>();
  for (const [row, known] of knownOf) {
    if (nodes.present[known] !== 1 && !places.has(known)) places.set(known, [nodes.x[row] ?? 0, nodes.y[row] ?? 0]);
    if (nodes.pinned[row] === 1) pinned.add(known);
  }
  const fresh = Uint32Array.from(places.keys());
  const gone = Uint32Array.from(knownOf.keys());
  const moved = new Set<number>();
  const said = (from: number, to: number, text: string): string =>
    `${Math.min(from, to)} ${Math.max(from, to)} ${text}`;
  const stored = new Set<string>();
  for (let edge = 0; edge < edges.count; edge += 1)
    if (edges.kinds[edge] === edgeKind.association && edges.known[edge] === 1)
      stored.add(said(edges.source[edge] ?? 0, edges.target[edge] ?? 0, edges.textOf(edge)));
  // The table grows while edges are remembered: those that are there now are looked at.
  for (const edge of model.presentEdges()) {
    if (edges.kinds[edge] !== edgeKind.foreign) continue;
    const [source, target] = [edges.source[edge] ?? 0, edges.target[edge] ?? 0];
    const [from, to] = [knownOf.get(source) ?? source, knownOf.get(target) ?? target];
    if ((from === source && to === target) || from === to) continue;
    const isDirected = edges.isDirected(edge);
    const text = edges.textOf(edge);
    // What the workspace says, too, is said once.
    if (stored.has(said(from, to, text))) continue;
    const known = edges.remember(from, to, edgeKind.foreign, '', isDirected);
    // One that is there already keeps what it says.
    if (edges.textOf(known) === '') edges.remember(from, to, edgeKind.foreign, text, isDirected);
    moved.add(known);
  }
  return [
    { kind: 'pins', rows: gone.filter((row) => nodes.pinned[row] === 1), on: false },
    { kind: 'nodes', rows: gone, on: false },
    { kind: 'nodes', rows: fresh, on: true },
    {
      kind: 'places',
      rows: fresh,
      before: placesOf(model, fresh),
      after: Float32Array.from([...places.values()].flat()),
    },
    { kind: 'pins', rows: Uint32Array.from(pinned).filter((row) => nodes.pinned[row] !== 1), on: true },
    { kind: 'edges', rows: Uint32Array.from(moved).filter((edge) => edges.known[edge] !== 1), on: true },
  ];
}
