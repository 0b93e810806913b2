import type { ReactElement, ReactNode } from 'react';
import styles from './warn-mark.module.css';

interface WarnMarkProps {
  readonly title?: string;
  readonly children: ReactNode;
}

/** A word beside a name that something about the object needs attention, such as "withdrawn" or "overdue". */
export function WarnMark({ title, children }: WarnMarkProps): ReactElement {
  return (
    <span className={styles.mark} title={title}>
      {children}
    </span>
  );
}
