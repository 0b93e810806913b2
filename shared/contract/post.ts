import { z } from 'zod';
import { ChangeSetId, ObjectId, OwnerId, Time, UserId } from '../model/id.ts';
import { ObjectRow, Right } from '../model/object.ts';
import { prose } from '../model/text.ts';
import type { ContractRow } from './row.ts';
import { command, query } from './row.ts';

const PostId = z.int().min(1);
const touched = ['post', 'changeSet'] as const;

/** Threads of one answer, replies of one thread, objects and characters of one post. */
export const postLimits = { threads: 20, replies: 100, objects: 20, body: 10_000 } as const;
/** Markdown; not empty. */
const Body = prose(postLimits.body).refine((text) => text.trim() !== '', 'is empty; write something');

export const Post = z.object({
  id: PostId,
  /** The post to which this one replies; null for the one that opens a thread. */
  parentId: PostId.nullable(),
  /** Place among the posts of the owner, such as `3`, and of a reply below it, such as `3.1`. */
  number: z.string(),
  ownerId: OwnerId,
  body: z.string(),
  /** Null for a user that was deleted. */
  author: z.string().nullable(),
  authorId: UserId.nullable(),
  created: Time,
  /** Objects that the thread is linked to; empty for replies. */
  objects: z.array(ObjectRow).max(postLimits.objects),
  rights: z.object({ reply: Right, delete: Right }),
});
export type Post = z.infer<typeof Post>;

export const postContract = {
  /**
   * Threads, newest first, each followed by its replies in their order. Of an object, or of all owners that the user
   * may read. Threads that are linked to an object that the user may not see are left out.
   */
  'post.list': query(
    ['post.view'],
    z.strictObject({
      objectId: ObjectId.optional(),
      owners: z.array(OwnerId).max(500).optional(),
      /** Threads in which this user wrote. */
      authorId: UserId.optional(),
      offset: z.int().min(0).max(1_000_000),
      limit: z.int().min(1).max(postLimits.threads),
    }),
    z.object({
      posts: z.array(Post).max(postLimits.threads * (postLimits.replies + 1)),
      /** Threads; exact. */
      total: z.int(),
      /** Who wrote in the owners asked for, by name; at most 500. */
      authors: z.array(z.object({ id: UserId, name: z.string() })).max(500),
      /** Whether the user may write about the object; null when none was asked for. */
      create: Right.nullable(),
    }),
  ),
  'post.create': command(
    ['post.create'],
    z.strictObject({
      ownerId: OwnerId,
      body: Body,
      /** Groups, Indicators, Tags, Tracks and Victims. */
      objects: z.array(ObjectId).max(postLimits.objects),
    }),
    z.object({ id: PostId, changeSet: ChangeSetId }),
    touched,
  ),
  'post.reply': command(
    ['post.reply'],
    z.strictObject({ id: PostId, body: Body }),
    z.object({ id: PostId, changeSet: ChangeSetId }),
    touched,
  ),
  /** With all replies to it. */
  'post.delete': command(
    ['post.delete'],
    z.strictObject({ id: PostId }),
    z.object({ changeSet: ChangeSetId, deleted: z.int() }),
    touched,
  ),
} as const satisfies Record<string, ContractRow>;
