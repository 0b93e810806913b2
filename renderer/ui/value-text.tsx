import { Duplicate } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { ObjectKind } from '../../shared/model/object-type.ts';
import { copyValue, shownValue } from './value-text-copy.ts';
import { cutMiddle, splitTail } from './value-text-cut.ts';
import styles from './value-text.module.css';

interface ValueTextProps {
  readonly kind: ObjectKind;
  readonly type: string;
  readonly value: string;
  /** Most characters shown; a narrow place shows fewer. */
  readonly max?: number;
  /** Offers a copy button on hover and focus. */
  readonly copyable?: boolean;
}

/** The summary of an object: values of Indicators monospace, defanged and cut in the middle, names as they are. */
export function ValueText({ kind, type, value, max = 240, copyable = false }: ValueTextProps): ReactElement {
  const shown = shownValue(kind, type, value);
  const exact = kind === 'indicator' || kind === 'victimAsset';
  return (
    <span className={styles.value}>
      {exact ? (
        <ExactValue shown={shown} max={max} />
      ) : (
        <span className={styles.name} title={shown}>
          {shown}
        </span>
      )}
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

interface ExactValueProps {
  readonly shown: string;
  readonly max: number;
}

/** Cut in the middle by the width of its place; whoever listens instead of looking is told the whole value. */
function ExactValue({ shown, max }: ExactValueProps): ReactElement {
  const { head, tail } = splitTail(cutMiddle(shown, max));
  if (tail === '') {
    return (
      <span className={styles.exact} title={shown}>
        {shown}
      </span>
    );
  }
  return (
    <span className={styles.parts} title={shown}>
      <span aria-hidden="true" className={styles.exact}>
        {head}
      </span>
      <span aria-hidden="true" className={styles.tail}>
        {tail}
      </span>
      <span className={styles.whole}>{shown}</span>
    </span>
  );
}
