import { Button, Tooltip } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { perform } from '../../../commands/perform.ts';
import type { Action } from '../../../commands/registry.ts';
import { ShortcutKeys } from '../../../commands/shortcut-keys.tsx';
import styles from './tool-button.module.css';

interface ToolButtonProps {
  readonly action: Action;
  /** For tools of which one is on. */
  readonly active?: boolean;
}

/** An action of the graph as a button of the toolbar; it says what it does, by which key, and why when it cannot. */
export function ToolButton({ action, active }: ToolButtonProps): ReactElement {
  const available = action.available();
  const isReady = available === true;
  return (
    <Tooltip
      placement="bottom"
      content={
        <span className={styles.tip}>
          <span>
            {action.label}
            {!isReady && <span className={styles.reason}>{available}</span>}
          </span>
          {action.shortcut !== undefined && <ShortcutKeys shortcut={action.shortcut} />}
        </span>
      }
    >
      <Button
        variant="minimal"
        aria-label={action.label}
        {...(active === undefined ? {} : { 'aria-pressed': active, active })}
        {...(isReady ? {} : { 'aria-disabled': true })}
        className={(isReady ? styles.tool : styles.denied) ?? ''}
        {...(action.icon === undefined ? {} : { icon: action.icon })}
        onClick={() => perform(action)}
      />
    </Tooltip>
  );
}
