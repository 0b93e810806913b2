import type { ReactElement } from 'react';
import type { Post } from '../../../shared/contract/post.ts';
import { PostView } from './post-view.tsx';

interface PostThreadsProps {
  readonly posts: readonly Post[];
  readonly objectId?: number | undefined;
}

/** Threads one below the other, each post with its number. */
export function PostThreads({ posts, objectId }: PostThreadsProps): ReactElement {
  return (
    <>
      {posts.map((post) => (
        <PostView key={post.id} post={post} below={countBelow(posts, post)} objectId={objectId} />
      ))}
    </>
  );
}

/** Replies to a post and to those: their numbers begin with its own. */
const countBelow = (posts: readonly Post[], { number, ownerId }: Post): number =>
  posts.filter((other) => other.ownerId === ownerId && other.number.startsWith(`${number}.`)).length;
