import { Button, Menu, MenuItem, PopoverNext } from '@blueprintjs/core';
import { ColumnLayout, SmallTick, Blank } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import type { CardColumn } from './card-columns.tsx';

interface ColumnPickerProps {
  readonly kind: ObjectKind;
  readonly title: string;
  readonly all: readonly CardColumn[];
  readonly shown: readonly CardColumn[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Which columns the card of a kind shows; the name cannot be taken away. */
export function ColumnPicker({ kind, title, all, shown, onChange }: ColumnPickerProps): ReactElement {
  const ids = shown.map((column) => column.id);
  const toggle = (id: string): void => {
    const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
    onChange(all.map((column) => column.id).filter((other) => next.includes(other)));
  };
  return (
    <PopoverNext
      placement="bottom-end"
      arrow={false}
      content={
        <Menu aria-label={`Columns of ${title}`}>
          {all.map((column) => (
            <MenuItem
              key={`${kind}/${column.id}`}
              text={column.label}
              icon={ids.includes(column.id) ? <SmallTick /> : <Blank />}
              aria-checked={ids.includes(column.id)}
              disabled={column.id === 'summary'}
              shouldDismissPopover={false}
              onClick={() => toggle(column.id)}
            />
          ))}
        </Menu>
      }
    >
      <Button
        size="small"
        variant="outlined"
        icon={<ColumnLayout />}
        aria-label={`Columns of ${title}`}
        title="Columns"
      />
    </PopoverNext>
  );
}
