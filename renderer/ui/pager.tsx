import { Button } from '@blueprintjs/core';
import { ChevronLeft, ChevronRight } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
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
      <span>{label}</span>
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
