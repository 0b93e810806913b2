/** A set of small whole numbers that is read out in order: joins what several cells of an index found. */
export class IdMarks {
  readonly #words: Int32Array;

  constructor(count: number) {
    this.#words = new Int32Array((count + 31) >>> 5);
  }

  add(id: number): void {
    const word = id >>> 5;
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (id & 31));
  }

  /** Writes all in ascending order to `into`, empties the set and answers how many there were. */
  drain(into: Uint32Array): number {
    const words = this.#words;
    let found = 0;
    for (let word = 0; word < words.length; word += 1) {
      let bits = words[word] ?? 0;
      if (bits === 0) continue;
      words[word] = 0;
      while (bits !== 0) {
        const lowest = bits & -bits;
        into[found] = word * 32 + (31 - Math.clz32(lowest));
        found += 1;
        bits ^= lowest;
      }
    }
    return found;
  }
}
