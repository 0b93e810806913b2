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
