/**
 * What somebody who saves over a graph cannot see of it stays for those who do: nodes, and the derived and foreign edges
 * at them. It is kept beside what was saved, as a graph whose present rows are those nodes; its other rows are only ends
 * of its edges and stand for nodes that the saver saw.
 */
import { AppError } from '../../../shared/error/app-error.ts';
import type { ContentEdges, GraphContent } from '../../../shared/graph/document-content.ts';
import { edgeFlag, graphRowMax, rememberedEdgeMax } from '../../../shared/graph/document.ts';
import { joinedColumn, joinedEdges } from '../../../shared/graph/joined-column.ts';
import type { QueryContext } from '../context.ts';
import type { SavedBody } from './body.ts';
import { cutDown, isPresent } from './cut.ts';
import { derivedNow, withDerivedWords, withoutDerivedTexts } from './derived-now.ts';
import { seenObjects } from './seen-objects.ts';

/** An edge by the objects that it joins, whatever their rows. */
interface Joining {
  readonly source: number;
  readonly target: number;
  readonly flags: number;
  readonly text: string;
}

/** Of a body that is saved over, what its saver cannot see. What is gone from the workspace is not kept. */
export function withheldFrom(
  context: QueryContext,
  { content, withheld }: SavedBody,
  saved: GraphContent,
  isThere: (objects: readonly number[]) => ReadonlySet<number>,
): GraphContent | null {
  const known = new Set(saved.objects);
  const shown = cutDown(
    content,
    () => true,
    () => true,
  );
  const parts = [shown, ...(withheld === null ? [] : [withheld])].map(withoutDerivedTexts);
  const hidden = new Map<number, { readonly part: GraphContent; readonly row: number }>();
  for (const part of parts)
    for (const [object, row] of hiddenNodes(context, part, known, isThere))
      if (!hidden.has(object)) hidden.set(object, { part, row });
  const isKept = (object: number): boolean => known.has(object) || hidden.has(object);
  const edges = parts.flatMap((part) => {
    const derived = derivedNow(context, part);
    return joinings(part, (edge, { source, target }) => {
      const isUnseen = hidden.has(source) || hidden.has(target) || derived.get(edge) === null;
      return isUnseen && isKept(source) && isKept(target);
    });
  });
  const fresh = withoutKnown(edges, saved);
  if (hidden.size === 0 && fresh.length === 0) return null;
  const ends = new Set(fresh.flatMap(({ source, target }) => [source, target]).filter((end) => !hidden.has(end)));
  return checked(saved, kept(saved, hidden, [...hidden.keys(), ...ends], fresh));
}

/** Present objects of a part that are in the workspace, and that the saver neither sees nor has. */
function hiddenNodes(
  context: QueryContext,
  part: GraphContent,
  known: ReadonlySet<number>,
  isThere: (objects: readonly number[]) => ReadonlySet<number>,
): (readonly [object: number, row: number])[] {
  const seen = seenObjects(context, part);
  const hidden = [...part.objects.entries()].flatMap(([row, object]) =>
    object > 0 && isPresent(part, row) && !seen.has(object) && !known.has(object) ? [[object, row] as const] : [],
  );
  const there = isThere(hidden.map(([object]) => object));
  return hidden.filter(([object]) => there.has(object));
}

/** The shown edges of a graph that are wanted, by their ends. */
function joinings(
  { objects, edges }: Pick<GraphContent, 'objects' | 'edges'>,
  isWanted: (edge: number, ends: Pick<Joining, 'source' | 'target'>) => boolean = () => true,
): Joining[] {
  return [...edges.flags.entries()].flatMap(([edge, flags]) => {
    const source = objects[edges.source[edge] ?? 0] ?? 0;
    const target = objects[edges.target[edge] ?? 0] ?? 0;
    const isShown = (flags & edgeFlag.shown) !== 0;
    return isShown && isWanted(edge, { source, target })
      ? [{ source, target, flags, text: edges.texts.get(edge) ?? '' }]
      : [];
  });
}

