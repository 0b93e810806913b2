/** The nodes that a pivot adds to a graph. */
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { getObjectType, kindOf, type ObjectKind } from '../../../shared/model/object-type.ts';
import { readableDims, typeOfDim } from '../../policy/actor.ts';
import { listDims, listRatings } from '../../store/graph-store.ts';
import type { QueryContext } from '../context.ts';
import { requireType } from '../object/type-name.ts';
import { noRelations, reachThroughGroups, relationsTo } from './derived.ts';
import { findCopies, type NodeCopies, readableObjects } from './node-copies.ts';
import { isKnown, outside, type Reached, reachDirectly, type Selection, selectionOf } from './reach.ts';
import { answerOf } from './read-graph.ts';

type Request = Parsed<'graph.pivot'>;
type Answer = Output<'graph.pivot'>;

export function pivotGraph(context: QueryContext, request: Request): Answer {
  const selection = selectionOf(context, request.ids);
  const dims = wantedDims(context, request);
  const through = request.derived === true ? reachThroughGroups(context, selection, dims) : null;
  const reached =
    through === null ? reachDirectly(context, selection, dims) : outside(context, selection, through.ends);
  const known = new Set<number>(request.known);
  const fresh = [...reached.nodes].filter((node) => !isKnown(reached.copies, node, known));
  const ordered = inOrder(context, reached.copies, fresh, request.order);
  const chosen = new Set(ordered.slice(0, request.limit));
  const answer = answered(context, request, selection, chosen);
  const derived = through === null ? noRelations : relationsTo(context, selection, through, reached.copies, chosen);
  return {
    ...answer,
    parents: parentsOf(answer, selection, derived),
    total: fresh.length,
    totalIsExact: through?.isExact ?? true,
    left: countLeft(reached, ordered.slice(request.limit)),
    derived,
  };
}

/** Pairs of type and owner that are asked for and readable. */
function wantedDims(context: QueryContext, { kinds, types }: Request): readonly number[] {
  const dims = readableDims(context.actor, kinds);
  if (types === undefined) return dims;
  const codes = new Set(types.map(({ kind, name }) => requireType(kind, name)));
  return dims.filter((dim) => codes.has(typeOfDim(dim)));
}

/** The newest copy decides when a node is new; without ratings they all stand behind those that have one. */
function inOrder(
  { db }: QueryContext,
  copies: NodeCopies,
  nodes: readonly number[],
  order: Request['order'],
): readonly number[] {
  const newest = new Map(nodes.map((node) => [node, copies.copiesOf(node).at(-1) ?? node]));
  const rating = new Map<number, number>();
  if (order === 'rating') {
    const indicators = nodes.filter((node) => kindOf(typeOfDim(copies.dimOf(node))) === 'indicator');
    const nodeOf = new Map(indicators.flatMap((node) => copies.copiesOf(node).map((id) => [id, node] as const)));
    for (const [id, value] of listRatings(db, nodeOf.keys())) {
      const node = nodeOf.get(id) ?? id;
      rating.set(node, Math.max(rating.get(node) ?? 0, value));
    }
  }
  return nodes.toSorted(
    (a, b) => (rating.get(b) ?? -1) - (rating.get(a) ?? -1) || (newest.get(b) ?? b) - (newest.get(a) ?? a),
  );
}

/** The chosen nodes with their edges to each other, to the selection and to the rest of the graph. */
function answered(context: QueryContext, { ids, known }: Request, selection: Selection, chosen: ReadonlySet<number>) {
  const around = readableObjects(context, [...selection.askedAs.values(), ...ids, ...known]);
  const copies = findCopies(context, [...listDims(context.db, chosen), ...around]);
  return answerOf(
    context,
    copies,
    chosen,
    around.map(([id]) => id),
  );
}

/** The node of the selection that was asked for first among those to which a new node has an edge. */
function parentsOf(
  { nodes, edges }: Pick<Answer, 'nodes' | 'edges'>,
  { askedAs }: Selection,
  derived: Answer['derived'],
): Float64Array<ArrayBuffer> {
  const place = new Map([...askedAs.values()].map((id, at) => [id, at]));
  const parent = new Map<number, number>();
  const offer = (child: number, other: number): void => {
    const at = place.get(other);
    if (at === undefined) return;
    const known = place.get(parent.get(child) ?? -1);
    if (known === undefined || at < known) parent.set(child, other);
  };
  for (const { count, source, target } of [edges, derived]) {
    for (let edge = 0; edge < count; edge += 1) {
      const [from, to] = [source[edge] ?? 0, target[edge] ?? 0];
      offer(from, to);
      offer(to, from);
    }
  }
  const parents = new Float64Array(nodes.count);
  for (let node = 0; node < nodes.count; node += 1)
    parents[node] = parent.get(nodes.objects[nodes.objectStart[node] ?? 0] ?? 0) ?? 0;
  return parents;
}

function countLeft({ copies }: Reached, left: readonly number[]): { kind: ObjectKind; type: string; count: number }[] {
  const byType = new Map<number, number>();
  for (const node of left) {
    const type = typeOfDim(copies.dimOf(node));
    byType.set(type, (byType.get(type) ?? 0) + 1);
  }
  return [...byType]
    .map(([code, count]) => ({ kind: getObjectType(code).kind, type: getObjectType(code).name, count }))
    .sort((a, b) => b.count - a.count);
}
