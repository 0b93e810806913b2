/** Typed arrays that grow by doubling, so that adding rows one pivot after the other stays cheap. */
type Column = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

/** The same column with room for `rows`; new places hold `filler`. */
export function withRoom<C extends Column>(column: C, rows: number, filler = 0): C {
  if (rows <= column.length) return column;
  // The constructor of a typed array makes an array of the same type.
  const grown = new (column.constructor as new (length: number) => C)(Math.max(rows, column.length * 2, 256));
  grown.set(column);
  if (filler !== 0) grown.fill(filler, column.length);
  return grown;
}
