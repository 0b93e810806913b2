import type { IndicatorType } from '../../model/object-type.ts';
import type { IndicatorValue } from '../indicator-value.ts';

/** Remembers in which line each Indicator stood first. */
export class KnownValues {
  /** By type, so that no name is put together for each value. */
  readonly #byType = new Map<IndicatorType, Map<string, number>>();
  readonly #byHash = new Map<string, number>();

  /**
   * The line that holds the same Indicator, or null and this line is remembered. A File repeats another when it adds no
   * hash to it.
   */
  meet({ type, key, aliases }: IndicatorValue, line: number): number | null {
    if (aliases.length === 0) {
      let lines = this.#byType.get(type);
      if (lines === undefined) this.#byType.set(type, (lines = new Map()));
      const first = lines.get(key);
      if (first === undefined) lines.set(key, line);
      return first ?? null;
    }
    const names = aliases.map(({ value }) => value);
    const before = names.map((name) => this.#byHash.get(name));
    for (const [index, name] of names.entries()) if (before[index] === undefined) this.#byHash.set(name, line);
    return before.includes(undefined) ? null : (before[0] ?? null);
  }
}
