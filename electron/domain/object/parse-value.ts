import { AppError } from '../../../shared/error/app-error.ts';
import { parseIndicator } from '../../../shared/indicator/normalise.ts';
import type { IndicatorType } from '../../../shared/model/object-type.ts';

/** The normalised value, or INVALID_INPUT that says what was found, what was expected and what to do. */
export function parseOrRefuse(type: IndicatorType, value: string) {
  const parsed = parseIndicator(type, value);
  if (parsed.ok) return parsed.value;
  const { found, expected, fix } = parsed.problem;
  throw new AppError('INVALID_INPUT', `Found ${found}. Expected ${expected}. ${fix}`, parsed.problem);
}
