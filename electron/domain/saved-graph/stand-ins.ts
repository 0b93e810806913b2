import type { GraphContent } from '../../../shared/graph/document-content.ts';
import { ownerOfDim } from '../../policy/actor.ts';
import type { QueryContext } from '../context.ts';
import { findCopies, readableObjects } from '../graph/node-copies.ts';
import { isPresent } from './cut.ts';

/**
 * The object of a graph that is the same node as one of `objects`, or undefined: itself, or the copy in the Organization
 * of the graph, as `byOwnCopies` has it. A copy elsewhere is none: others may see the one and not the other. Where there
 * are several, one whose row is present.
 */
export function standInsOf(
  context: QueryContext,
  ownerId: number,
  objects: readonly number[],
  content: Pick<GraphContent, 'objects' | 'flags'>,
): (object: number) => number | undefined {
  const isShown = new Map<number, boolean>();
  content.objects.forEach((object, row) => isShown.set(object, isPresent(content, row)));
  const elsewhere = objects.filter((object) => object > 0 && isShown.get(object) !== true);
  const readable = readableObjects(context, elsewhere);
  const copies = findCopies(context, readable);
  const standIns = new Map<number, number>();
  for (const [object] of readable) {
    const all = copies.copiesOf(copies.nodeOf(object));
    const same = all.filter((copy) => ownerOfDim(copies.dimOf(copy)) === ownerId);
    const standIn =
      same.find((copy) => isShown.get(copy) === true) ??
      (isShown.has(object) ? object : same.find((copy) => isShown.has(copy)));
    if (standIn !== undefined) standIns.set(object, standIn);
  }
  return (object) => standIns.get(object) ?? (isShown.has(object) ? object : undefined);
}
