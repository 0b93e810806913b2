/** What the analysis says of each row of the model: NaN for rows that were not there when it ran. */
import type { MetricName } from '../../../shared/graph/view.ts';

export type MetricValues = { readonly [name in MetricName]?: Float64Array };

/** Lowest and highest value; 0 and 0 when there is none. */
export function rangeOf(values: Float64Array): { min: number; max: number } {
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return max >= min ? { min, max } : { min: 0, max: 0 };
}
