import { type ReactElement, useState } from 'react';
import type { ObjectView } from '../../../shared/model/object.ts';
import { runCommand, useContractQuery } from '../../api/query.ts';
import { Card } from '../card.tsx';
import { countText } from '../count-text.ts';
import { FailedPanel, LoadingPanel } from '../state-panels.tsx';
import { showDone } from '../toast.ts';
import { PostComposer } from './post-composer.tsx';
import { PostPager, threadsPerPage } from './post-pager.tsx';
import { PostThreads } from './post-threads.tsx';
import styles from './posts.module.css';

/** What was written about an object, and a box to write more. */
export function PostsCard({ object }: { readonly object: ObjectView }): ReactElement {
  const [page, setPage] = useState(0);
  const { data, error, refetch } = useContractQuery(
    'post.list',
    { objectId: object.id, offset: page * threadsPerPage, limit: threadsPerPage },
    { keepPrevious: true },
  );
  return (
    <Card title="Posts" {...(data === undefined ? {} : { note: countText(data.total) })}>
      {error !== null && <FailedPanel error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <LoadingPanel label="Loading the posts" />}
      {data !== undefined && (
        <>
          <PostComposer
            place={`object:${object.id}`}
            label="Write a post"
            submit="Post"
            right={data.create ?? { allowed: false, reason: null }}
            onSend={async (body) => {
              const { changeSet } = await runCommand('post.create', {
                ownerId: object.ownerId,
                body,
                objects: [object.id],
              });
              setPage(0);
              showDone('Posted', changeSet);
            }}
          />
          {data.total === 0 && <p className={styles.empty}>Nobody has written about this yet.</p>}
          <PostThreads posts={data.posts} objectId={object.id} />
          <PostPager page={page} total={data.total} onPage={setPage} />
        </>
      )}
    </Card>
  );
}
