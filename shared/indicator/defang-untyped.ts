import { defang } from './defang.ts';
import { recogniseIndicator } from './recognise.ts';

/** A value of which nobody says what it is, such as an Artifact's in a list: defanged when it is exactly an Indicator's. */
export function defangUntyped(value: string): string {
  const found = recogniseIndicator(value)?.value;
  return found?.summary === value ? defang(found.type, value) : value;
}
