import { MenuItem } from '@blueprintjs/core';
import type { ReactElement, ReactNode } from 'react';
import styles from './context-menu.module.css';

interface ChoiceItemProps {
  readonly text: string;
  readonly icon?: ReactElement | undefined;
  readonly label?: ReactNode;
  /** Why it cannot be chosen; null when it can. */
  readonly denied?: string | null;
  /** Id of what is read after its name. */
  readonly describedBy?: string;
  readonly onChoose: () => void;
}

/** One line of the menu. A denied one stays in reach of the keyboard, because it says why. */
export function ChoiceItem({ text, icon, label, denied = null, describedBy, onChoose }: ChoiceItemProps): ReactElement {
  return (
    <MenuItem
      data-choice=""
      text={
        denied === null ? (
          text
        ) : (
          <span className={styles.denied}>
            {text}
            <span className={styles.reason}>{denied}</span>
          </span>
        )
      }
      multiline={denied !== null}
      aria-disabled={denied !== null}
      aria-describedby={describedBy}
      {...(icon === undefined ? {} : { icon })}
      {...(label === undefined ? {} : { labelElement: label })}
      shouldDismissPopover={false}
      onClick={() => {
        if (denied === null) onChoose();
      }}
    />
  );
}
