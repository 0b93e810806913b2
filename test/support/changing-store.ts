/** A workspace as graphs ask it, whose associations come and go by change sets that can be taken back. */
import type { GraphStore } from '../../renderer/graph/model/graph-session.ts';
import type { GraphAnswer } from '../../shared/graph/answer.ts';
import { smallAnswer } from './small-answer.ts';

type Pair = readonly [number, number];

const keyOf = ([a, b]: Pair): string => `${Math.min(a, b)}-${Math.max(a, b)}`;

export class ChangingStore implements GraphStore {
  readonly #pairs = new Map<string, Pair>();
  readonly #changeSets: { readonly pair: Pair; readonly on: boolean }[] = [];
  readonly #deleted = new Set<number>();

  constructor(pairs: readonly Pair[]) {
    for (const pair of pairs) this.#pairs.set(keyOf(pair), pair);
  }

  has(pair: Pair): boolean {
    return this.#pairs.has(keyOf(pair));
  }

  /** Makes or removes an association; answers its change set. */
  set(pair: Pair, on: boolean): number {
    if (on) this.#pairs.set(keyOf(pair), pair);
    else this.#pairs.delete(keyOf(pair));
    return this.#changeSets.push({ pair, on }) - 1;
  }

  /** From now on nobody sees the object. */
  delete(id: number): void {
    this.#deleted.add(id);
  }

  async undo(changeSet: number): Promise<number> {
    const { pair, on } = this.#changeSets[changeSet] ?? { pair: [0, 0], on: true };
    return this.set(pair, !on);
  }

  async read(objects: readonly number[]): Promise<GraphAnswer> {
    return this.answer(objects);
  }

  answer(objects: readonly number[]): GraphAnswer {
    const asked = new Set(objects.filter((id) => !this.#deleted.has(id)));
    return smallAnswer(
      [...asked].map((id) => ({ id })),
      [...this.#pairs.values()].filter(([a, b]) => asked.has(a) && asked.has(b)),
    );
  }
}
