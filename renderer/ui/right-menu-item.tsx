import { MenuItem } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { Right } from '../../shared/model/object.ts';
import { ShortcutKeys } from '../commands/shortcut-keys.tsx';
import styles from './right-menu-item.module.css';

interface RightMenuItemProps {
  readonly text: string;
  readonly right?: Right;
  readonly icon?: ReactElement;
  readonly danger?: boolean;
  /** The key that does the same. */
  readonly shortcut?: string;
  readonly onClick: () => void;
}

/** An entry of a menu that a user may lack the right for: it then stays where it is and says why. */
export function RightMenuItem({ text, right, icon, danger, shortcut, onClick }: RightMenuItemProps): ReactElement {
  const reason = right === undefined || right.allowed ? null : (right.reason ?? 'You may not do this here.');
  return (
    <MenuItem
      text={
        reason === null ? (
          text
        ) : (
          <span className={styles.denied}>
            {text}
            <span className={styles.reason}>{reason}</span>
          </span>
        )
      }
      multiline={reason !== null}
      aria-disabled={reason !== null}
      data-choice=""
      intent={danger === true && reason === null ? 'danger' : 'none'}
      shouldDismissPopover={reason === null}
      {...(icon === undefined ? {} : { icon })}
      {...(shortcut === undefined ? {} : { labelElement: <ShortcutKeys shortcut={shortcut} /> })}
      onClick={() => {
        if (reason === null) onClick();
      }}
    />
  );
}
