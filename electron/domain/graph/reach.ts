/** What can be reached from some nodes: whole nodes, whichever of their copies an association ends at. */
import type { KindReach } from '../../../shared/contract/graph.ts';
import { getObjectType, type ObjectKind, objectKinds } from '../../../shared/model/object-type.ts';
import { readableDims, typeOfDim } from '../../policy/actor.ts';
import { type IdAndDim, listContainmentEnds, listOtherEnds } from '../../store/graph-store.ts';
import type { QueryContext } from '../context.ts';
import { reachThroughGroups } from './derived.ts';
import { findCopies, type NodeCopies, readableObjects } from './node-copies.ts';

/** Where a pivot starts: the selection with all copies of it. */
export interface Selection {
  readonly copies: NodeCopies;
  readonly nodes: ReadonlySet<number>;
  /** Every readable copy of the nodes. */
  readonly objects: readonly number[];
  /** For each node the first of the ids that were asked for. */
  readonly askedAs: ReadonlyMap<number, number>;
}

export function selectionOf(context: QueryContext, ids: readonly number[]): Selection {
  const asked = readableObjects(context, ids);
  const copies = findCopies(context, asked);
  const askedAs = new Map<number, number>();
  for (const [id] of asked) if (!askedAs.has(copies.nodeOf(id))) askedAs.set(copies.nodeOf(id), id);
  const nodes = new Set(askedAs.keys());
  return { copies, nodes, objects: [...nodes].flatMap((node) => copies.copiesOf(node)), askedAs };
}

/** Nodes that are not in the selection, with all their copies. */
export interface Reached {
  readonly copies: NodeCopies;
  readonly nodes: ReadonlySet<number>;
}

/** What hangs on any copy by an association, or is its part or its whole. `dims`: wanted and readable. */
export function reachDirectly(context: QueryContext, selection: Selection, dims: readonly number[]): Reached {
  const wanted = new Set(dims);
  const ends = new Map<number, number>(listOtherEnds(context.db, selection.objects, dims));
  const contained = listContainmentEnds(context.db, selection.objects);
  for (const [id, dim] of contained) if (wanted.has(dim)) ends.set(id, dim);
  return outside(context, selection, [...ends]);
}

/** The nodes of some readable ends without those of the selection. */
export function outside(context: QueryContext, selection: Selection, ends: readonly IdAndDim[]): Reached {
  const copies = findCopies(context, ends);
  const nodes = new Set<number>();
  for (const [id] of ends) {
    const node = copies.nodeOf(id);
    if (!selection.nodes.has(node)) nodes.add(node);
  }
  return { copies, nodes };
}

export function countReach(
  context: QueryContext,
  request: { readonly ids: readonly number[]; readonly known?: readonly number[] | undefined },
): { kinds: KindReach[]; derived: (KindReach & { totalIsExact: boolean })[] } {
  const selection = selectionOf(context, request.ids);
  const known = new Set(request.known);
  const direct = reachDirectly(context, selection, readableDims(context.actor));
  const { ends, isExact } = reachThroughGroups(context, selection, readableDims(context.actor));
  const derived = outside(context, selection, ends);
  return {
    kinds: countKinds(direct, known),
    derived: countKinds(derived, known).map((reach) => ({ ...reach, totalIsExact: isExact })),
  };
}

/** Whether a graph has a node, under whichever of its copies. */
export const isKnown = (copies: NodeCopies, node: number, known: ReadonlySet<number>): boolean =>
  known.size > 0 && copies.copiesOf(node).some((id) => known.has(id));

function countKinds({ copies, nodes }: Reached, known: ReadonlySet<number>): KindReach[] {
  const byType = new Map<number, { total: number; inGraph: number }>();
  for (const node of nodes) {
    const type = typeOfDim(copies.dimOf(node));
    const counts = byType.get(type) ?? { total: 0, inGraph: 0 };
    byType.set(type, counts);
    counts.total += 1;
    if (isKnown(copies, node, known)) counts.inGraph += 1;
  }
  const byKind = Map.groupBy(byType, ([type]) => getObjectType(type).kind);
  return objectKinds.flatMap((kind: ObjectKind): KindReach[] => {
    const found = byKind.get(kind);
    if (found === undefined) return [];
    const types = found
      .map(([code, counts]) => ({ type: getObjectType(code).name, ...counts }))
      .sort((a, b) => b.total - a.total);
    const sum = (of: 'total' | 'inGraph'): number => types.reduce((all, type) => all + type[of], 0);
    return [{ kind, total: sum('total'), inGraph: sum('inGraph'), types }];
  });
}
