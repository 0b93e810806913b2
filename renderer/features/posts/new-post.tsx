import { HTMLSelect } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import { postLimits } from '../../../shared/contract/post.ts';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { runCommand } from '../../api/query.ts';
import { useOwnersAllowing } from '../../api/owner-rights.ts';
import { Card } from '../../ui/card.tsx';
import { PostComposer } from '../../ui/posts/post-composer.tsx';
import { showDone } from '../../ui/toast.ts';
import { ObjectLinks } from './object-links.tsx';
import styles from './posts-screen.module.css';

/** Writes a post in an owner and links it to objects. */
export function NewPost({ onPosted }: { readonly onPosted: () => void }): ReactElement {
  const { owners, reason } = useOwnersAllowing('post.create');
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const [objects, setObjects] = useState<readonly ObjectRow[]>([]);
  const owner = owners.find(({ id }) => id === chosen) ?? owners[0];
  return (
    <Card title="New post">
      <PostComposer
        place="posts"
        label="Write a post"
        submit="Post"
        right={{ allowed: owner !== undefined, reason }}
        onSend={async (body) => {
          if (owner === undefined) return;
          const { changeSet } = await runCommand('post.create', {
            ownerId: owner.id,
            body,
            objects: objects.map(({ id }) => id),
          });
          setObjects([]);
          onPosted();
          showDone(`Posted in ${owner.name}`, changeSet);
        }}
      >
        <div className={styles.about}>
          <HTMLSelect
            aria-label="Owner of the post"
            disabled={owner === undefined}
            value={owner?.id ?? ''}
            options={owners.map(({ id, name }) => ({ value: id, label: `in ${name}` }))}
            onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}
          />
          <ObjectLinks objects={objects} limit={postLimits.objects} onChange={setObjects} />
        </div>
      </PostComposer>
    </Card>
  );
}
