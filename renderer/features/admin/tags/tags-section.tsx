import type { ReactElement } from 'react';
import styles from '../vocabulary.module.css';
import { PendingCard } from './pending-card.tsx';
import { RulesCard } from './rules-card.tsx';

/** Which Tag stands for which others, and Tags from before such a rule. */
export function TagsSection(): ReactElement {
  return (
    <>
      <p className={styles.lead}>
        A synonym is replaced by its main Tag wherever it is applied: by hand, on creation and on import. The names of
        ATT&amp;CK techniques, such as T1059.001, are replaced by the technique&apos;s Tag without a rule.
      </p>
      <RulesCard />
      <PendingCard />
    </>
  );
}
