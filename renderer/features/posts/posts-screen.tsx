import { HTMLSelect } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import { useContractQuery } from '../../api/query.ts';
import { Card } from '../../ui/card.tsx';
import { countText } from '../../ui/count-text.ts';
import { PostPager, threadsPerPage } from '../../ui/posts/post-pager.tsx';
import { PostThreads } from '../../ui/posts/post-threads.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import { NewPost } from './new-post.tsx';
import styles from './posts-screen.module.css';

interface Filter {
  readonly ownerId: number | undefined;
  readonly authorId: number | undefined;
  readonly page: number;
}

const everything: Filter = { ownerId: undefined, authorId: undefined, page: 0 };

/** What people wrote in all owners that the user may read. */
export function PostsScreen(): ReactElement {
  const [filter, setFilter] = useState(everything);
  const { data, error, refetch } = useContractQuery(
    'post.list',
    {
      ...(filter.ownerId === undefined ? {} : { owners: [filter.ownerId] }),
      ...(filter.authorId === undefined ? {} : { authorId: filter.authorId }),
      offset: filter.page * threadsPerPage,
      limit: threadsPerPage,
    },
    { keepPrevious: true },
  );
  const isFiltered = filter.ownerId !== undefined || filter.authorId !== undefined;
  return (
    <section className={styles.screen} aria-label="Posts">
      <div className={styles.column}>
        <div className={styles.top}>
          <h1 className={styles.title}>Posts</h1>
          <Filters filter={filter} authors={data?.authors ?? []} onFilter={setFilter} />
        </div>
        <NewPost onPosted={() => setFilter(everything)} />
        {error !== null && <FailedPanel error={error} onRetry={() => void refetch()} />}
        {error === null && data === undefined && <LoadingPanel label="Loading the posts" />}
        {error === null && data !== undefined && (
          <Card title="Threads" note={countText(data.total)}>
            {data.total === 0 ? (
              <EmptyPanel title={isFiltered ? 'No post matches the filter' : 'Nobody has written yet'}>
                Posts of all owners that you may read are shown here.
              </EmptyPanel>
            ) : (
              <>
                <PostThreads posts={data.posts} />
                <PostPager
                  page={filter.page}
                  total={data.total}
                  onPage={(page) => setFilter((before) => ({ ...before, page }))}
                />
              </>
            )}
          </Card>
        )}
      </div>
    </section>
  );
}

interface FiltersProps {
  readonly filter: Filter;
  readonly authors: readonly { readonly id: number; readonly name: string }[];
  readonly onFilter: (filter: Filter) => void;
}

function Filters({ filter, authors, onFilter }: FiltersProps): ReactElement {
  const { data: owners = [] } = useContractQuery('owner.list', {});
  const numberOf = (value: string): number | undefined => (value === '' ? undefined : Number(value));
  return (
    <div className={styles.filters} role="search" aria-label="Filter posts">
      <HTMLSelect
        aria-label="Owner"
        value={filter.ownerId ?? ''}
        options={[{ value: '', label: 'All owners' }, ...owners.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={({ currentTarget }) => onFilter({ ...filter, ownerId: numberOf(currentTarget.value), page: 0 })}
      />
      <HTMLSelect
        aria-label="Author"
        value={filter.authorId ?? ''}
        options={[{ value: '', label: 'All authors' }, ...authors.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={({ currentTarget }) => onFilter({ ...filter, authorId: numberOf(currentTarget.value), page: 0 })}
      />
    </div>
  );
}
