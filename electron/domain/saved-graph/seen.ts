/** A kept graph as one user may see it: without a trace of the rest, and with its history only where there is no rest. */
import type { GraphContent } from '../../../shared/graph/document-content.ts';
import { edgeFlag } from '../../../shared/graph/document.ts';
import type { QueryContext } from '../context.ts';
import type { SavedBody } from './body.ts';
import { cutDown, viewWithout } from './cut.ts';
import { derivedNow, withDerivedWords } from './derived-now.ts';
import { seenObjects } from './seen-objects.ts';
import { isKeptApart, withWithheld } from './withheld.ts';

export function asSeen(context: QueryContext, { savedBy, content: kept, withheld }: SavedBody): GraphContent {
  const seen = seenObjects(context, kept);
  const isSeen = (row: number): boolean => (kept.objects[row] ?? 0) < 0 || seen.has(kept.objects[row] ?? 0);
  const derived = derivedNow(context, kept);
  const content = { ...kept, edges: { ...kept.edges, texts: withDerivedWords(kept, derived) } };
  const isShown = (edge: number): boolean => ((content.edges.flags[edge] ?? 0) & edgeFlag.shown) !== 0;
  const isWhole =
    content.objects.every((_, row) => isSeen(row)) && [...derived.values()].every((words) => words !== null);
  if (isWhole && savedBy === context.actor.userId && !isKeptApart(content, withheld))
    return withWithheld(context, content, withheld);
  const cut = cutDown(content, isSeen, (edge) => isShown(edge) && derived.get(edge) !== null);
  const types = new Set([...cut.objects].map((object) => seen.get(object) ?? 0));
  const more = withWithheld(context, cut, withheld);
  return isWhole
    ? { ...more, view: withOwnersOf(context, cut.view) }
    : { ...more, view: viewWithout(cut.view, types), camera: null };
}

const withOwnersOf = ({ actor }: QueryContext, view: GraphContent['view']): GraphContent['view'] => ({
  ...view,
  filters: { ...view.filters, owners: view.filters.owners.filter((owner) => actor.rightsIn.has(owner)) },
});
