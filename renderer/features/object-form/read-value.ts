import type { IndicatorValue, ValueProblem } from '../../../shared/indicator/indicator-value.ts';
import { parseIndicator } from '../../../shared/indicator/normalise.ts';
import { recogniseIndicator } from '../../../shared/indicator/recognise.ts';
import type { IndicatorType } from '../../../shared/model/object-type.ts';

export type ReadValue =
  | { readonly state: 'empty' }
  | { readonly state: 'unknown' }
  | { readonly state: 'refused'; readonly problem: ValueProblem }
  | {
      readonly state: 'read';
      readonly value: IndicatorValue;
      /** What was left out of what was typed, such as a port after an address. */
      readonly ignored: string;
    };

/** What an Indicator would be made of a text: of the type chosen, or of the one it most likely is. */
export function readValue(text: string, type: IndicatorType | 'recognise'): ReadValue {
  if (text.trim() === '') return { state: 'empty' };
  if (type === 'recognise') {
    const recognition = recogniseIndicator(text, { hostsExpected: true });
    if (recognition === undefined) return { state: 'unknown' };
    return { state: 'read', value: recognition.value, ignored: recognition.ignored };
  }
  const result = parseIndicator(type, text);
  return result.ok
    ? { state: 'read', value: result.value, ignored: '' }
    : { state: 'refused', problem: result.problem };
}
