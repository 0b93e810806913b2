/** Votes, reviews and Task assignments of Groups. */
import type { Reader, Writer } from './connection.ts';
import { row, rows, run } from './statement.ts';

export interface VoteCounts {
  readonly up: number;
  readonly down: number;
  readonly mine: number;
}
export const countVotes = (db: Reader, objectId: number, userId: number): VoteCounts =>
  row<VoteCounts>(
    db,
    `SELECT coalesce(sum(value = 1), 0) AS up, coalesce(sum(value = -1), 0) AS down,
       coalesce(max(CASE WHEN user_id = :user THEN value END), 0) AS mine FROM vote WHERE object_id = :object`,
    { object: objectId, user: userId },
  ) ?? { up: 0, down: 0, mine: 0 };
export const putVote = (db: Writer, objectId: number, userId: number, value: number, at: number): number =>
  run(
    db,
    'INSERT INTO vote VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value, at = excluded.at WHERE value <> excluded.value',
    [objectId, userId, value, at],
  );
export const deleteVote = (db: Writer, objectId: number, userId: number): number =>
  run(db, 'DELETE FROM vote WHERE object_id = ? AND user_id = ?', [objectId, userId]);

export interface ReviewRow {
  readonly user_id: number;
  readonly user_name: string;
  readonly rating: number;
  readonly helpful: number;
  readonly comment: string | null;
  readonly created: number;
  readonly modified: number;
}
export const listReviews = (db: Reader, objectId: number, limit: number): ReviewRow[] =>
  rows<ReviewRow>(
    db,
    `SELECT r.user_id, u.name AS user_name, r.rating, r.helpful, r.comment, r.created, r.modified
     FROM review r JOIN user_account u ON u.id = r.user_id WHERE r.object_id = ? ORDER BY r.modified DESC, r.user_id LIMIT ?`,
    [objectId, limit],
  );
export const summariseReviews = (
  db: Reader,
  objectId: number,
): { total: number; average: number | null; helpful: number } =>
  row<{ total: number; average: number | null; helpful: number }>(
    db,
    'SELECT count(*) AS total, avg(rating) AS average, coalesce(sum(helpful), 0) AS helpful FROM review WHERE object_id = ?',
    [objectId],
  ) ?? { total: 0, average: null, helpful: 0 };
export const putReview = (
  db: Writer,
  review: { objectId: number; userId: number; rating: number; helpful: boolean; comment: string | null; at: number },
): number =>
  run(
    db,
    `INSERT INTO review VALUES (:object, :user, :rating, :helpful, :comment, :at, :at)
     ON CONFLICT DO UPDATE SET rating = excluded.rating, helpful = excluded.helpful, comment = excluded.comment, modified = excluded.modified`,
    {
      object: review.objectId,
      user: review.userId,
      rating: review.rating,
      helpful: review.helpful ? 1 : 0,
      comment: review.comment,
      at: review.at,
    },
  );
export const deleteReview = (db: Writer, objectId: number, userId: number): number =>
  run(db, 'DELETE FROM review WHERE object_id = ? AND user_id = ?', [objectId, userId]);

export interface AssignmentRow {
  readonly user_id: number;
  readonly user_name: string;
  readonly duty: string;
}
export const listAssignments = (db: Reader, objectId: number): AssignmentRow[] =>
  rows<AssignmentRow>(
    db,
    `SELECT t.user_id, u.name AS user_name, t.duty FROM task_assignment t JOIN user_account u ON u.id = t.user_id
     WHERE t.object_id = ? ORDER BY t.duty, u.name LIMIT 200`,
    [objectId],
  );
export const insertAssignment = (db: Writer, objectId: number, userId: number, duty: string): number =>
  run(db, 'INSERT INTO task_assignment VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [objectId, userId, duty]);
export const deleteAssignment = (db: Writer, objectId: number, userId: number, duty: string): number =>
  run(db, 'DELETE FROM task_assignment WHERE object_id = ? AND user_id = ? AND duty = ?', [objectId, userId, duty]);

/** Users who may sign in and have a role in the owner. */
export const listMembers = (db: Reader, ownerId: number, limit: number): { user_id: number; user_name: string }[] =>
  rows(
    db,
    `SELECT u.id AS user_id, u.name AS user_name FROM membership m JOIN user_account u ON u.id = m.user_id
     WHERE m.owner_id = ? AND u.disabled = 0 ORDER BY u.name LIMIT ?`,
    [ownerId, limit],
  );
