/**
 * What is in a saved graph and is not known to the document that is saved over it stays. A window only ever adds rows to
 * its document, so what the saver has removed is in there as a row that is not shown; what has no row (hidden or deleted
 * when the graph was opened, whatever the saver sees by now) is none of the saver's doing. The same holds for derived and
 * foreign edges by their rows. A row that is not shown takes nothing away that the saver does not see: who guesses ids
 * removes nothing by them. A node is known by its copy in the Organization of the graph, too.
 * What stays is kept beside what was saved, as a graph whose present rows are those nodes; its other rows are only ends
 * of its edges and stand for nodes that the document has.
 */
import type { GraphContent } from '../../../shared/graph/document-content.ts';
import { edgeFlag, graphRowMax, rememberedEdgeMax } from '../../../shared/graph/document.ts';
import { joinedColumn, joinedEdges } from '../../../shared/graph/joined-column.ts';
import type { QueryContext } from '../context.ts';
import { type SavedBody, tooLargeOver } from './body.ts';
import { cutDown, isPresent } from './cut.ts';
import { derivedNow, withDerivedWords, withoutDerivedTexts } from './derived-now.ts';
import { columnsOf, EdgeSet, type Joining, joinings, withoutKnown } from './joining.ts';
import { seenObjects } from './seen-objects.ts';
import { standInsOf } from './stand-ins.ts';

/** The present rows of a part of a graph that is saved over, and what of it the saver sees. */
interface Part {
  readonly content: GraphContent;
  readonly sees: (object: number) => boolean;
}

/** What a document that is saved over another one says of the nodes and edges of that one. */
interface Known {
  readonly saved: GraphContent;
  readonly standIn: (object: number) => number | undefined;
}

/** Where a node that stays is kept so far. */
interface Place {
  readonly part: GraphContent;
  readonly row: number;
}

/** Of a body that is saved over, what the saved document does not know. What is gone from the workspace is not kept. */
export function withheldFrom(
  context: QueryContext,
  ownerId: number,
  { content, withheld }: SavedBody,
  saved: GraphContent,
  isThere: (objects: readonly number[]) => ReadonlySet<number>,
): GraphContent | null {
  const shown = cutDown(
    content,
    () => true,
    () => true,
  );
  const parts = [shown, ...(withheld === null ? [] : [withheld])].map((part): Part => {
    const seen = seenObjects(context, part);
    return { content: withoutDerivedTexts(part), sees: (object) => object < 0 || seen.has(object) };
  });
  const objects = new Set(parts.flatMap((part) => [...part.content.objects]));
  const known: Known = { saved, standIn: standInsOf(context, ownerId, [...objects], saved) };
  const hidden = new Map<number, Place>();
  for (const part of parts)
    for (const [object, row] of unknownNodes(part, known, isThere))
      if (!hidden.has(object)) hidden.set(object, { part: part.content, row });
  const edges = withoutKnown(unknownEdges(context, parts, known, hidden), saved);
  if (hidden.size === 0 && edges.length === 0) return null;
  const ends = new Set(edges.flatMap(({ source, target }) => [source, target]).filter((end) => !hidden.has(end)));
  return checked(saved, kept(saved, hidden, [...hidden.keys(), ...ends], edges));
}

/** Present objects of a part that are in the workspace, and that are neither in the document nor removed by the saver. */
function unknownNodes(
  { content, sees }: Part,
  { saved, standIn }: Known,
  isThere: (objects: readonly number[]) => ReadonlySet<number>,
): (readonly [object: number, row: number])[] {
  const inDocument = new Set(saved.objects.filter((_, row) => isPresent(saved, row)));
  const unknown = [...content.objects.entries()].flatMap(([row, object]) => {
    if (object < 0 || !isPresent(content, row)) return [];
    const same = standIn(object);
    return same === undefined || (!sees(object) && !inDocument.has(same)) ? [[object, row] as const] : [];
  });
  const there = isThere(unknown.map(([object]) => object));
  return unknown.filter(([object]) => there.has(object));
}

/** Shown edges of the parts that the saver has not removed, between the nodes as they are kept now. */
function unknownEdges(
  context: QueryContext,
  parts: readonly Part[],
  { saved, standIn }: Known,
  hidden: ReadonlyMap<number, Place>,
): Joining[] {
  const known = new EdgeSet();
  known.addAll(saved);
  const placeOf = (object: number): number | undefined => (hidden.has(object) ? object : standIn(object));
  return parts.flatMap(({ content, sees }) => {
    const derived = derivedNow(context, content);
    const { source, target } = content.edges;
    const isSeen = Array.from(content.objects, sees);
    const places = Array.from(content.objects, placeOf);
    const ends = { objects: Float64Array.from(places, (place) => place ?? 0), edges: content.edges };
    const [isKnown, isKnownByPlaces] = [known.finder(content), known.finder(ends)];
    return joinings(ends, (edge) => {
      const from = source[edge] ?? 0;
      const to = target[edge] ?? 0;
      // Ends that have become one node are joined by nothing.
      if (places[from] === undefined || places[to] === undefined || places[from] === places[to]) return false;
      const isEdgeSeen = isSeen[from] === true && isSeen[to] === true && derived.get(edge) !== null;
      return !isEdgeSeen || !(isKnown(edge) || isKnownByPlaces(edge));
    });
  });
}

function kept(
  saved: GraphContent,
  hidden: ReadonlyMap<number, Place>,
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

/**
 * Both together are a document for who sees everything. The refusal names no number; who pads a document until it is
 * refused can still find out how much there is that is not seen, and whether a guessed id is among it.
 */
function checked(saved: GraphContent, withheld: GraphContent): GraphContent {
  const rows = saved.objects.length + withheld.objects.length;
  const edges = saved.edges.source.length + withheld.edges.source.length;
  if (rows > graphRowMax || edges > rememberedEdgeMax) throw tooLargeOver();
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
    (edge) =>
      rowOf.has(withheld.objects[withheld.edges.source[edge] ?? 0] ?? 0) &&
      rowOf.has(withheld.objects[withheld.edges.target[edge] ?? 0] ?? 0) &&
      derived.get(edge) !== null,
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

/**
 * Whether something that a graph has is kept for others and not shown in it: its saver removed it, and did not see it any
 * more when saving.
 */
export function isKeptApart(content: GraphContent, withheld: GraphContent | null): boolean {
  if (withheld === null) return false;
  const objects = new Set(content.objects);
  if (withheld.objects.some((object, row) => isPresent(withheld, row) && objects.has(object))) return true;
  const edges = new EdgeSet();
  edges.addAll(content);
  const isKnown = edges.finder(withheld);
  return withheld.edges.flags.some((flags, edge) => (flags & edgeFlag.shown) !== 0 && isKnown(edge));
}
