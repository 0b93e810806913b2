/**
 * Finds the row that has a key without holding the keys a second time: open addressing over row numbers, the caller
 * compares. A Map of 300,000 numbers would take ten times the memory.
 */
export class RowIndex {
  #slots = new Int32Array(1024).fill(-1);
  #used = 0;
  readonly #hashOf: (row: number) => number;

  /** `hashOf`: an integer that is the same for rows with the same key. */
  constructor(hashOf: (row: number) => number) {
    this.#hashOf = hashOf;
  }

  /** The row with this hash for which `isIt` holds, or -1. */
  find(hash: number, isIt: (row: number) => boolean): number {
    const mask = this.#slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const row = this.#slots[slot] ?? -1;
      if (row < 0) return -1;
      if (isIt(row)) return row;
    }
  }

  /** Adds a row whose key is not there yet. */
  add(row: number): void {
    if ((this.#used + 1) * 2 > this.#slots.length) this.reserve(this.#used + 1);
    this.#place(row);
    this.#used += 1;
  }

  /** Makes room for so many rows at once. */
  reserve(rows: number): void {
    let size = this.#slots.length;
    while (rows * 2 > size) size *= 2;
    if (size === this.#slots.length) return;
    const old = this.#slots;
    this.#slots = new Int32Array(size).fill(-1);
    for (const row of old) if (row >= 0) this.#place(row);
  }

  #place(row: number): void {
    const mask = this.#slots.length - 1;
    let slot = spread(this.#hashOf(row)) & mask;
    while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
    this.#slots[slot] = row;
  }
}

/** Spreads neighbouring integers over all slots (finaliser of MurmurHash3, Appleby 2011). */
function spread(key: number): number {
  let hash = key | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
