/** Bounds that keep a hostile or broken file from exhausting the workstation. */
export interface StixLimits {
  /** Nesting of arrays and objects, counted from the outermost value. */
  readonly depth: number;
  readonly objects: number;
  /** Bytes of one object; a larger one is refused, the rest of the file is read. */
  readonly objectBytes: number;
  /** Bytes after unpacking a gzip file. */
  readonly unpackedBytes: number;
  /** Associations that one file may state, references inside objects included. */
  readonly links: number;
}

export const stixLimits: StixLimits = {
  depth: 64,
  objects: 5_000_000,
  objectBytes: 32 * 1024 * 1024,
  unpackedBytes: 2 * 1024 * 1024 * 1024 - 1,
  links: 5_000_000,
};
