import type { ReactElement } from 'react';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { shownValue } from '../value-text-copy.ts';
import { cutMiddle } from '../value-text-cut.ts';
import { directionMark } from './direction-mark.ts';
import styles from './dialogs.module.css';

interface BothEndsProps {
  readonly type: string;
  readonly otherIsPrimary: boolean;
  readonly here: Pick<ObjectRow, 'kind' | 'type' | 'summary'>;
  /** The other end, when there may be several or none yet. */
  readonly there: { readonly words: string };
}

/** Says who is primary, and what the cards of both ends will show of a directed association. */
export function BothEnds({ type, otherIsPrimary, here, there }: BothEndsProps): ReactElement {
  const name = cutMiddle(shownValue(here.kind, here.type, here.summary), 40);
  return (
    <span className={styles.bothEnds}>
      <span>
        Primary: <strong>{otherIsPrimary ? there.words : name}</strong>.
      </span>
      <span>
        Shown here as <q>{`${directionMark(otherIsPrimary)}${type}`}</q>, on {there.words} as{' '}
        <q>{`${directionMark(!otherIsPrimary)}${type}`}</q>.
      </span>
    </span>
  );
}
