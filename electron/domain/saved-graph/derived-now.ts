/** Relations through a shared Group as they are now: what a kept graph says of them is never taken at its word. */
import { derivedWords } from '../../../shared/graph/derived-words.ts';
import type { GraphContent } from '../../../shared/graph/document-content.ts';
import { edgeFlag } from '../../../shared/graph/document.ts';
import { readableDims } from '../../policy/actor.ts';
import { listNewestEnds, listNodeFacts } from '../../store/graph-store.ts';
import type { QueryContext } from '../context.ts';
import { findCopies, readableObjects } from '../graph/node-copies.ts';

/** Groups of one object that are looked at for a relation through one of them. */
const groupsLookedAt = 500;

/**
 * For each derived edge its words: the newest Group that the user sees and that both ends share now, and how many more
 * there are. Null when there is none.
 */
export function derivedNow(
  context: QueryContext,
  { objects, edges }: Pick<GraphContent, 'objects' | 'edges'>,
): Map<number, string | null> {
  const derived = [...edges.flags.keys()].filter((edge) => isDerived(edges.flags[edge] ?? 0));
  if (derived.length === 0) return new Map();
  const ends = derived.flatMap((edge) => [
    objects[edges.source[edge] ?? 0] ?? 0,
    objects[edges.target[edge] ?? 0] ?? 0,
  ]);
  const groupsOf = groupsByObject(context, ends);
  const shared = derived.map((edge, at) => {
    const [first, second] = [groupsOf(ends[at * 2] ?? 0), groupsOf(ends[at * 2 + 1] ?? 0)];
    const both = [...first].filter((group) => second.has(group));
    return { edge, newest: Math.max(0, ...both), count: both.length };
  });
  const labels = new Map(
    listNodeFacts(context.db, new Set(shared.map(({ newest }) => newest))).map(([id, label]) => [id, label]),
  );
  return new Map(
    shared.map(({ edge, newest, count }) => {
      const label = labels.get(newest);
      return [edge, label === undefined ? null : derivedWords(label, count - 1)];
    }),
  );
}

export const isDerived = (flags: number): boolean => (flags & edgeFlag.foreign) === 0;

function groupsByObject(context: QueryContext, objects: readonly number[]): (object: number) => ReadonlySet<number> {
  const copies = findCopies(context, readableObjects(context, new Set(objects)));
  const dims = JSON.stringify(readableDims(context.actor, ['group']));
  const groups = new Map<number, ReadonlySet<number>>();
  return (object) => {
    const node = copies.nodeOf(object);
    let known = groups.get(node);
    if (known === undefined) {
      const found = copies.dimOf(object) === 0 ? [] : copies.copiesOf(node);
      known = new Set(found.flatMap((id) => listNewestEnds(context.db, id, dims, groupsLookedAt)));
      groups.set(node, known);
    }
    return known;
  };
}

/** Texts without those of derived edges, which name Groups: they are made anew for whoever opens the graph. */
export function withoutDerivedTexts(content: GraphContent): GraphContent {
  const { edges } = content;
  const texts = new Map([...edges.texts].filter(([edge]) => !isDerived(edges.flags[edge] ?? 0)));
  return { ...content, edges: { ...edges, texts } };
}

/** Texts of foreign edges, and the words of derived ones as they are now. */
export const withDerivedWords = (
  content: GraphContent,
  derived: ReadonlyMap<number, string | null>,
): ReadonlyMap<number, string> =>
  new Map([
    ...withoutDerivedTexts(content).edges.texts,
    ...[...derived].flatMap(([edge, words]) => (words === null ? [] : [[edge, words] as const])),
  ]);
