import { Button, Menu, MenuItem, PopoverNext } from '@blueprintjs/core';
import { CaretDown } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { useContractQuery } from '../../api/query.ts';
import { openDrawer } from '../../state/drawer.ts';
import { OwnerEdge } from '../owner-edge.tsx';
import { shownValue } from '../value-text-copy.ts';
import { cutMiddle } from '../value-text-cut.ts';
import styles from './association-cards.module.css';

/** The owner of an object, with a list of all that hold a copy of it; choosing one shows its copy in the drawer. */
export function CopyOwners({ object }: { readonly object: ObjectRow }): ReactElement {
  const [open, setOpen] = useState(false);
  const { data, error } = useContractQuery('pivot.copies', { id: object.id }, { enabled: open });
  const name = cutMiddle(shownValue(object.kind, object.type, object.summary), 40);
  const list = (
    <Menu aria-label={`Owners of ${name}`}>
      {data === undefined && <MenuItem disabled text={error === null ? 'Looking for copies…' : error.message} />}
      {data?.copies.map(({ object: copy }) => (
        <MenuItem
          key={copy.id}
          text={<OwnerEdge ownerId={copy.ownerId} />}
          label={copy.id === object.id ? 'this one' : ''}
          onClick={() => openDrawer(copy.id)}
        />
      ))}
      {data !== undefined && data.total > data.copies.length && (
        <MenuItem disabled text={`and ${data.total - data.copies.length} more`} />
      )}
    </Menu>
  );
  return (
    <span
      className={styles.owners}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <OwnerEdge ownerId={object.ownerId} />
      <PopoverNext placement="bottom-end" arrow={false} isOpen={open} onInteraction={setOpen} content={list}>
        <Button
          size="small"
          variant="minimal"
          tabIndex={-1}
          icon={<CaretDown size={14} />}
          aria-label={`Owners of ${name}`}
        />
      </PopoverNext>
    </span>
  );
}
