import { reachAll } from '../../../shared/graph/breadth-first.ts';
import { type ObjectKind, objectKinds } from '../../../shared/model/object-type.ts';
import { findNode } from './find-node.ts';
import type { NetworkContext } from './network-context.ts';
import { NetworkWalk } from './network-walk.ts';

/** Counts all nodes that hang together with one, through nothing that the user may not see. Cost: those nodes and edges. */
export function measureComponent(
  context: NetworkContext,
  { ids }: { readonly ids: readonly number[] },
): { total: number; kinds: { kind: ObjectKind; count: number }[]; farthest: number } {
  const { network } = context.held();
  const walk = new NetworkWalk(network, context.actor);
  const { nodes, farthest } = reachAll(walk, [findNode(walk, ids)], new Uint8Array(walk.count), context.check);
  const counts = new Map<ObjectKind, number>();
  for (const node of nodes) counts.set(walk.kindOf(node), (counts.get(walk.kindOf(node)) ?? 0) + 1);
  const kinds = objectKinds.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
  return { total: nodes.length, kinds, farthest };
}
