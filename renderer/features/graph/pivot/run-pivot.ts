/** A pivot of a graph: asks the workspace, adds the nodes as one step, and says what was added and what was left out. */
import { AppError } from '../../../../shared/error/app-error.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { derivedWords } from '../../../../shared/graph/derived-words.ts';
import { graphNodeMax, pivotFromMax } from '../../../../shared/graph/limits.ts';
import { call } from '../../../api/client.ts';
import { edgeKind } from '../../../graph/model/edge-table.ts';
import type { GraphModel } from '../../../graph/model/graph-model.ts';
import { placeNew } from '../../../graph/model/place-new.ts';
import type { OpenGraph } from '../../../graph/open-sessions.ts';
import { countText } from '../../../ui/count-text.ts';
import { showDone } from '../../../ui/toast.ts';
import { nodesInWords } from '../chosen-nodes.ts';
import type { PivotChoice } from './pivot-choices.ts';
import { type PivotLimit, resultText } from './result-text.ts';

/** Ids by which the workspace is asked about rows: one for each node, nodes of a file left out. */
export const objectsOf = ({ nodes }: GraphModel, rows: readonly number[]): number[] =>
  rows.map((row) => nodes.objectOf(row)).filter((id) => id > 0);

export async function runPivot(
  graph: OpenGraph,
  rows: readonly number[],
  choice: PivotChoice,
  limit: PivotLimit,
): Promise<void> {
  const { session } = graph;
  const { model } = session;
  const ids = objectsOf(model, rows);
  requireRoom(model, ids.length, limit);
  const room = graphNodeMax - model.presentRows().length;
  const ask = () =>
    call('graph.pivot', {
      ids,
      known: model.presentObjects(),
      kinds: [...new Set(choice.types.map(({ kind }) => kind))],
      types: choice.types.map(({ kind, name }) => ({ kind, name })),
      derived: choice.derived,
      order: limit.order,
      limit: Math.min(limit.first ?? room, room),
    });
  await session.bring(ask, (answer) => {
    // Nobody is told of a graph whose tab was closed meanwhile.
    if (graph.isClosed) return;
    if (answer.nodes.count === 0) {
      showDone(`Nothing added: all ${choice.many} are in the graph already, or are gone.`);
      return;
    }
    const from = nodesInWords(rows);
    const added = addAnswer(graph, answer, `Pivot ${choice.label} of ${from}: ${amountOf(answer, limit)}`);
    graph.canvas.showNew(added, rows);
    showDone(resultText(choice, added.length, answer, limit));
  });
}

function requireRoom(model: GraphModel, from: number, limit: PivotLimit): void {
  if (from === 0)
    throw new AppError('INVALID_INPUT', 'No workspace has these nodes. Match them to objects before pivoting.');
  if (from > pivotFromMax)
    throw new AppError(
      'LIMIT',
      `${countText(from)} nodes are selected; one pivot starts from ${countText(pivotFromMax)}. Select fewer.`,
    );
  if (model.presentRows().length >= graphNodeMax || limit.first === 0)
    throw new AppError(
      'LIMIT',
      `The graph has ${countText(graphNodeMax)} nodes, as many as it can hold. Remove some first.`,
    );
}

/** New nodes stand beside their parents; derived relations are remembered by the graph, since no workspace has them. */
function addAnswer({ session }: OpenGraph, answer: Output<'graph.pivot'>, name: string): readonly number[] {
  const { model } = session;
  const standing = model.presentRows();
  const rows = model.take(answer);
  const parentOf = new Map([...rows].map((row, node) => [row, model.nodes.rowOf(answer.parents[node] ?? 0)]));
  const { derived } = answer;
  const groups = new Map<number, string>(derived.groups.map(({ id, label }) => [id, label]));
  const relations = Uint32Array.from({ length: derived.count }, (_, at) => {
    const group = groups.get(derived.via[at] ?? 0) ?? 'a Group';
    return model.edges.remember(
      model.nodes.rowOf(derived.source[at] ?? 0),
      model.nodes.rowOf(derived.target[at] ?? 0),
      edgeKind.derived,
      derivedWords(group, (derived.vias[at] ?? 1) - 1),
    );
  });
  const place = (fresh: Uint32Array): Float32Array =>
    placeNew(
      { x: model.nodes.x, y: model.nodes.y, rows: standing },
      Int32Array.from(fresh, (row) => parentOf.get(row) ?? -1),
    );
  return session.add(name, answer, place, relations);
}

const amountOf = ({ nodes, total, totalIsExact }: Output<'graph.pivot'>, { isChosen }: PivotLimit): string =>
  `${nodes.count === total ? countText(total) : `${countText(nodes.count)} of ${countText(total)}${totalIsExact ? '' : '+'}`}${isChosen ? ' (chosen types)' : ''}`;
