/** Threads of posts as a reader may see them. */
import { postLimits } from '../../../shared/contract/post.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import type { ObjectRow, Right } from '../../../shared/model/object.ts';
import { ownersHolding } from '../../../shared/permission/visible.ts';
import { readableDims } from '../../policy/actor.ts';
import { decideFor, rightOf } from '../../policy/require.ts';
import { listObjectRows } from '../../store/object-store.ts';
import {
  countThreads,
  findPost,
  isThreadSeen,
  listAuthors,
  listPostObjects,
  listReplies,
  listThreads,
  type PostRow,
  type PostScope,
} from '../../store/post-store.ts';
import type { QueryContext } from '../context.ts';
import { getObject } from '../object/find.ts';

const authorLimit = 500;

interface PostRequest {
  readonly objectId?: number | undefined;
  readonly owners?: readonly number[] | undefined;
  readonly authorId?: number | undefined;
  readonly offset: number;
  readonly limit: number;
}

interface PostView {
  readonly id: number;
  readonly parentId: number | null;
  readonly number: string;
  readonly ownerId: number;
  readonly body: string;
  readonly author: string | null;
  readonly authorId: number | null;
  readonly created: number;
  readonly objects: readonly ObjectRow[];
  readonly rights: { readonly reply: Right; readonly delete: Right };
}

function scopeOf(context: QueryContext, request: Omit<PostRequest, 'offset' | 'limit'>): PostScope {
  const readable = [...ownersHolding(context.actor.memberships, 'post.view')];
  const wanted = request.owners === undefined || request.owners.length === 0 ? undefined : new Set(request.owners);
  return {
    owners: wanted === undefined ? readable : readable.filter((owner) => wanted.has(owner)),
    dims: readableDims(context.actor),
    objectId: request.objectId,
    authorId: request.authorId,
  };
}

export function readPosts(
  context: QueryContext,
  { offset, limit, ...request }: PostRequest,
): {
  posts: PostView[];
  total: number;
  authors: { id: number; name: string }[];
  create: Right | null;
} {
  const { db, actor } = context;
  const object = request.objectId === undefined ? undefined : getObject(context, request.objectId);
  const scope = scopeOf(context, request);
  const roots = listThreads(db, scope, offset, limit);
  const ids = roots.map(({ id }) => id);
  const replies = Map.groupBy(listReplies(db, ids), (reply) => reply.parent_id ?? 0);
  const objects = objectsOf(context, ids);
  return {
    posts: roots.flatMap((root) => withReplies(context, root, String(root.seq), replies, objects)),
    total: countThreads(db, scope),
    authors: listAuthors(db, scope, authorLimit),
    create: object === undefined ? null : rightOf(decideFor(actor, object.owner_id, 'post.create')),
  };
}

/** The post and below it, one by one, what was replied to it. */
function withReplies(
  context: QueryContext,
  post: PostRow,
  number: string,
  replies: ReadonlyMap<number, readonly PostRow[]>,
  objects: ReadonlyMap<number, readonly ObjectRow[]>,
): PostView[] {
  const view: PostView = {
    id: post.id,
    parentId: post.parent_id,
    number,
    ownerId: post.owner_id,
    body: post.body,
    author: post.author,
    authorId: post.author === null ? null : post.created_by,
    created: post.created,
    objects: objects.get(post.id) ?? [],
    rights: {
      reply: rightOf(decideFor(context.actor, post.owner_id, 'post.reply')),
      delete: rightOf(decideFor(context.actor, post.owner_id, 'post.delete', factsOf(context, post))),
    },
  };
  return [
    view,
    ...(replies.get(post.id) ?? []).flatMap((reply) =>
      withReplies(context, reply, `${number}.${reply.seq}`, replies, objects),
    ),
  ];
}

/** A post is one's own when one wrote it. */
export const factsOf = (context: QueryContext, post: PostRow) => ({
  isAuthor: post.created_by === context.actor.userId,
});

function objectsOf(context: QueryContext, postIds: readonly number[]): ReadonlyMap<number, readonly ObjectRow[]> {
  const links = listPostObjects(context.db, postIds);
  const wanted = [...new Set(links.map(({ object_id: id }) => id))];
  const rows = new Map<number, ObjectRow>(listObjectRows(context.db, wanted).map((row) => [row.id, row]));
  const byPost = Map.groupBy(links, ({ post_id: id }) => id);
  return new Map(
    [...byPost].map(([id, linked]) => [
      id,
      linked.flatMap(({ object_id: object }) => rows.get(object) ?? []).slice(0, postLimits.objects),
    ]),
  );
}

/** The post, or NOT_FOUND: also when it exists and the user may not see its thread. */
export function getPost(context: QueryContext, id: number): PostRow {
  const post = findPost(context.db, id);
  if (post !== undefined && isThreadSeen(context.db, post.root_id ?? post.id, scopeOf(context, {}))) return post;
  throw new AppError(
    'NOT_FOUND',
    'This post does not exist, or you may not see it. It may have been deleted; reload the posts.',
    { id },
  );
}
