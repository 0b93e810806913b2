/** Asking the workspace about all nodes of a graph, however many there are: one call takes a bounded number of them. */
import type { GraphAnswer } from '../../../shared/graph/answer.ts';
import { graphNodeMax, graphObjectMax } from '../../../shared/graph/limits.ts';
import type { GraphStore } from './graph-session.ts';

/** Ids that one call asks about, and those of other nodes to which it asks for associations. */
export interface ReadBounds {
  readonly ids: number;
  readonly others: number;
}
/** Each id may be a node of its own, and one call answers so many nodes. */
const callBounds: ReadBounds = { ids: graphNodeMax, others: graphObjectMax };

/**
 * What the workspace says of nodes, each given by the ids of its copies: every node is in one answer at least, and every
 * association between two of them, too. As many answers as it needs calls, one after the other; usually one.
 */
export async function readInParts(
  store: Pick<GraphStore, 'read'>,
  nodes: Iterable<readonly number[]>,
  bounds = callBounds,
): Promise<readonly GraphAnswer[]> {
  const answers: GraphAnswer[] = [];
  const asked: number[][] = [];
  for (const part of packed(nodes, bounds.ids)) {
    // The associations of a part to all that were asked about before it.
    const others = asked.length === 0 ? [[]] : packed(asked, bounds.others);
    for (const pack of others) answers.push(await store.read(part, pack));
    asked.push(part);
  }
  return answers;
}

/** Lists after each other in as few longer ones as hold at most `most` each; none of them is torn. */
function packed(lists: Iterable<readonly number[]>, most: number): number[][] {
  const packs: number[][] = [];
  let last: number[] | undefined;
  for (const list of lists) {
    if (last === undefined || last.length + list.length > most) packs.push((last = []));
    for (const id of list) last.push(id);
  }
  return packs;
}
