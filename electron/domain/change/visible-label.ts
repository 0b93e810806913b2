/** Labels of change sets name objects; whoever may not see one of them (any more) reads no name. */
import { kindOf } from '../../../shared/model/object-type.ts';
import { isReadable, ownerOfDim, typeOfDim } from '../../policy/actor.ts';
import { listFirstChanges, listRangeOwners } from '../../store/activity-store.ts';
import type { ChangeSetRecord } from '../../store/change-store.ts';
import { findObject } from '../../store/object-store.ts';
import { type ChangeRow, currentImage } from '../../store/undo.ts';
import type { QueryContext } from '../context.ts';
import type { RowImage } from './part-rules.ts';

/** A label names the first and the last of its objects at most; a change set of more rows says only how many. */
const rowsLookedAt = 300;

/** The label of a change set, or words without a name when it concerns what the user may not see. */
export function visibleLabel(context: QueryContext, set: ChangeSetRecord): string {
  const hidden =
    listRangeOwners(context.db, set.id).some((owner) => !context.actor.visible.intel.has(owner)) ||
    listFirstChanges(context.db, set.id, rowsLookedAt).some((change) => isHidden(context, change));
  return hidden ? 'A change that concerns an owner whose intelligence you may not see' : set.label;
}

/** True when the row belongs to an object or an owner that the user may not see. */
function isHidden(context: QueryContext, change: ChangeRow): boolean {
  const text = change.row ?? currentImage(context.db, change);
  if (text === null) return false;
  const image = JSON.parse(text) as RowImage;
  const { actor } = context;
  if (change.tbl === 'association')
    return [image['lo_dim'], image['hi_dim']].some((dim) => !isDimReadable(context, Number(dim)));
  if (typeof image['owner_id'] === 'number') {
    return change.tbl === 'object'
      ? !isReadable(actor, kindOf(Number(image['type'])), image['owner_id'])
      : !actor.visible.intel.has(image['owner_id']);
  }
  return objectColumns.some((name) => {
    const id = image[name];
    const object = typeof id === 'number' ? findObject(context.db, id) : undefined;
    return object !== undefined && !isReadable(actor, kindOf(object.type), object.owner_id);
  });
}

const objectColumns = ['object_id', 'requirement_id', 'from_id', 'to_id', 'victim_id'] as const;

export const isDimReadable = (context: QueryContext, dim: number): boolean =>
  isReadable(context.actor, kindOf(typeOfDim(dim)), ownerOfDim(dim));
