export interface Omission {
  readonly what: string;
  readonly reason: string;
  readonly count: number;
}

/** Counts what stays behind, by kind of thing and reason. */
export class Omissions {
  readonly #counts = new Map<string, Omission>();

  add(what: string, reason: string, count = 1): void {
    if (count === 0) return;
    const key = `${what}\0${reason}`;
    this.#counts.set(key, { what, reason, count: (this.#counts.get(key)?.count ?? 0) + count });
  }

  /** The most frequent first; at most 100 different ones, the rest summed up. */
  list(): Omission[] {
    const all = [...this.#counts.values()].sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason));
    if (all.length <= 100) return all;
    const rest = all.slice(99).reduce((sum, { count }) => sum + count, 0);
    return [...all.slice(0, 99), { what: 'Others', reason: 'for further reasons', count: rest }];
  }
}
