/** Which objects of the workspace the nodes of a file are: asked by their names, and by their types where the file says them. */
import type { Input } from '../../../../shared/contract/index.ts';
import { objectKinds, objectTypes } from '../../../../shared/model/object-type.ts';
import { call } from '../../../api/client.ts';
import { foreignType } from '../../../graph/model/node-table.ts';
import type { OpenGraph } from '../../../graph/open-sessions.ts';
import { type ForeignGraph, graphStartOf } from '../../../state/graph-start.ts';

export interface NodeMatch {
  /** Row of the node of the file. */
  readonly row: number;
  /** Rows of the nodes that it may be; none of them need be in the graph. */
  readonly candidates: readonly number[];
  /** The one of them that it most likely is; -1 where that cannot be said. */
  readonly likely: number;
  /** More objects have this name than were looked at. */
  readonly isCut: boolean;
}

export interface FoundMatches {
  /** Nodes that were asked about; those without a match are unknown. */
  readonly asked: number;
  readonly matches: readonly NodeMatch[];
}

type Value = Input<'graph.match'>['values'][number];

/** Values of one question, and objects of one. */
const askedAtOnce = 10_000;

/** Nodes that no workspace has: the chosen ones, or all where none of them is chosen. */
export function foreignRows({ session }: OpenGraph): readonly number[] {
  const { model, selection } = session;
  const isForeign = (row: number): boolean => model.nodes.types[row] === foreignType;
  const chosen = [...selection].filter(isForeign);
  return chosen.length > 0 ? chosen : [...model.presentRows()].filter(isForeign);
}

/** The model takes what was found without showing it. */
export async function findMatches(graph: OpenGraph, rows: readonly number[]): Promise<FoundMatches> {
  const { session } = graph;
  const found: { readonly row: number; readonly ids: readonly number[]; readonly isCut: boolean }[] = [];
  for (let from = 0; from < rows.length; from += askedAtOnce) {
    const asked = rows.slice(from, from + askedAtOnce);
    const { start, ids, cut } = await call('graph.match', { values: asked.map((row) => valueOf(graph, row)) });
    const isCut = new Set(cut);
    asked.forEach((row, place) => {
      const own = [...ids.subarray(start[place], start[place + 1])];
      if (own.length > 0) found.push({ row, ids: own, isCut: isCut.has(place) });
    });
  }
  const wanted = [...new Set(found.flatMap(({ ids }) => ids))];
  for (let from = 0; from < wanted.length; from += askedAtOnce) {
    const asked = wanted.slice(from, from + askedAtOnce);
    await session.bring(
      () => call('graph.read', { ids: asked }),
      (answer) => session.model.take(answer),
    );
  }
  const { nodes } = session.model;
  const matches = found.map(({ row, ids, isCut }): NodeMatch => {
    const rowsOf = [...new Set(ids.map((id) => nodes.rowOf(id)))];
    const candidates = rowsOf.filter((known) => known >= 0 && nodes.gone[known] !== 1);
    // Among objects of one name the one with the id that the file says: it was written from this workspace.
    const named = candidates.indexOf(nodes.rowOf(saidOf(graph, row)?.object ?? 0));
    return { row, candidates, likely: candidates[candidates.length === 1 ? 0 : named] ?? -1, isCut };
  });
  return { asked: rows.length, matches: matches.filter(({ candidates }) => candidates.length > 0) };
}

const typeNames = new Set(objectTypes.map(({ name }) => name.toLowerCase()));

/** What other programs call a type is no reason to find nothing: only words of ours narrow the search. */
function valueOf(graph: OpenGraph, row: number): Value {
  const { nodes } = graph.session.model;
  const said = saidOf(graph, row);
  const kind = objectKinds.find((known) => known === said?.kind);
  const type = said?.type?.trim() ?? '';
  return {
    label: nodes.labels[row] ?? '',
    ...(kind === undefined ? {} : { kind }),
    ...(typeNames.has(type.toLowerCase()) ? { type } : {}),
  };
}

/** What the file says of a node, as long as the window has the file: its rows have the ids -1, -2, … in its order. */
function saidOf({ key, session }: OpenGraph, row: number): ForeignGraph['nodes'][number] | undefined {
  const start = graphStartOf(key);
  return start?.kind === 'file' ? start.graph.nodes[-1 - (session.model.nodes.objects[row] ?? 0)] : undefined;
}
