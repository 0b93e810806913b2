import type { GraphContent } from '../../../shared/graph/document-content.ts';
import { typeOfDim } from '../../policy/actor.ts';
import type { QueryContext } from '../context.ts';
import { readableObjects } from '../graph/node-copies.ts';

/** The types of the objects of a graph that the user may see. */
export function seenObjects(context: QueryContext, { objects }: Pick<GraphContent, 'objects'>): Map<number, number> {
  const known = readableObjects(
    context,
    objects.filter((object) => object > 0),
  );
  return new Map(known.map(([id, dim]) => [id, typeOfDim(dim)]));
}
