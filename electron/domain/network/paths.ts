import type { Parsed, Returned } from '../../../shared/contract/index.ts';
import { findNode } from './find-node.ts';
import type { NetworkContext } from './network-context.ts';
import { NetworkWalk } from './network-walk.ts';

/** Shortest and all short paths between two nodes, through nothing that the user may not see. */
export function findNetworkPaths(
  context: NetworkContext,
  { from, to, excludeKinds = [], maxLength, extra, limit }: Parsed<'network.paths'>,
): Omit<Returned<'network.paths'>, 'paths'> & { paths: number[][] } {
  const { network, finder } = context.held();
  const walk = new NetworkWalk(network, context.actor, excludeKinds);
  const [source, target] = [findNode(walk, from), findNode(walk, to)];
  walk.allowEnd(source);
  walk.allowEnd(target);
  const found = finder.find(walk, { source, target, maxLength, extra, limit }, context.check);
  const paths = found.paths.map((path) => path.map((node) => walk.idOf(node)));
  return { ...found, paths: paths.sort(byLengthAndIds) };
}

/** Places follow ids only as far as the network was built at once. */
function byLengthAndIds(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((id, place) => id !== b[place]);
  return a.length - b.length || (a[at] ?? 0) - (b[at] ?? 0);
}
