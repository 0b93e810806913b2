import { Button, Menu, MenuDivider, MenuItem, PopoverNext } from '@blueprintjs/core';
import { Blank, CaretDown, Layers, SmallTick } from '@blueprintjs/icons';
import { type MouseEvent, type ReactElement, useMemo, useState } from 'react';
import type { ObjectView } from '../../../shared/model/object.ts';
import { useRegisteredActions } from '../../commands/use-registered-actions.ts';
import { openTab } from '../../state/tabs.ts';
import { focusFirstChoice, moveFocus } from '../../ui/context-menu/move-focus.ts';
import { OwnerEdge } from '../../ui/owner-edge.tsx';
import styles from './object-header.module.css';

interface OwnerSwitcherProps {
  readonly object: ObjectView;
}

/** Whose object it is. When other owners have a copy of it, a menu switches to theirs or lays all over each other. */
export function OwnerSwitcher({ object }: OwnerSwitcherProps): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const { id, copies } = object;
  useRegisteredActions(
    useMemo(
      () => [
        {
          id: 'object.switchOwner',
          label: 'Switch to a copy in another owner…',
          shortcut: 'O',
          group: 'Object',
          available: () => copies.length > 0 || 'No other owner that you may read has a copy.',
          perform: () => setOpen(true),
        },
        {
          id: 'object.unified',
          label: 'Unified view of all copies',
          icon: <Layers />,
          group: 'Object',
          available: () => copies.length > 0 || 'No other owner that you may read has a copy.',
          perform: () => openTab({ screen: 'unified', id }),
        },
      ],
      [id, copies.length],
    ),
  );
  if (copies.length === 0) return <OwnerEdge ownerId={object.ownerId} />;
  return (
    <PopoverNext
      placement="bottom-start"
      arrow={false}
      autoFocus={false}
      isOpen={isOpen}
      onInteraction={setOpen}
      content={<OwnerMenu object={object} onDone={() => setOpen(false)} />}
    >
      <Button
        size="small"
        variant="outlined"
        className={styles.switcher ?? ''}
        aria-haspopup="menu"
        endIcon={<CaretDown />}
      >
        <OwnerEdge ownerId={object.ownerId} />
        <span className={styles.more}>
          +{copies.length}
          <span className="visually-hidden"> more with a copy</span>
        </span>
      </Button>
    </PopoverNext>
  );
}

function OwnerMenu({ object, onDone }: OwnerSwitcherProps & { readonly onDone: () => void }): ReactElement {
  const title = object.summary.slice(0, 200);
  const item = (id: number, ownerId: number): ReactElement => (
    <MenuItem
      key={id}
      data-choice=""
      text={<OwnerEdge ownerId={ownerId} />}
      icon={id === object.id ? <SmallTick /> : <Blank />}
      aria-current={id === object.id}
      shouldDismissPopover={false}
      onClick={(event: MouseEvent<HTMLElement>) => {
        onDone();
        if (id !== object.id) openTab({ screen: 'object', id }, { background: event.ctrlKey || event.metaKey, title });
      }}
    />
  );
  return (
    <div ref={focusFirstChoice} onKeyDown={moveFocus}>
      <Menu size="small" aria-label="Copies in other owners">
        {item(object.id, object.ownerId)}
        {object.copies.map((copy) => item(copy.id, copy.ownerId))}
        <MenuDivider />
        <MenuItem
          data-choice=""
          text="Unified view"
          icon={<Layers />}
          shouldDismissPopover={false}
          onClick={(event: MouseEvent<HTMLElement>) => {
            onDone();
            openTab({ screen: 'unified', id: object.id }, { background: event.ctrlKey || event.metaKey, title });
          }}
        />
      </Menu>
    </div>
  );
}
