import type { Parsed } from '../../../shared/contract/index.ts';
import { findNode } from './find-node.ts';
import type { NetworkContext } from './network-context.ts';
import { NetworkWalk } from './network-walk.ts';

/** Nodes beside both; the number is exact, the list has the newest. Cost: the neighbours of both. */
export function listCommon(
  context: NetworkContext,
  { a, b, limit }: Parsed<'network.common'>,
): { ids: number[]; total: number } {
  const walk = new NetworkWalk(context.held().network, context.actor);
  const [first, second] = [findNode(walk, a), findNode(walk, b)];
  const beside = neighboursOf(walk, first);
  const ids = [...neighboursOf(walk, second)].filter((node) => beside.has(node)).map((node) => walk.newestIdOf(node));
  return { ids: ids.sort((x, y) => y - x).slice(0, limit), total: ids.length };
}

function neighboursOf(walk: NetworkWalk, node: number): Set<number> {
  walk.visit(node);
  const found = new Set(walk.list.subarray(walk.begin, walk.end));
  // Copies of one thing may be associated with each other.
  found.delete(node);
  return found;
}
