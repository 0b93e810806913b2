import type { ContentEdges } from './document-content.ts';

interface Column<Self> {
  readonly length: number;
  set(values: Self, at?: number): void;
}

/** Two columns after each other; the first itself when the second is empty. */
export function joinedColumn<Values extends Column<Values>>(
  make: new (length: number) => Values,
  first: Values,
  more: Values,
): Values {
  if (more.length === 0) return first;
  const all = new make(first.length + more.length);
  all.set(first);
  all.set(more, first.length);
  return all;
}

/** The edges of one graph after those of another, between the same rows. */
export function joinedEdges(first: ContentEdges, more: ContentEdges): ContentEdges {
  return {
    source: joinedColumn(Uint32Array, first.source, more.source),
    target: joinedColumn(Uint32Array, first.target, more.target),
    flags: joinedColumn(Uint8Array, first.flags, more.flags),
    texts: joinedTexts(first.texts, more.texts, first.source.length),
  };
}

/** Texts by place; those of the second begin at `by`. */
export function joinedTexts(
  first: ReadonlyMap<number, string>,
  more: ReadonlyMap<number, string>,
  by: number,
): ReadonlyMap<number, string> {
  return more.size === 0 ? first : new Map([...first, ...[...more].map(([at, text]) => [at + by, text] as const)]);
}