/** Each edge once, without those that a graph shows itself. */
function withoutKnown(edges: readonly Joining[], content: GraphContent): Joining[] {
  if (edges.length === 0) return [];
  const known = new Set(joinings(content).map(nameOf));
  return edges.filter((edge) => {
    const name = nameOf(edge);
    if (known.has(name)) return false;
    known.add(name);
    return true;
  });
}

function nameOf({ source, target, flags }: Joining): string {
  const isTurned = (flags & edgeFlag.directed) === 0 && target < source;
  return isTurned ? `${target} ${source} ${flags}` : `${source} ${target} ${flags}`;
}

function kept(
  saved: GraphContent,
  hidden: ReadonlyMap<number, { readonly part: GraphContent; readonly row: number }>,
  objects: readonly number[],
  edges: readonly Joining[],
): GraphContent {
  const places = new Float32Array(objects.length * 2).fill(Number.NaN);
  const flags = new Uint8Array(objects.length);
  [...hidden.values()].forEach(({ part, row }, at) => {
    places.set(part.places.subarray(row * 2, row * 2 + 2), at * 2);
    flags[at] = part.flags[row] ?? 0;
  });
  return {
    objects: Float64Array.from(objects),
    labels: new Map(),
    places,
    flags,
    origin: -1,
    view: saved.view,
    edges: columnsOf(edges, new Map(objects.map((object, row) => [object, row]))),
    camera: null,
    selection: new Uint32Array(0),
    history: null,
  };
}

function columnsOf(edges: readonly Joining[], rowOf: ReadonlyMap<number, number>): ContentEdges {
  return {
    source: Uint32Array.from(edges, ({ source }) => rowOf.get(source) ?? 0),
    target: Uint32Array.from(edges, ({ target }) => rowOf.get(target) ?? 0),
    flags: Uint8Array.from(edges, ({ flags }) => flags),
    texts: new Map(edges.flatMap(({ text }, edge) => (text === '' ? [] : [[edge, text] as const]))),
  };
}

/** Both together are a document for who sees everything. The refusal does not say how much there is that is not seen. */
function checked(saved: GraphContent, withheld: GraphContent): GraphContent {
  const rows = saved.objects.length + withheld.objects.length;
  const edges = saved.edges.source.length + withheld.edges.source.length;
  if (rows > graphRowMax || edges > rememberedEdgeMax)
    throw new AppError('LIMIT', 'The graph is too large to be saved over this one. Save it under a new name.');
  return withheld;
}

/** A graph with what its last saver could not see of the one before, as far as this user sees it. */
export function withWithheld(
  context: QueryContext,
  content: GraphContent,
  withheld: GraphContent | null,
): GraphContent {
  if (withheld === null) return content;
  const seen = seenObjects(context, withheld);
  const rowOf = new Map([...content.objects].map((object, row) => [object, row]));
  const rows = [...withheld.objects.keys()].filter((row) => {
    const object = withheld.objects[row] ?? 0;
    return isPresent(withheld, row) && seen.has(object) && !rowOf.has(object);
  });
  rows.forEach((row, at) => rowOf.set(withheld.objects[row] ?? 0, content.objects.length + at));
  const derived = derivedNow(context, withheld);
  const texts = withDerivedWords(withheld, derived);
  const edges = joinings(
    { ...withheld, edges: { ...withheld.edges, texts } },
    (edge, { source, target }) => rowOf.has(source) && rowOf.has(target) && derived.get(edge) !== null,
  );
  return {
    ...content,
    objects: joinedColumn(
      Float64Array,
      content.objects,
      Float64Array.from(rows, (row) => withheld.objects[row] ?? 0),
    ),
    places: joinedColumn(
      Float32Array,
      content.places,
      Float32Array.from(rows.flatMap((row) => [...withheld.places.subarray(row * 2, row * 2 + 2)])),
    ),
    flags: joinedColumn(
      Uint8Array,
      content.flags,
      Uint8Array.from(rows, (row) => withheld.flags[row] ?? 0),
    ),
    edges: joinedEdges(content.edges, columnsOf(withoutKnown(edges, content), rowOf)),
  };
}
