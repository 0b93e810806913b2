/** Open graphs of a few nodes, without a window and without a workspace. */
import { GraphSession } from '../../renderer/graph/model/graph-session.ts';
import { SceneKeeper } from '../../renderer/graph/scene-keeper.ts';
import { ChangingStore } from './changing-store.ts';
import { smallAnswer, type SmallNode } from './small-answer.ts';

export interface SmallGraph {
  readonly session: GraphSession;
  readonly keeper: SceneKeeper;
  readonly store: ChangingStore;
}

/** All nodes are in the graph, side by side on a line; row n is the n-th. `origin`: a row, none unless given. */
export function smallGraph(
  nodes: readonly SmallNode[],
  edges: readonly (readonly [number, number, number?])[],
  origin = -1,
): SmallGraph {
  const store = new ChangingStore(edges.map(([a, b]) => [a, b] as const));
  const session = new GraphSession('small', store);
  const rows = session.model.take(smallAnswer(nodes, edges));
  session.begin('Start', { rows, places: Float32Array.from(nodes.flatMap((_, at) => [at, -at])) }, origin);
  const keeper = new SceneKeeper(session, {
    shownLabel: (model, row) => model.nodes.labels[row] ?? '',
    communityName: (model, leader) => `Community of ${model.nodes.labels[leader] ?? ''}`,
  });
  return { session, keeper, store };
}
