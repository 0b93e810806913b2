/** Derived and foreign edges by their ends, which is how they are known in graphs that count their rows each for itself. */
import type { ContentEdges, GraphContent } from '../../../shared/graph/document-content.ts';
import { edgeFlag } from '../../../shared/graph/document.ts';
import { isPresent } from './cut.ts';

/** An edge by the objects that it joins, whatever their rows. */
export interface Joining {
  readonly source: number;
  readonly target: number;
  readonly flags: number;
  readonly text: string;
}

type Edges = Pick<GraphContent, 'objects' | 'edges'>;

/** The shown edges of a graph that are wanted, by their ends. */
export function joinings({ objects, edges }: Edges, isWanted: (edge: number) => boolean): Joining[] {
  const found: Joining[] = [];
  edges.flags.forEach((flags, edge) => {
    if ((flags & edgeFlag.shown) === 0 || !isWanted(edge)) return;
    const source = objects[edges.source[edge] ?? 0] ?? 0;
    const target = objects[edges.target[edge] ?? 0] ?? 0;
    found.push({ source, target, flags, text: edges.texts.get(edge) ?? '' });
  });
  return found;
}

/** Each edge once, without those that a graph shows itself between present nodes. */
export function withoutKnown(edges: readonly Joining[], content: GraphContent): Joining[] {
  if (edges.length === 0) return [];
  const known = new EdgeSet();
  known.addAll(content, (edge) => {
    const isShown = ((content.edges.flags[edge] ?? 0) & edgeFlag.shown) !== 0;
    const [source, target] = [content.edges.source[edge] ?? 0, content.edges.target[edge] ?? 0];
    return isShown && isPresent(content, source) && isPresent(content, target);
  });
  return edges.filter((edge) => {
    if (known.has(edge)) return false;
    known.add(edge);
    return true;
  });
}

/**
 * Edges known by their ends, their direction and whether they are foreign, shown or not. As numbers, because a graph has
 * up to a million: at most 2^22 objects, far more than there are in all parts of a saved graph.
 */
export class EdgeSet {
  readonly #numbers = new Map<number, number>();
  readonly #names = new Set<number>();

  addAll(content: Edges, isWanted: (edge: number) => boolean = () => true): void {
    const name = this.#namer(content);
    content.edges.flags.forEach((_, edge) => {
      if (isWanted(edge)) this.#names.add(name(edge));
    });
  }

  /** Whether an edge of a graph is known, by its row there. */
  finder(content: Edges): (edge: number) => boolean {
    const name = this.#namer(content);
    return (edge) => this.#names.has(name(edge));
  }

  add({ source, target, flags }: Omit<Joining, 'text'>): void {
    this.#names.add(nameOf(this.#numberOf(source), this.#numberOf(target), flags));
  }

  has({ source, target, flags }: Omit<Joining, 'text'>): boolean {
    return this.#names.has(nameOf(this.#numberOf(source), this.#numberOf(target), flags));
  }

  #namer({ objects, edges: { source, target, flags } }: Edges): (edge: number) => number {
    const numbers = Array.from(objects, (object) => this.#numberOf(object));
    return (edge) => nameOf(numbers[source[edge] ?? 0] ?? 0, numbers[target[edge] ?? 0] ?? 0, flags[edge] ?? 0);
  }

  #numberOf(object: number): number {
    let number = this.#numbers.get(object);
    if (number === undefined) this.#numbers.set(object, (number = this.#numbers.size));
    return number;
  }
}

function nameOf(source: number, target: number, flags: number): number {
  const isTurned = (flags & edgeFlag.directed) === 0 && target < source;
  const ends = isTurned ? target * 2 ** 22 + source : source * 2 ** 22 + target;
  return ends * 8 + (flags & ~edgeFlag.shown);
}

export function columnsOf(edges: readonly Joining[], rowOf: ReadonlyMap<number, number>): ContentEdges {
  return {
    source: Uint32Array.from(edges, ({ source }) => rowOf.get(source) ?? 0),
    target: Uint32Array.from(edges, ({ target }) => rowOf.get(target) ?? 0),
    flags: Uint8Array.from(edges, ({ flags }) => flags),
    texts: new Map(edges.flatMap(({ text }, edge) => (text === '' ? [] : [[edge, text] as const]))),
  };
}
