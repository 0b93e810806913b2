import type { ReactElement } from 'react';
import styles from './confidence.module.css';

interface ConfidenceProps {
  /** 0 to 100; null when not set. */
  readonly value: number | null;
}

/** Confidence as a bar with its number. */
export function Confidence({ value }: ConfidenceProps): ReactElement {
  return (
    <span className={styles.confidence} title={`Confidence: ${value ?? 'not set'}`}>
      <span className={styles.bar} aria-hidden="true">
        <span className={styles.fill} style={{ width: `${value ?? 0}%` }} />
      </span>
      <span>{value ?? '–'}</span>
    </span>
  );
}
