import { ContextMenuPopover, Menu } from '@blueprintjs/core';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { focusFirstChoice, moveFocus } from './move-focus.ts';
import styles from './context-menu.module.css';

interface ContextMenuProps {
  readonly label: string;
  /** Pixels of the window. */
  readonly place: { readonly left: number; readonly top: number };
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A menu at a place of the window: arrows walk it, Escape and Tab close it. */
export function ContextMenu({ label, place, onClose, children }: ContextMenuProps): ReactElement {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' && event.key !== 'Escape') return moveFocus(event);
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <ContextMenuPopover
      isOpen
      transitionDuration={0}
      targetOffset={place}
      onClose={onClose}
      content={
        <div ref={focusFirstChoice} onKeyDown={onKeyDown}>
          <Menu size="small" className={styles.menu ?? ''} aria-label={label}>
            {children}
          </Menu>
        </div>
      }
    />
  );
}
