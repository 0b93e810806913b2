/** Assignees: users who may see the Case, and groups of users of its Organization. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { Assignee, AssigneeRef } from '../../../shared/model/assignee.ts';
import { loadActor } from '../../policy/actor.ts';
import { findAssigneeName, isMemberOf } from '../../store/assignment-store.ts';
import type { QueryContext } from '../context.ts';

interface Columns {
  readonly assignee: number | null;
  readonly assignee_group: number | null;
}

/** Whether a user of an Organization who may sign in has a role there that shows Cases. */
export const maySeeCases = ({ db }: QueryContext, ownerId: number, userId: number): boolean =>
  isMemberOf(db, ownerId, { kind: 'user', id: userId }) && loadActor(db, userId).visible.byKind.case.has(ownerId);

/** Whether a new Case can be assigned so: what was chosen earlier may have left since, or see no Cases any more. */
export const canBeAssigned = (
  context: QueryContext,
  ownerId: number,
  assignee: AssigneeRef,
  viewers: readonly number[] = [],
): boolean =>
  assignee.kind === 'group'
    ? isMemberOf(context.db, ownerId, assignee)
    : maySeeCases(context, ownerId, assignee.id) && (viewers.length === 0 || viewers.includes(assignee.id));

/**
 * The two columns of an assignment; INVALID_INPUT for somebody outside the Organization, and for a user who could not
 * see what is assigned. `viewers`: who alone may see the Case; without it everyone may whose role shows Cases.
 */
export function assigneeColumns(
  context: QueryContext,
  ownerId: number,
  assignee: AssigneeRef | null | undefined,
  viewers: readonly number[] = [],
): Columns {
  if (assignee === null || assignee === undefined) return { assignee: null, assignee_group: null };
  if (!isMemberOf(context.db, ownerId, assignee))
    throw new AppError(
      'INVALID_INPUT',
      `There is no such ${assignee.kind === 'user' ? 'user' : 'group of users'} in this Organization. Choose another assignee.`,
      assignee,
    );
  if (assignee.kind === 'group') return { assignee: null, assignee_group: assignee.id };
  if (!maySeeCases(context, ownerId, assignee.id)) throw cannotSee(context, assignee, 'has a role that shows no Cases');
  if (viewers.length > 0 && !viewers.includes(assignee.id))
    throw cannotSee(context, assignee, 'is not on the list of those who may view this Case');
  return { assignee: assignee.id, assignee_group: null };
}

/** Who has something already keeps it, even when a later role would not let that user be chosen. */
export const isAssignee = ({ assignee, assignee_group: group }: Columns, ref: AssigneeRef | null): boolean =>
  ref !== null && ref.id === (ref.kind === 'user' ? assignee : group);

const cannotSee = ({ db }: QueryContext, assignee: AssigneeRef, why: string): AppError =>
  new AppError(
    'INVALID_INPUT',
    `${findAssigneeName(db, assignee) ?? 'This user'} ${why}. Choose another assignee.`,
    assignee,
  );

export function toAssignee({ db }: QueryContext, { assignee, assignee_group: group }: Columns): Assignee | null {
  const ref: AssigneeRef | null =
    assignee !== null ? { kind: 'user', id: assignee } : group !== null ? { kind: 'group', id: group } : null;
  return ref === null ? null : { ...ref, name: findAssigneeName(db, ref) ?? 'unknown' };
}
