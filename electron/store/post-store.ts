/** Posts: threads of an owner, linked to objects through the post that opens each. */
import type { Reader, Writer } from './connection.ts';
import { prepared, row, rows, run, scalar } from './statement.ts';

export interface PostRow {
  readonly id: number;
  readonly owner_id: number;
  readonly root_id: number | null;
  readonly parent_id: number | null;
  readonly seq: number;
  readonly body: string;
  readonly created: number;
  readonly created_by: number | null;
  readonly author: string | null;
}
const columns = `SELECT p.id, p.owner_id, p.root_id, p.parent_id, p.seq, p.body, p.created, p.created_by, u.name AS author
  FROM post p LEFT JOIN user_account u ON u.id = p.created_by`;

export interface PostScope {
  /** Owners whose posts are wanted and may be read. */
  readonly owners: readonly number[];
  /** `type * 65536 + owner` of every object that may be seen. */
  readonly dims: readonly number[];
  readonly objectId: number | undefined;
  readonly authorId: number | undefined;
}
const parametersOf = ({ owners, dims, objectId, authorId }: PostScope) => ({
  owners: JSON.stringify(owners),
  dims: JSON.stringify(dims),
  object: objectId ?? null,
  author: authorId ?? null,
});

/** Posts that open a thread which may be seen: its owner, and all objects that it is linked to. */
const seen = `p.root_id IS NULL AND p.owner_id IN (SELECT value FROM json_each(:owners))
  AND NOT EXISTS (SELECT 1 FROM post_object l JOIN object o ON o.id = l.object_id
    WHERE l.post_id = p.id AND o.type * 65536 + o.owner_id NOT IN (SELECT value FROM json_each(:dims)))`;
const aboutObject = 'p.id IN (SELECT l.post_id FROM post_object l WHERE l.object_id = :object)';
const byAuthor = `(p.created_by = :author
  OR EXISTS (SELECT 1 FROM post r WHERE r.root_id = p.id AND r.created_by = :author))`;
/** Only the conditions that are asked for, so that each can use its index. */
const matching = ({ objectId, authorId }: PostScope): string =>
  [seen, ...(objectId === undefined ? [] : [aboutObject]), ...(authorId === undefined ? [] : [byAuthor])].join(' AND ');

/** Posts that open threads, newest first. */
export const listThreads = (db: Reader, scope: PostScope, offset: number, limit: number): PostRow[] =>
  rows<PostRow>(db, `${columns} WHERE ${matching(scope)} ORDER BY p.id DESC LIMIT :limit OFFSET :offset`, {
    ...parametersOf(scope),
    offset,
    limit,
  });
export const countThreads = (db: Reader, scope: PostScope): number =>
  scalar<number>(db, `SELECT count(*) FROM post p WHERE ${matching(scope)}`, parametersOf(scope)) ?? 0;
/** Who wrote in the threads of the scope, whatever author it asks for. */
export const listAuthors = (db: Reader, scope: PostScope, limit: number): { id: number; name: string }[] =>
  rows<{ id: number; name: string }>(
    db,
    `SELECT DISTINCT u.id, u.name FROM post p JOIN post w ON w.id = p.id OR w.root_id = p.id
     JOIN user_account u ON u.id = w.created_by
     WHERE ${matching({ ...scope, authorId: undefined })} ORDER BY u.name LIMIT :limit`,
    { ...parametersOf(scope), limit },
  );
export const isThreadSeen = (db: Reader, rootId: number, scope: PostScope): boolean =>
  row(db, `SELECT 1 FROM post p WHERE p.id = :id AND ${matching(scope)}`, {
    ...parametersOf(scope),
    id: rootId,
  }) !== undefined;

export const listReplies = (db: Reader, rootIds: readonly number[]): PostRow[] =>
  rows<PostRow>(db, `${columns} WHERE p.root_id IN (SELECT value FROM json_each(?)) ORDER BY p.id`, [
    JSON.stringify(rootIds),
  ]);
export const countReplies = (db: Reader, rootId: number): number =>
  scalar<number>(db, 'SELECT count(*) FROM post WHERE root_id = ?', [rootId]) ?? 0;
export const findPost = (db: Reader, id: number): PostRow | undefined =>
  row<PostRow>(db, `${columns} WHERE p.id = ?`, [id]);

export const listPostObjects = (db: Reader, postIds: readonly number[]): { post_id: number; object_id: number }[] =>
  rows<{ post_id: number; object_id: number }>(
    db,
    'SELECT post_id, object_id FROM post_object WHERE post_id IN (SELECT value FROM json_each(?)) ORDER BY post_id, object_id',
    [JSON.stringify(postIds)],
  );

export interface NewPost {
  readonly ownerId: number;
  readonly parent: PostRow | undefined;
  readonly body: string;
  readonly at: number;
  readonly userId: number;
}

/** Numbered after its neighbours; a number of a deleted post in the middle is not given again. */
export function insertPost(db: Writer, { ownerId, parent, body, at, userId }: NewPost): number {
  const last =
    parent === undefined
      ? scalar<number>(db, 'SELECT max(seq) FROM post WHERE owner_id = ? AND root_id IS NULL', [ownerId])
      : scalar<number>(db, 'SELECT max(seq) FROM post WHERE parent_id = ?', [parent.id]);
  return Number(
    prepared(
      db,
      'INSERT INTO post(owner_id, root_id, parent_id, seq, body, created, created_by) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).run(
      ownerId,
      parent === undefined ? null : (parent.root_id ?? parent.id),
      parent?.id ?? null,
      (last ?? 0) + 1,
      body,
      at,
      userId,
    ).lastInsertRowid,
  );
}
export const insertPostObject = (db: Writer, postId: number, objectId: number): number =>
  run(db, 'INSERT INTO post_object VALUES (?, ?)', [postId, objectId]);
/** The post and every reply below it; answers how many. */
export function deletePostTree(db: Writer, id: number): number {
  const below = `WITH RECURSIVE tree(id) AS (SELECT :id UNION ALL SELECT p.id FROM post p JOIN tree ON p.parent_id = tree.id)`;
  const count = scalar<number>(db, `${below} SELECT count(*) FROM tree`, { id }) ?? 0;
  run(db, 'DELETE FROM post WHERE id = :id', { id });
  return count;
}
