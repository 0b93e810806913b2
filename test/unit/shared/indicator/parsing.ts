import { expect, it } from 'vitest';
import { parseIndicator } from '../../../../shared/indicator/normalise.ts';
import type { IndicatorInput } from '../../../../shared/indicator/indicator-value.ts';
import type { IndicatorType } from '../../../../shared/model/object-type.ts';

/** One test per row: what is given and the key it must be stored under. */
export function itStores(type: IndicatorType, rows: readonly (readonly [given: IndicatorInput, key: string])[]): void {
  it.each(rows)(`stores %j as %j`, (given, key) => {
    const result = parseIndicator(type, given);
    expect(result.ok ? result.value.key : result.problem).toBe(key);
  });
}

/** One test per row: what is given and words that the problem must hold. */
export function itRefuses(
  type: IndicatorType,
  rows: readonly (readonly [given: IndicatorInput, words: string])[],
): void {
  it.each(rows)(`refuses %j and says %j`, (given, words) => {
    const result = parseIndicator(type, given);
    expect(result.ok ? result.value.key : Object.values(result.problem).join(' | ')).toContain(words);
    expect(result.ok).toBe(false);
  });
}
