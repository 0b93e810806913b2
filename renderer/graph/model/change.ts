import type { GraphChange } from '../../../shared/graph/change.ts';

/** Changes as the model makes them are those that a file keeps. */
export { type GraphChange, inverseOf, sizeOf } from '../../../shared/graph/change.ts';

/** Whether nothing is different after it. */
export function isEmpty(change: GraphChange): boolean {
  if (change.kind === 'view') return false;
  if (change.kind === 'places') return change.after.every((value, at) => Object.is(value, change.before[at]));
  return change.rows.length === 0;
}
