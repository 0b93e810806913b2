import { Button } from '@blueprintjs/core';
import { ChevronLeft, ChevronRight } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import styles from './association-cards.module.css';

export const pageSize = 50;
const count = new Intl.NumberFormat();

interface CardPagingProps {
  readonly page: number;
  readonly total: number;
  readonly totalIsExact: boolean;
  readonly onPage: (page: number) => void;
}

/** "1–50 of 118" with the steps to the pages around it; nothing while one page holds all. */
export function CardPaging({ page, total, totalIsExact, onPage }: CardPagingProps): ReactElement | null {
  if (total <= pageSize && page === 0) return null;
  const first = page * pageSize + 1;
  const last = Math.min(total, (page + 1) * pageSize);
  return (
    <nav className={styles.paging} aria-label="Pages">
      <Button
        size="small"
        variant="minimal"
        aria-label="Previous page"
        icon={<ChevronLeft />}
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
      />
      <span aria-live="polite">
        {count.format(first)}–{count.format(last)} of {countText(total, totalIsExact)}
      </span>
      <Button
        size="small"
        variant="minimal"
        aria-label="Next page"
        icon={<ChevronRight />}
        disabled={last >= total}
        onClick={() => onPage(page + 1)}
      />
    </nav>
  );
}

/** A count with separators; one that was bounded says so. */
export function countText(total: number, exact = true): string {
  return `${count.format(total)}${exact ? '' : '+'}`;
}
