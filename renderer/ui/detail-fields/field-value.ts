import type { ObjectDetail } from '../../../shared/model/object.ts';

/** A value that one control of a form holds; null is "not set". */
export type FieldValue = string | number | boolean | null;
export type FieldValues = Readonly<Record<string, FieldValue>>;

const isFieldValue = (value: unknown): value is FieldValue =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The simple fields of an object's detail; lists are left out. */
export function fieldValuesOf(detail: ObjectDetail): FieldValues {
  const values: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(detail.fields)) {
    if (isFieldValue(value)) values[name] = value;
  }
  return values;
}

/** What of a form differs from where it started: all that an update needs to carry. */
export function changedFields(from: FieldValues, to: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(to).filter(([name, value]) => (from[name] ?? null) !== value));
}
