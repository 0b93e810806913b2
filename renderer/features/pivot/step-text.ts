import { kindLabel, type ObjectKind } from '../../../shared/model/object-type.ts';
import type { PivotStep } from '../../state/tab-address.ts';

/** What a step leads to, in words: `Groups`, `Malware`, `3 types of Groups`, `Indicators via Groups`. */
export function stepText({ kind, types = [], derived }: PivotStep): string {
  const many = kindLabel[kind].many;
  const what = types.length === 0 ? many : types.length === 1 ? (types[0] ?? many) : `${types.length} types of ${many}`;
  return derived === true ? `${what} via Groups` : what;
}

/** The types of a step after one of them was pressed; none chosen means all. */
export function toggledTypes(step: PivotStep, type: string): PivotStep {
  const { types = [], ...rest } = step;
  const next = types.includes(type) ? types.filter((other) => other !== type) : [...types, type];
  return next.length === 0 ? rest : { ...rest, types: next };
}

/** The same object's step to another kind, directly or through shared Groups. */
export const stepTo = (id: number, kind: ObjectKind, derived: boolean): PivotStep => ({
  id,
  kind,
  ...(derived ? { derived } : {}),
});
