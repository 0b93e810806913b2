import type { GraphContent } from '../../../shared/graph/document-content.ts';
import { ownerOfDim } from '../../policy/actor.ts';
import type { QueryContext } from '../context.ts';
import { findCopies, readableObjects } from '../graph/node-copies.ts';

/**
 * A node that several owners have is kept by its copy in the Organization of the graph: that one is seen by everybody who
 * may open the graph, while a copy elsewhere would take the node away from those who do not see that owner.
 */
export function byOwnCopies(context: QueryContext, ownerId: number, content: GraphContent): GraphContent {
  const known = content.objects.filter((object) => object > 0);
  const elsewhere = readableObjects(context, known).filter(([, dim]) => ownerOfDim(dim) !== ownerId);
  const copies = findCopies(context, elsewhere);
  const taken = new Set(content.objects);
  const keptAs = new Map<number, number>();
  for (const [id] of elsewhere) {
    const own = copies
      .copiesOf(copies.nodeOf(id))
      .find((copy) => ownerOfDim(copies.dimOf(copy)) === ownerId && !taken.has(copy));
    if (own === undefined) continue;
    taken.add(own);
    keptAs.set(id, own);
  }
  return keptAs.size === 0 ? content : { ...content, objects: content.objects.map((id) => keptAs.get(id) ?? id) };
}
