import { MenuItem } from '@blueprintjs/core';
import type { ReactElement, ReactNode } from 'react';
import { perform } from '../../../commands/perform.ts';
import { findAction } from '../../../commands/registry.ts';
import { ShortcutKeys } from '../../../commands/shortcut-keys.tsx';
import { closeGraphRequest } from '../graph-request.ts';
import styles from './node-menu.module.css';

/** Actions of the registry as items of the menu: the same words, keys and reasons as everywhere. */
export function ActionItems({ ids }: { readonly ids: readonly string[] }): ReactElement {
  return (
    <>
      {ids.map((id) => {
        const action = findAction(id);
        if (action === undefined) return null;
        const available = action.available();
        return (
          <ChoiceItem
            key={id}
            text={action.label}
            icon={action.icon}
            denied={available === true ? null : available}
            label={action.shortcut === undefined ? undefined : <ShortcutKeys shortcut={action.shortcut} />}
            onChoose={() => {
              closeGraphRequest();
              perform(action);
            }}
          />
        );
      })}
    </>
  );
}

interface ChoiceItemProps {
  readonly text: string;
  readonly icon?: ReactElement | undefined;
  readonly label?: ReactNode;
  /** Why it cannot be chosen; null when it can. */
  readonly denied?: string | null;
  readonly onChoose: () => void;
}

/** One line of the menu. A denied one stays in reach of the keyboard, because it says why. */
export function ChoiceItem({ text, icon, label, denied = null, onChoose }: ChoiceItemProps): ReactElement {
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
      {...(icon === undefined ? {} : { icon })}
      {...(label === undefined ? {} : { labelElement: label })}
      shouldDismissPopover={false}
      onClick={() => {
        if (denied === null) onChoose();
      }}
    />
  );
}
