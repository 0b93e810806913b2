/** Writing, answering and deleting posts. A post is never edited. */
import { postLimits } from '../../../shared/contract/post.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import { kindLabel, type ObjectKind } from '../../../shared/model/object-type.ts';
import { requireVerb } from '../../policy/require.ts';
import { countReplies, deletePostTree, insertPost, insertPostObject } from '../../store/post-store.ts';
import type { CommandContext } from '../context.ts';
import { displayName } from '../object/display-name.ts';
import { getObject } from '../object/find.ts';
import { requireInOwner } from '../object/new-object.ts';
import { factsOf, getPost } from './read.ts';

/** Kinds that a post may be linked to. */
const linkable: ReadonlySet<ObjectKind> = new Set(['group', 'indicator', 'tag', 'track', 'victim']);

export function createPost(
  context: CommandContext,
  { ownerId, body, objects }: { ownerId: number; body: string; objects: readonly number[] },
): number {
  requireInOwner(context, ownerId, 'post.create');
  const linked = [...new Set(objects)].map((id) => getObject(context, id));
  const misfit = linked.find(({ kind }) => !linkable.has(kind));
  if (misfit !== undefined) {
    throw new AppError(
      'INVALID_INPUT',
      `${kindLabel[misfit.kind].many} cannot be linked to posts. Link Groups, Indicators, Tags, Tracks or Victims.`,
      { id: misfit.id },
    );
  }
  const id = insertPost(context.db, {
    ownerId,
    parent: undefined,
    body,
    at: context.now,
    userId: context.actor.userId,
  });
  for (const object of linked) insertPostObject(context.db, id, object.id);
  const [first] = linked;
  context.describe(first === undefined ? 'Post' : `Post about ${displayName(first)}`);
  return id;
}

export function replyToPost(context: CommandContext, id: number, body: string): number {
  const parent = getPost(context, id);
  requireVerb(context.actor, parent.owner_id, 'post.reply');
  if (countReplies(context.db, parent.root_id ?? parent.id) >= postLimits.replies) {
    throw new AppError(
      'LIMIT',
      `This thread has ${postLimits.replies} replies, and cannot have more. Write a new post to go on.`,
    );
  }
  context.describe(`Reply to a post${parent.author === null ? '' : ` of ${parent.author}`}`);
  return insertPost(context.db, {
    ownerId: parent.owner_id,
    parent,
    body,
    at: context.now,
    userId: context.actor.userId,
  });
}

export function deletePost(context: CommandContext, id: number): number {
  const post = getPost(context, id);
  requireVerb(context.actor, post.owner_id, 'post.delete', factsOf(context, post));
  const deleted = deletePostTree(context.db, id);
  const replies = deleted - 1;
  context.describe(
    replies === 0 ? 'Delete a post' : `Delete a post with ${replies} ${replies === 1 ? 'reply' : 'replies'}`,
  );
  return deleted;
}
