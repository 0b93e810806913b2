/** Assignees: users who may see the Cases of an Organization, and its groups of users. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { Assignee, AssigneeRef } from '../../../shared/model/assignee.ts';
import { findAssigneeName, isMemberOf } from '../../store/assignment-store.ts';
import type { QueryContext } from '../context.ts';

interface Columns {
  readonly assignee: number | null;
  readonly assignee_group: number | null;
}

/** The two columns of an assignment; INVALID_INPUT for somebody outside the Organization. */
export function assigneeColumns(
  { db }: QueryContext,
  ownerId: number,
  assignee: AssigneeRef | null | undefined,
): Columns {
  if (assignee === null || assignee === undefined) return { assignee: null, assignee_group: null };
  if (!isMemberOf(db, ownerId, assignee))
    throw new AppError(
      'INVALID_INPUT',
      `There is no such ${assignee.kind === 'user' ? 'user' : 'group of users'} in this Organization. Choose another assignee.`,
      assignee,
    );
  return assignee.kind === 'user'
    ? { assignee: assignee.id, assignee_group: null }
    : { assignee: null, assignee_group: assignee.id };
}

export function toAssignee({ db }: QueryContext, { assignee, assignee_group: group }: Columns): Assignee | null {
  const ref: AssigneeRef | null =
    assignee !== null ? { kind: 'user', id: assignee } : group !== null ? { kind: 'group', id: group } : null;
  return ref === null ? null : { ...ref, name: findAssigneeName(db, ref) ?? 'unknown' };
}
