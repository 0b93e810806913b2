import { Alert } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import type { Post } from '../../../shared/contract/post.ts';
import { runCommand } from '../../api/query.ts';
import { countOf } from '../count-text.ts';
import { showDone, showFailure } from '../toast.ts';

interface DeletePostProps {
  readonly post: Post;
  readonly below: number;
  readonly onClose: () => void;
}

/** Says how many replies go with a post before it is deleted. */
export function DeletePost({ post, below, onClose }: DeletePostProps): ReactElement {
  const [busy, setBusy] = useState(false);
  const remove = (): void => {
    setBusy(true);
    // Not a mutation of this component: with the post it is gone itself.
    runCommand('post.delete', { id: post.id })
      .then(({ deleted, changeSet }) =>
        showDone(deleted === 1 ? 'Deleted the post' : `Deleted the post with ${replies(deleted - 1)}`, changeSet),
      )
      .catch((failure: unknown) => {
        showFailure(failure);
        onClose();
      });
  };
  return (
    <Alert
      isOpen
      intent="danger"
      confirmButtonText="Delete post"
      cancelButtonText="Cancel"
      canEscapeKeyCancel
      loading={busy}
      onCancel={onClose}
      onConfirm={remove}
    >
      Post {post.number} of {post.author ?? 'a deleted user'} is deleted
      {below > 0 && `, and with it ${replies(below)}`}. It can be undone.
    </Alert>
  );
}

const replies = (count: number): string => countOf(count, 'reply', 'replies');
