/** What is autosaved of graphs: for each user and tab the whole graph, then pieces that follow it. */
import type { Reader, Writer } from './connection.ts';
import { prepared, row, rows, run, scalar } from './statement.ts';

export interface DraftRow {
  readonly id: number;
  readonly key: string;
  readonly title: string;
  readonly saved_id: number | null;
  readonly saved_set: number | null;
  readonly saved_at: number | null;
  readonly at: number;
}
const columns = 'id, key, title, saved_id, saved_set, saved_at, at';

export const findDraft = (db: Reader, userId: number, key: string): DraftRow | undefined =>
  row<DraftRow>(db, `SELECT ${columns} FROM graph_draft WHERE user_id = ? AND key = ?`, [userId, key]);

/** The newest first. */
export const listDrafts = (db: Reader, userId: number): DraftRow[] =>
  rows<DraftRow>(db, `SELECT ${columns} FROM graph_draft WHERE user_id = ? ORDER BY at DESC, id DESC`, [userId]);

/** The body of a piece as it was written; undefined when there is none. */
export const findPiece = (db: Reader, draftId: number, piece: number): Buffer | undefined =>
  row<{ body: Buffer }>(db, 'SELECT body FROM graph_draft_piece WHERE draft_id = ? AND piece = ?', [draftId, piece])
    ?.body;

/** The number of the last piece, -1 without any, and the bytes of those that follow the whole. */
export const measurePieces = (db: Reader, draftId: number): { last: number; bytes: number } =>
  row<{ last: number; bytes: number }>(
    db,
    `SELECT coalesce(max(piece), -1) AS last, coalesce(sum(length(body)) FILTER (WHERE piece > 0), 0) AS bytes
     FROM graph_draft_piece WHERE draft_id = ?`,
    [draftId],
  ) ?? { last: -1, bytes: 0 };

/** Writes what is known of a draft; answers its id. */
export function putDraft(db: Writer, userId: number, draft: Omit<DraftRow, 'id'>): number {
  const id = scalar<number>(
    db,
    `INSERT INTO graph_draft(user_id, key, title, saved_id, saved_set, saved_at, at)
     VALUES (:user, :key, :title, :saved_id, :saved_set, :saved_at, :at)
     ON CONFLICT DO UPDATE SET title = :title, saved_id = :saved_id, saved_set = :saved_set, saved_at = :saved_at, at = :at
     RETURNING id`,
    { user: userId, ...draft },
  );
  if (id === undefined) throw new Error('a draft was written and has no number');
  return id;
}

export const insertPiece = (db: Writer, draftId: number, piece: number, body: Buffer): void =>
  void prepared(db, 'INSERT INTO graph_draft_piece VALUES (?, ?, ?)').run(draftId, piece, body);

export const deletePieces = (db: Writer, draftId: number): number =>
  run(db, 'DELETE FROM graph_draft_piece WHERE draft_id = ?', [draftId]);

export const deleteDraft = (db: Writer, userId: number, key: string): number =>
  run(db, 'DELETE FROM graph_draft WHERE user_id = ? AND key = ?', [userId, key]);

/** Removes drafts of a user beyond a number or older than a time, and the oldest while all together are too large. */
export function trimDrafts(
  db: Writer,
  userId: number,
  bounds: { readonly count: number; readonly before: number; readonly bytes: number },
): number {
  return run(
    db,
    `DELETE FROM graph_draft WHERE id IN (
       SELECT id FROM (
         SELECT d.id AS id, d.at AS at, row_number() OVER newest AS n, sum(d.bytes) OVER newest AS total
         FROM (SELECT g.id, g.at, (SELECT coalesce(sum(length(p.body)), 0) FROM graph_draft_piece p WHERE p.draft_id = g.id) AS bytes
               FROM graph_draft g WHERE g.user_id = :user) d
         WINDOW newest AS (ORDER BY d.at DESC, d.id DESC))
       WHERE n > :count OR at < :before OR (total > :bytes AND n > 1))`,
    { user: userId, ...bounds },
  );
}
