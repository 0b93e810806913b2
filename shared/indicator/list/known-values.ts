import type { IndicatorValue } from '../indicator-value.ts';

/** Remembers in which line each Indicator stood first. */
export class KnownValues {
  readonly #lines = new Map<string, number>();

  /**
   * The line that holds the same Indicator, or null and this line is remembered. A File repeats another when it adds no
   * hash to it.
   */
  meet({ type, key, aliases }: IndicatorValue, line: number): number | null {
    const names = aliases.length === 0 ? [`${type}/${key}`] : aliases.map(({ value }) => value);
    const before = names.map((name) => this.#lines.get(name));
    for (const [index, name] of names.entries()) if (before[index] === undefined) this.#lines.set(name, line);
    return before.includes(undefined) ? null : (before[0] ?? null);
  }
}
