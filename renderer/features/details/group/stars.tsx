import { Star, StarEmpty } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import styles from './group-cards.module.css';

/** A rating of 1 to 5 as stars, read out as a number. */
export function Stars({ rating }: { readonly rating: number }): ReactElement {
  return (
    <span className={styles.stars} role="img" aria-label={`${rating} of 5`}>
      {[1, 2, 3, 4, 5].map((star) =>
        star <= Math.round(rating) ? <Star key={star} size={12} /> : <StarEmpty key={star} size={12} />,
      )}
    </span>
  );
}
