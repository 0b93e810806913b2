/** Who may view a Case: everyone whose role shows Cases, or the users of a list alone. */
import { AppError } from '../../../shared/error/app-error.ts';
import { requireVerb } from '../../policy/require.ts';
import { findUser } from '../../store/account-store.ts';
import { listViewerIds } from '../../store/case-people-store.ts';
import { type CaseRow, updateCaseRow } from '../../store/case-store.ts';
import { alignViewers, internViewerList } from '../../store/viewer-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { requireVersion } from '../object/find.ts';
import { maySeeCases } from './assignee.ts';
import { caseFacts } from './facts.ts';
import { caseTitle, getCase, touchCase } from './find.ts';

/** Ids of those who alone may view a Case; empty when everyone may. */
export const viewerIdsOf = ({ db }: QueryContext, { viewer_list: list }: Pick<CaseRow, 'viewer_list'>): number[] =>
  list === null ? [] : listViewerIds(db, list);

/**
 * The list that a Case of an Organization is to have, null for everyone. INVALID_INPUT when somebody on it could not see
 * Cases anyway, when the acting user is not on it, and when the user to whom the Case is assigned is not.
 */
export function viewerListFor(
  context: CommandContext,
  ownerId: number,
  userIds: readonly number[],
  assignee: number | null,
): number | null {
  if (userIds.length === 0) return null;
  const { db, actor } = context;
  const unfit = userIds.find((id) => !maySeeCases(context, ownerId, id));
  if (unfit !== undefined)
    throw new AppError(
      'INVALID_INPUT',
      `${nameOf(context, unfit)} is no user of this Organization who may view Cases. Take that user off the list.`,
      { userId: unfit },
    );
  if (!userIds.includes(actor.userId))
    throw new AppError(
      'INVALID_INPUT',
      'You are not on the list: you would lock yourself out. Add yourself to it, or let somebody on the list change it.',
    );
  if (assignee !== null && !userIds.includes(assignee))
    throw new AppError(
      'INVALID_INPUT',
      `The Case is assigned to ${nameOf(context, assignee)}, who would not see it. Add that user to the list, or assign the Case to somebody else first.`,
      { userId: assignee },
    );
  return internViewerList(db, ownerId, userIds);
}

export function setViewers(
  context: CommandContext,
  { id, version, viewers }: { id: number; version: number; viewers: readonly number[] },
): void {
  const found = getCase(context, id);
  const { row } = found;
  requireVerb(context.actor, row.owner_id, 'case.modify', caseFacts(context, id));
  requireVersion(row, version);
  context.describe(`Set who may view ${caseTitle(found)}`);
  const list = viewerListFor(context, row.owner_id, viewers, row.assignee);
  if (list === row.viewer_list) return;
  updateCaseRow(context.db, id, { viewer_list: list, set_id: context.setId });
  alignViewers(context.db, id);
  touchCase(context, id);
  context.event(id, { element: 'case', text: viewersText(context, list === null ? [] : viewers) });
}

/** One line names no more users than this. */
const namesShown = 10;

function viewersText(context: QueryContext, userIds: readonly number[]): string {
  if (userIds.length === 0) return 'Made the Case viewable by everyone who may view Cases';
  const ids = [...new Set(userIds)];
  const names = ids.slice(0, namesShown).map((id) => nameOf(context, id));
  const more = ids.length > namesShown ? ` and ${ids.length - namesShown} more` : '';
  return `Made the Case viewable only by ${names.join(', ')}${more}`;
}

const nameOf = ({ db }: QueryContext, userId: number): string => findUser(db, userId)?.name ?? `User ${userId}`;
