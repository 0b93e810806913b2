/** What the permission engine is told about a Case and its parts. */
import type { Facts } from '../../../shared/permission/facts.ts';
import { isAssignedTo } from '../../store/assignment-store.ts';
import { findCaseRow } from '../../store/case-store.ts';
import type { QueryContext } from '../context.ts';
import type { FoundObject } from '../object/find.ts';

/** Whether the Case is the user's: assigned to the user, or to a group with the user. */
export function caseFacts({ db, actor }: QueryContext, caseId: number): Facts {
  const kase = findCaseRow(db, caseId);
  return { isAssignee: kase !== undefined && isAssignedTo(db, actor.userId, kase.assignee, kase.assignee_group) };
}

export const artifactFacts = ({ actor }: QueryContext, artifact: Pick<FoundObject, 'created_by'>): Facts => ({
  isAuthor: artifact.created_by === actor.userId,
});
