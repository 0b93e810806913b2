import type { ReactElement, ReactNode } from 'react';
import styles from './association-cards.module.css';

interface FilterChipProps {
  readonly pressed: boolean;
  readonly count?: string;
  readonly children: ReactNode;
  readonly onClick: () => void;
}

/** One thing to filter by, on or off, with how many it would leave. */
export function FilterChip({ pressed, count, children, onClick }: FilterChipProps): ReactElement {
  return (
    <button type="button" className={styles.chip} aria-pressed={pressed} onClick={onClick}>
      {children} {count !== undefined && <span className={styles.chipCount}>{count}</span>}
    </button>
  );
}
