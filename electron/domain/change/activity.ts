/** The history of an object as its change sets tell it, and the user's own latest change sets. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { Right } from '../../../shared/model/object.ts';
import { listSetsOfObject } from '../../store/activity-store.ts';
import { type ChangeSetRecord, findChangeSet, listRecentOf } from '../../store/change-store.ts';
import type { QueryContext } from '../context.ts';
import { getObject } from '../object/find.ts';
import { describeChanges } from './activity-detail.ts';
import { requireUndoable } from './undo.ts';
import { visibleLabel } from './visible-label.ts';

const changeSetRow = (context: QueryContext, set: ChangeSetRecord) => ({
  id: set.id,
  at: set.at,
  by: set.by,
  command: set.command,
  label: visibleLabel(context, set),
  rows: set.rows,
  undoneBy: set.undone_by,
});

export const listRecentChanges = (context: QueryContext, limit: number) =>
  listRecentOf(context.db, context.actor.userId, limit).map((set) => changeSetRow(context, set));

/** Change sets whose only effect is a link to something hidden are passed over; so many are looked at for one page. */
const lookedAtForOne = 4;
/** Whether a larger change set can be undone is said when it is tried: looking at all its rows for a list takes too long. */
const checkedRows = 1000;

export function listActivity(context: QueryContext, id: number, before: number, limit: number) {
  const object = getObject(context, id);
  const reach = limit * lookedAtForOne;
  const setIds = listSetsOfObject(context.db, object.id, before, reach + 1);
  const entries = [];
  let last = before;
  let index = 0;
  for (; index < Math.min(setIds.length, reach) && entries.length < limit; index += 1) {
    const setId = setIds[index] ?? 0;
    last = setId;
    const set = findChangeSet(context.db, setId);
    if (set === undefined) continue;
    const described = describeChanges(context, set, object);
    if (described.details.length > 0)
      entries.push({ ...changeSetRow(context, set), ...described, undo: undoRight(context, set) });
  }
  return { entries, next: index < setIds.length ? last : null };
}

function undoRight(context: QueryContext, set: ChangeSetRecord): Right {
  if (set.rows > checkedRows)
    return { allowed: set.undone_by === null, reason: set.undone_by === null ? null : undone };
  try {
    requireUndoable(context, set);
    return { allowed: true, reason: null };
  } catch (error) {
    if (error instanceof AppError) return { allowed: false, reason: error.message };
    throw error;
  }
}

const undone = 'This change has been undone already.';
