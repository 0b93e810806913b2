import { minuteText } from '../time-text-format.ts';
import type { FieldInfo } from './field-info.ts';
import type { FieldValue } from './field-value.ts';

const number = new Intl.NumberFormat();

/** A field's value in words. */
export function fieldText(info: FieldInfo | undefined, value: FieldValue): string {
  if (value === null || value === '') return 'not set';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return info?.input === 'time' ? minuteText(value) : number.format(value);
  return info?.input === 'secret' ? '••••••' : value;
}
