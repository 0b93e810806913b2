import type { ReactElement } from 'react';
import { RowPager } from '../pager.tsx';
import styles from './posts.module.css';

export const threadsPerPage = 20;

interface PostPagerProps {
  readonly page: number;
  /** Threads. */
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** Steps through threads. */
export function PostPager({ page, total, onPage }: PostPagerProps): ReactElement {
  return (
    <div className={styles.pager}>
      <RowPager page={page} size={threadsPerPage} total={total} noun="Threads" onPage={onPage} />
    </div>
  );
}
