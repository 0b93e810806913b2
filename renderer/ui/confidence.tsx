import type { ReactElement } from 'react';
import { confidenceBand } from '../../shared/indicator/rating.ts';
import styles from './confidence.module.css';

interface ConfidenceProps {
  /** 0 to 100; null when not set. */
  readonly value: number | null;
}

/** Confidence as a bar with its number. */
export function Confidence({ value }: ConfidenceProps): ReactElement {
  return (
    <span className={styles.confidence} title={confidenceText(value)}>
      <span className={styles.bar} aria-hidden="true">
        <span className={styles.fill} style={{ width: `${value ?? 0}%` }} />
      </span>
      <span>{value ?? '–'}</span>
    </span>
  );
}

/** "Confidence: 80 · Probable". */
export function confidenceText(value: number | null): string {
  if (value === null) return 'Confidence: not set';
  const band = confidenceBand(value);
  return `Confidence: ${value}${band === undefined ? '' : ` · ${band.label}`}`;
}
