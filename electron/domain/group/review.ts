/** Reviews of Reports: one of each user on each Report. */
import { AppError } from '../../../shared/error/app-error.ts';
import { getObjectType } from '../../../shared/model/object-type.ts';
import { decideFor, requireVerb, rightOf } from '../../policy/require.ts';
import { deleteReview, listReviews, putReview, summariseReviews } from '../../store/group-store.ts';
import { touchObject } from '../../store/object-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { displayName } from '../object/display-name.ts';
import { type FoundObject, getObjectOfKind } from '../object/find.ts';

function getReport(context: QueryContext, id: number): FoundObject {
  const group = getObjectOfKind(context, id, 'group');
  const type = getObjectType(group.type).name;
  if (type !== 'Report')
    throw new AppError('INVALID_INPUT', `Only Reports are reviewed; ${displayName(group)} is of the type ${type}.`);
  return group;
}

/** The author needs the right to work on Groups; anyone else's review falls to who administers the owner. */
const deletionVerb = (context: QueryContext, authorId: number) =>
  authorId === context.actor.userId ? ('group.modify' as const) : ('settings.modify' as const);

export function readReviews(context: QueryContext, id: number) {
  const report = getReport(context, id);
  const { actor, db } = context;
  const reviews = listReviews(db, id, 500).map((review) => ({
    userId: review.user_id,
    userName: review.user_name,
    rating: review.rating,
    helpful: review.helpful === 1,
    comment: review.comment,
    created: review.created,
    modified: review.modified,
    mine: review.user_id === actor.userId,
    delete: rightOf(decideFor(actor, report.owner_id, deletionVerb(context, review.user_id))),
  }));
  // The own one is what its author looks for.
  reviews.sort((a, b) => Number(b.mine) - Number(a.mine));
  return {
    reviews,
    ...summariseReviews(db, id),
    right: rightOf(decideFor(actor, report.owner_id, 'group.modify')),
  };
}

export function writeReview(
  context: CommandContext,
  id: number,
  review: { rating: number; helpful: boolean; comment: string | null },
): void {
  const report = getReport(context, id);
  requireVerb(context.actor, report.owner_id, 'group.modify');
  const comment = review.comment?.trim() === '' ? null : review.comment;
  putReview(context.db, { ...review, comment, objectId: id, userId: context.actor.userId, at: context.now });
  touchObject(context.db, id, context.now, context.setId);
  context.describe(`Review ${displayName(report)}`);
}

export function removeReview(context: CommandContext, id: number, userId: number): void {
  const report = getReport(context, id);
  requireVerb(context.actor, report.owner_id, deletionVerb(context, userId));
  if (deleteReview(context.db, id, userId) === 0)
    throw new AppError('NOT_FOUND', 'This review does not exist any more. Reload the Report.');
  touchObject(context.db, id, context.now, context.setId);
  context.describe(`Delete a review of ${displayName(report)}`);
}
