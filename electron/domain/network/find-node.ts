import { AppError } from '../../../shared/error/app-error.ts';
import type { NetworkWalk } from './network-walk.ts';

/** The node that some ids stand for, all of them copies of one thing; ids of what the user may not see count for nothing. */
export function findNode(walk: NetworkWalk, ids: readonly number[]): number {
  const nodes = new Set(ids.map((id) => walk.nodeOf(id)).filter((node) => node >= 0));
  const [node] = nodes;
  if (node === undefined)
    throw new AppError('NOT_FOUND', 'This object does not exist any more, or you may not see it. Reload the graph.');
  if (nodes.size > 1)
    throw new AppError(
      'INVALID_INPUT',
      `Found ${nodes.size} different things. Expected the copies of one thing. Reload the graph, or ask about one of them.`,
    );
  return node;
}
