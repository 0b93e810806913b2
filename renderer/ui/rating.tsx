import type { ReactElement } from 'react';
import { markFills, ratingNumber, ratingText } from './rating-scale.ts';
import styles from './rating.module.css';

interface RatingProps {
  /** 0 to 5; null when not rated. */
  readonly value: number | null;
}

/** Threat Rating as five marks with its number. */
export function Rating({ value }: RatingProps): ReactElement {
  return (
    <span className={styles.rating} title={`Threat Rating: ${ratingText(value)}`}>
      <span className={styles.marks} aria-hidden="true">
        {markFills(value).map((fill, mark) => (
          <span key={mark} className={styles.mark}>
            <span className={styles.fill} style={{ width: `${fill * 100}%` }} />
          </span>
        ))}
      </span>
      <span className={styles.number}>{value === null ? '–' : ratingNumber(value)}</span>
    </span>
  );
}
