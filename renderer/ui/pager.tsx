import { Button } from '@blueprintjs/core';
import { ChevronLeft, ChevronRight } from '@blueprintjs/icons';
import { type ReactElement, useEffect } from 'react';
import { countText } from './count-text.ts';
import styles from './pager.module.css';

interface PagerProps {
  /** Such as `1–50 of 12,000`. */
  readonly label: string;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly onMove: (by: 1 | -1) => void;
}

export function Pager({ label, hasPrevious, hasNext, onMove }: PagerProps): ReactElement {
  return (
    <nav className={styles.pager} aria-label="Pages">
      <span aria-live="polite">{label}</span>
      <Button
        size="small"
        variant="minimal"
        icon={<ChevronLeft size={14} />}
        aria-label="Previous page"
        disabled={!hasPrevious}
        onClick={() => onMove(-1)}
      />
      <Button
        size="small"
        variant="minimal"
        icon={<ChevronRight size={14} />}
        aria-label="Next page"
        disabled={!hasNext}
        onClick={() => onMove(1)}
      />
    </nav>
  );
}

/** Rows of a page where nothing speaks for another number. */
export const rowsPerPage = 50;

interface RowPagerProps {
  readonly page: number;
  readonly size?: number;
  readonly total: number;
  readonly totalIsExact?: boolean;
  /** Before the numbers, such as `Threads`. */
  readonly noun?: string;
  readonly onPage: (page: number) => void;
}

/** "1–50 of 118" with the steps to the pages around it; nothing while one page holds all. */
export function RowPager(props: RowPagerProps): ReactElement | null {
  const { page, size = rowsPerPage, total, totalIsExact = true, noun, onPage } = props;
  const lastPage = totalIsExact ? Math.max(0, Math.ceil(total / size) - 1) : page;
  // Rows went, and the page with them: the one that is the last now is shown.
  useEffect(() => {
    if (page > lastPage) onPage(lastPage);
  });
  if (total <= size && page === 0) return null;
  const last = Math.min(total, (page + 1) * size);
  const range = `${countText(page * size + 1)}–${countText(last)} of ${countText(total)}${totalIsExact ? '' : '+'}`;
  return (
    <Pager
      label={noun === undefined ? range : `${noun} ${range}`}
      hasPrevious={page > 0}
      hasNext={last < total}
      onMove={(by) => onPage(page + by)}
    />
  );
}
