/** Row keys chosen in a table, and the arithmetic of clicking with Ctrl and Shift. */
export type Selection = ReadonlySet<number>;

export function toggled(selection: Selection, key: number): Selection {
  const next = new Set(selection);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** The selection with every row from one index to another. Rows that are not loaded are left out. */
export function withRange(
  selection: Selection,
  from: number,
  to: number,
  keyAt: (index: number) => number | undefined,
): Selection {
  const next = new Set(selection);
  for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
    const key = keyAt(index);
    if (key !== undefined) next.add(key);
  }
  return next;
}

/** The row to which a key moves, or null when the key does not move. */
export function movedIndex(key: string, index: number, rowCount: number, page: number): number | null {
  const last = rowCount - 1;
  if (last < 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, index + 1);
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'PageDown':
      return Math.min(last, index + page);
    case 'PageUp':
      return Math.max(0, index - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
