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

export interface MatchResult {
  /** Nodes of the file that were matched. */
  readonly matched: number;
  /** Those that were not, because what they are is no longer there or may no longer be seen. */
  readonly gone: number;
}

/** `knownOf`: for rows of the file the row of the node that each is. */
export async function matchNodes(graph: OpenGraph, knownOf: ReadonlyMap<number, number>): Promise<MatchResult> {
  const { session } = graph;
  const { model } = session;
  const objectsOf = new Map([...knownOf.values()].map((row) => [row, model.nodes.objectsOf(row)]));
  const ids = [...objectsOf.values()].flat();
  const there = new Set<number>();
  // Associations among them and with what the graph has.
  for (let from = 0; from < ids.length; from += askedAtOnce) {
    const asked = ids.slice(from, from + askedAtOnce);
    const others = [...model.presentObjects(), ...[...there].map((row) => model.nodes.objectOf(row))];
    await session.bring(
      () => call('graph.read', { ids: asked, with: others }),
      (answer) => model.take(answer).forEach((row) => there.add(row)),
    );
  }
  await session.atRest();
  // What was undone, or what nobody may see any more, is not there to be matched.
  const wanted = [...knownOf].filter(([row]) => model.nodes.present[row] === 1);
  const matched = wanted.flatMap(([row, known]) => {
    const now = objectsOf
      .get(known)
      ?.map((id) => model.nodes.rowOf(id))
      .find((at) => there.has(at) && model.nodes.gone[at] !== 1);
    return now === undefined ? [] : [[row, now] as const];
  });
  const result = { matched: matched.length, gone: wanted.length - matched.length };
  if (matched.length === 0) return result;
  const name = nodesInWords(matched.map(([row]) => row));
  session.do(`Match ${name} of a file`, matchingOf(model, new Map(matched)));
  session.notify('content');
  // Rings around half of a large graph show nothing.
  if (matched.length <= selectedMax) session.select(matched.map(([, known]) => known));
  return result;
}

/** From the row with the lower number to the other, and back; without a direction an edge is both. */
const way = { up: 1, down: 2, both: 3 } as const;

const wayOf = (from: number, to: number, isDirected: boolean): number =>
  !isDirected ? way.both : from < to ? way.up : way.down;

const saidOf = (from: number, to: number, text: string): string =>
  `${Math.min(from, to)} ${Math.max(from, to)} ${text}`;

/** What associations of the store say between which rows, each with the ways in which it is said. */
function storedWays({ edges }: GraphModel): ReadonlyMap<string, number> {
  const ways = new Map<string, number>();
  for (let edge = 0; edge < edges.count; edge += 1) {
    if (edges.kinds[edge] !== edgeKind.association || edges.known[edge] !== 1) continue;
    const [from, to] = [edges.source[edge] ?? 0, edges.target[edge] ?? 0];
    const said = saidOf(from, to, edges.textOf(edge));
    ways.set(said, (ways.get(said) ?? 0) | wayOf(from, to, edges.isDirected(edge)));
  }
  return ways;
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
  const stored = storedWays(model);
  // The table grows while edges are remembered: those that are there now are looked at.
  for (const edge of model.presentEdges()) {
    if (edges.kinds[edge] !== edgeKind.foreign) continue;
    const [source, target] = [edges.source[edge] ?? 0, edges.target[edge] ?? 0];
    const [from, to] = [knownOf.get(source) ?? source, knownOf.get(target) ?? target];
    if ((from === source && to === target) || from === to) continue;
    const isDirected = edges.isDirected(edge);
    const text = edges.textOf(edge);
    // What the workspace says, too, is said once.
    if (((stored.get(saidOf(from, to, text)) ?? 0) & wayOf(from, to, isDirected)) !== 0) continue;
    const known = edges.remember(from, to, edgeKind.foreign, '', isDirected);
    // One that is there already keeps what it says; one of a step that was taken back does not.
    const isThere = edges.known[known] === 1 || moved.has(known);
    if (!isThere || edges.textOf(known) === '') edges.setText(known, text);
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
