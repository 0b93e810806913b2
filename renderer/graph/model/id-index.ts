/**
 * Row of each object id: open addressing over typed arrays. A Map of 100,000 ids takes several times the memory and
 * time, and this is asked twice for every edge of an answer.
 */
export class IdIndex {
  #ids = new Float64Array(1024);
  /** -1 where a slot is free. */
  #rows = new Int32Array(1024).fill(-1);
  #used = 0;

  /** The row that an id was added with, or -1. */
  rowOf(id: number): number {
    const ids = this.#ids;
    const rows = this.#rows;
    const mask = rows.length - 1;
    for (let slot = spread(id) & mask; ; slot = (slot + 1) & mask) {
      const row = rows[slot] ?? -1;
      if (row < 0 || ids[slot] === id) return row;
    }
  }

  /** Adds an id that is not there yet. */
  add(id: number, row: number): void {
    this.reserve(this.#used + 1);
    this.#place(id, row);
    this.#used += 1;
  }

  /** Makes room for so many ids at once. */
  reserve(count: number): void {
    let size = this.#rows.length;
    while (count * 2 > size) size *= 2;
    if (size === this.#rows.length) return;
    const [ids, rows] = [this.#ids, this.#rows];
    this.#ids = new Float64Array(size);
    this.#rows = new Int32Array(size).fill(-1);
    for (let slot = 0; slot < rows.length; slot += 1) {
      const row = rows[slot] ?? -1;
      if (row >= 0) this.#place(ids[slot] ?? 0, row);
    }
  }

  #place(id: number, row: number): void {
    const mask = this.#rows.length - 1;
    let slot = spread(id) & mask;
    while ((this.#rows[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
    this.#ids[slot] = id;
    this.#rows[slot] = row;
  }
}

/** Spreads neighbouring numbers over all slots (finaliser of MurmurHash3, Appleby 2011). Ids may exceed 32 bits. */
function spread(id: number): number {
  let hash = id | 0;
  if (hash !== id) hash ^= Math.floor(id / 4294967296);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
