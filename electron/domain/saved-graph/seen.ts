/** A kept graph as one user may see it: without a trace of the rest, and with its history only where there is no rest. */
import type { GraphContent } from '../../../shared/graph/document-content.ts';
import { derivedWords } from '../../../shared/graph/derived-words.ts';
import { edgeFlag } from '../../../shared/graph/document.ts';
import { readableDims, typeOfDim } from '../../policy/actor.ts';
import { listNewestEnds, listNodeFacts } from '../../store/graph-store.ts';
import type { QueryContext } from '../context.ts';
import { findCopies, readableObjects } from '../graph/node-copies.ts';
import type { SavedBody } from './body.ts';
import { cutDown, viewWithout, withRows } from './cut.ts';

/** Groups of one object that are looked at for a relation through one of them. */
const groupsLookedAt = 500;

export function asSeen(context: QueryContext, { savedBy, content, withheld }: SavedBody): GraphContent {
  const seen = seenObjects(context, content);
  const isSeen = (row: number): boolean => (content.objects[row] ?? 0) < 0 || seen.has(content.objects[row] ?? 0);
  const derived = derivedNow(context, content);
  const isShown = (edge: number): boolean => ((content.edges.flags[edge] ?? 0) & edgeFlag.shown) !== 0;
  const isWhole =
    content.objects.every((_, row) => isSeen(row)) && [...derived.values()].every((group) => group !== null);
  const isAsSaved = isWhole && savedBy === context.actor.userId;
  if (isAsSaved) {
    const saved = { ...content, edges: { ...content.edges, texts: namedAnew(content.edges.texts, derived) } };
    return withMore(saved, withheld, withheld === null ? new Map() : seenObjects(context, withheld));
  }
  const cut = cutDown(
    { ...content, edges: { ...content.edges, texts: new Map([...content.edges.texts, ...namesOf(derived)]) } },
    isSeen,
    (edge) => isShown(edge) && derived.get(edge) !== null,
  );
  const types = new Set([...cut.objects].map((object) => seen.get(object) ?? 0));
  const more = withMore(cut, withheld, withheld === null ? new Map() : seenObjects(context, withheld));
  return isWhole
    ? { ...more, view: withOwnersOf(context, cut.view) }
    : { ...more, view: viewWithout(cut.view, types), camera: null };
}

/** The types of the objects that the user may see. */
function seenObjects(context: QueryContext, { objects }: GraphContent): Map<number, number> {
  const known = readableObjects(
    context,
    objects.filter((object) => object > 0),
  );
  return new Map(known.map(([id, dim]) => [id, typeOfDim(dim)]));
}

const withOwnersOf = ({ actor }: QueryContext, view: GraphContent['view']): GraphContent['view'] => ({
  ...view,
  filters: { ...view.filters, owners: view.filters.owners.filter((owner) => actor.rightsIn.has(owner)) },
});

/** The words of derived edges as they were saved, unless the Group that they name is not the one of today. */
const namedAnew = (
  texts: ReadonlyMap<number, string>,
  derived: ReadonlyMap<number, string | null>,
): ReadonlyMap<number, string> =>
  new Map([...texts, ...namesOf(derived).filter(([edge, words]) => texts.get(edge)?.startsWith(words) !== true)]);

const namesOf = (derived: ReadonlyMap<number, string | null>): (readonly [number, string])[] =>
  [...derived].flatMap(([edge, name]) => (name === null ? [] : [[edge, derivedWords(name)] as const]));

/** For each derived edge the newest Group that the user sees and that both ends share now; null when there is none. */
function derivedNow(context: QueryContext, { objects, edges }: GraphContent): Map<number, string | null> {
  const derived = [...edges.flags.keys()].filter((edge) => ((edges.flags[edge] ?? 0) & edgeFlag.foreign) === 0);
  if (derived.length === 0) return new Map();
  const ends = derived.flatMap((edge) => [
    objects[edges.source[edge] ?? 0] ?? 0,
    objects[edges.target[edge] ?? 0] ?? 0,
  ]);
  const copies = findCopies(context, readableObjects(context, new Set(ends)));
  const dims = JSON.stringify(readableDims(context.actor, ['group']));
  const groups = new Map<number, ReadonlySet<number>>();
  const groupsOf = (object: number): ReadonlySet<number> => {
    const node = copies.nodeOf(object);
    let known = groups.get(node);
    if (known === undefined) {
      const found = copies.dimOf(object) === 0 ? [] : copies.copiesOf(node);
      known = new Set(found.flatMap((id) => listNewestEnds(context.db, id, dims, groupsLookedAt)));
      groups.set(node, known);
    }
    return known;
  };
  const shared = derived.map((edge, at) => {
    const [first, second] = [groupsOf(ends[at * 2] ?? 0), groupsOf(ends[at * 2 + 1] ?? 0)];
    return [edge, Math.max(0, ...[...first].filter((group) => second.has(group)))] as const;
  });
  const labels = new Map(
    listNodeFacts(context.db, new Set(shared.map(([, group]) => group))).map(([id, label]) => [id, label]),
  );
  return new Map(shared.map(([edge, group]) => [edge, labels.get(group) ?? null]));
}

/** With what an earlier saver left in it and this user sees. */
function withMore(
  content: GraphContent,
  withheld: GraphContent | null,
  seen: ReadonlyMap<number, number>,
): GraphContent {
  if (withheld === null) return content;
  const there = new Set(content.objects);
  const more = cutDown(
    withheld,
    (row) => seen.has(withheld.objects[row] ?? 0) && !there.has(withheld.objects[row] ?? 0),
    () => false,
  );
  return withRows(content, more);
}

/**
 * Of a body that is saved over, the nodes that the saver cannot see: they stay for those who do. What is gone from the
 * workspace is not kept.
 */
export function withheldFrom(
  context: QueryContext,
  { content, withheld }: SavedBody,
  saved: GraphContent,
  isThere: (objects: readonly number[]) => ReadonlySet<number>,
): GraphContent | null {
  const known = new Set(saved.objects);
  const parts = [content, ...(withheld === null ? [] : [withheld])].map((part) => {
    const seen = seenObjects(context, part);
    const hidden = [...part.objects].filter((object) => object > 0 && !seen.has(object) && !known.has(object));
    const there = isThere(hidden);
    return cutDown(
      part,
      (row) => there.has(part.objects[row] ?? 0),
      () => false,
    );
  });
  const [first, second] = parts;
  if (first === undefined) return null;
  const all = second === undefined ? first : joined(first, second);
  return all.objects.length === 0
    ? null
    : { ...all, labels: new Map(), origin: -1, view: saved.view, camera: null, history: null };
}

function joined(first: GraphContent, second: GraphContent): GraphContent {
  const there = new Set(first.objects);
  const more = cutDown(
    second,
    (row) => !there.has(second.objects[row] ?? 0),
    () => false,
  );
  return withRows(first, more);
}
