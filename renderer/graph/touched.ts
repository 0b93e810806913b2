/** More than these are looked for one by one at no gain. */
const namedMax = 20_000;

/** Rows, or items, that were touched since somebody last took them. */
export class Touched {
  /** Null: any. */
  #numbers: Set<number> | null = new Set();

  get isEmpty(): boolean {
    return this.#numbers?.size === 0;
  }

  /** Null stands for any. */
  add(numbers: ArrayLike<number> | null): void {
    if (numbers === null || numbers.length > namedMax) this.#numbers = null;
    else for (let at = 0; at < numbers.length; at += 1) this.#numbers?.add(numbers[at] ?? 0);
    if (this.#numbers !== null && this.#numbers.size > namedMax) this.#numbers = null;
  }

  /** Takes them, once; null stands for any. */
  take(): Uint32Array | null {
    const numbers = this.#numbers;
    this.#numbers = new Set();
    return numbers && Uint32Array.from(numbers);
  }
}
