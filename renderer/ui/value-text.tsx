import { Duplicate } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { ObjectKind } from '../../shared/model/object-type.ts';
import { copyValue, shownValue } from './value-text-copy.ts';
import { cutMiddle } from './value-text-cut.ts';
import styles from './value-text.module.css';

interface ValueTextProps {
  readonly kind: ObjectKind;
  readonly type: string;
  readonly value: string;
  /** Characters shown before the middle is cut out. */
  readonly max?: number;
  /** Offers a copy button on hover and focus. */
  readonly copyable?: boolean;
}

/** The summary of an object: values of Indicators monospace, defanged and cut in the middle, names as they are. */
export function ValueText({ kind, type, value, max = 64, copyable = false }: ValueTextProps): ReactElement {
  const shown = shownValue(kind, type, value);
  const exact = kind === 'indicator' || kind === 'victimAsset';
  return (
    <span className={styles.value}>
      <span className={exact ? styles.exact : styles.name} title={shown}>
        {exact ? cutMiddle(shown, max) : shown}
      </span>
      {copyable && (
        <button
          type="button"
          className={styles.copy}
          aria-label={`Copy ${cutMiddle(shown, 40)}`}
          title={exact ? 'Copy defanged; with Shift as it is' : 'Copy'}
          onClick={(event) => {
            event.stopPropagation();
            void copyValue(kind, type, value, event.shiftKey);
          }}
        >
          <Duplicate size={12} />
        </button>
      )}
    </span>
  );
}
