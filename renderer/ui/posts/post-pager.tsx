import type { ReactElement } from 'react';
import { countText } from '../count-text.ts';
import { Pager } from '../pager.tsx';
import styles from './posts.module.css';

export const threadsPerPage = 20;

interface PostPagerProps {
  readonly page: number;
  /** Threads. */
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** Steps through threads; nothing while they fit on one page. */
export function PostPager({ page, total, onPage }: PostPagerProps): ReactElement | null {
  if (total <= threadsPerPage && page === 0) return null;
  const first = page * threadsPerPage;
  const last = Math.min(total, first + threadsPerPage);
  return (
    <div className={styles.pager}>
      <Pager
        label={`Threads ${countText(first + 1)}–${countText(last)} of ${countText(total)}`}
        hasPrevious={page > 0}
        hasNext={last < total}
        onMove={(by) => onPage(page + by)}
      />
    </div>
  );
}
