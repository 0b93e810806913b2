import { Button, Tooltip } from '@blueprintjs/core';
import { type MouseEvent, type ReactElement, type ReactNode, useId } from 'react';
import type { Right } from '../../shared/model/object.ts';
import { ShortcutKeys } from '../commands/shortcut-keys.tsx';
import styles from './card-action.module.css';

interface CardActionProps {
  /** Accessible name; also the text when there are no children and no icon-only form is asked for. */
  readonly label: string;
  readonly right?: Right;
  readonly icon?: ReactElement;
  readonly children?: ReactNode;
  readonly minimal?: boolean;
  readonly iconOnly?: boolean;
  readonly danger?: boolean;
  readonly primary?: boolean;
  readonly busy?: boolean;
  /** Where the tooltip stands, when beside the button it would cover what belongs to it. */
  readonly tooltip?: 'top' | 'bottom';
  /** The key that does the same; an icon's tooltip shows it. */
  readonly shortcut?: string;
  readonly onClick?: ((event: MouseEvent<HTMLElement>) => void) | undefined;
}

/**
 * A button that a user may lack the right for. It then stays where it is, focusable and disabled, and says why:
 * `disabled` itself would take it out of the reach of the keyboard and of screen readers.
 */
export function CardAction(props: CardActionProps): ReactElement {
  const { label, right, icon, children, minimal, iconOnly, danger, primary, busy, tooltip, shortcut, onClick } = props;
  const reasonId = useId();
  const reason = right === undefined || right.allowed ? null : (right.reason ?? 'You may not do this here.');
  const bare = iconOnly === true || children !== undefined;
  const button = (
    <Button
      size="small"
      variant={minimal === true ? 'minimal' : primary === true && reason === null ? 'solid' : 'outlined'}
      intent={danger === true ? 'danger' : primary === true ? 'primary' : 'none'}
      className={(reason === null ? styles.action : styles.denied) ?? ''}
      {...(icon === undefined ? {} : { icon })}
      {...(bare ? { 'aria-label': label } : { text: label })}
      {...(reason === null ? {} : { 'aria-disabled': true, 'aria-describedby': reasonId })}
      loading={busy ?? false}
      onClick={(event: MouseEvent<HTMLElement>) => {
        if (reason === null) onClick?.(event);
      }}
    >
      {children}
    </Button>
  );
  const place = tooltip === undefined ? {} : { placement: tooltip };
  if (reason === null)
    return bare && children === undefined ? (
      <Tooltip
        content={
          <span className={styles.tip}>
            {label}
            {shortcut !== undefined && <ShortcutKeys shortcut={shortcut} />}
          </span>
        }
        {...place}
      >
        {button}
      </Tooltip>
    ) : (
      button
    );
  return (
    <Tooltip content={reason} {...place}>
      <>
        {button}
        <span id={reasonId} className={styles.reason}>
          {reason}
        </span>
      </>
    </Tooltip>
  );
}
