import { Comment, Trash } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { Post } from '../../../shared/contract/post.ts';
import { runCommand } from '../../api/query.ts';
import { CardAction } from '../card-action.tsx';
import { KindIcon } from '../kind-icon.tsx';
import { Markdown } from '../markdown.tsx';
import { OwnerEdge } from '../owner-edge.tsx';
import { SummaryLink } from '../summary-link.tsx';
import { TimeText } from '../time-text.tsx';
import { showDone } from '../toast.ts';
import { DeletePost } from './delete-post.tsx';
import { PostComposer } from './post-composer.tsx';
import styles from './posts.module.css';

interface PostViewProps {
  readonly post: Post;
  /** Replies to it and to those, which go with it. */
  readonly below: number;
  /** On the screen of an object its own link and owner need not be said again. */
  readonly objectId?: number | undefined;
}

/** Deeper replies are not moved in any further. */
const deepest = 4;

/** One post with what can be done with it. */
export function PostView({ post, below, objectId }: PostViewProps): ReactElement {
  const [replying, setReplying] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const depth = Math.min(post.number.split('.').length - 1, deepest);
  const author = post.author ?? 'a deleted user';
  const objects = post.objects.filter(({ id }) => id !== objectId);
  return (
    <article
      className={styles.post}
      data-depth={depth}
      style={{ paddingLeft: 12 + 22 * depth }}
      aria-label={`Post ${post.number} by ${author}`}
    >
      <header className={styles.head}>
        <span className={styles.number}>{post.number}</span>
        <span className={styles.author}>{author}</span>
        <TimeText at={post.created} as="minute" />
        {depth === 0 && objectId === undefined && <OwnerEdge ownerId={post.ownerId} />}
        <span className={styles.space} />
        <CardAction
          label={`Reply to ${post.number}`}
          icon={<Comment size={12} />}
          iconOnly
          minimal
          right={post.rights.reply}
          onClick={() => setReplying(true)}
        />
        <CardAction
          label={`Delete ${post.number}`}
          icon={<Trash size={12} />}
          iconOnly
          minimal
          right={post.rights.delete}
          onClick={() => setDeleting(true)}
        />
      </header>
      <div className={styles.text}>
        <Markdown source={post.body} />
      </div>
      {objects.length > 0 && (
        <ul className={styles.objects} aria-label="Linked objects">
          {objects.map((object) => (
            <li key={object.id}>
              <KindIcon kind={object.kind} type={object.type} />
              <SummaryLink row={object} tabStop />
            </li>
          ))}
        </ul>
      )}
      {replying && (
        <PostComposer
          place={`reply:${post.id}`}
          label={`Reply to ${author}`}
          submit="Reply"
          autoFocus
          flush
          right={post.rights.reply}
          onCancel={() => setReplying(false)}
          onSend={async (body) => {
            const { changeSet } = await runCommand('post.reply', { id: post.id, body });
            setReplying(false);
            showDone('Replied', changeSet);
          }}
        />
      )}
      {deleting && <DeletePost post={post} below={below} onClose={() => setDeleting(false)} />}
    </article>
  );
}
