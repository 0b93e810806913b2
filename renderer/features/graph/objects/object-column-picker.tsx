import { Button, Checkbox, PopoverNext } from '@blueprintjs/core';
import { AddColumnRight } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { objectColumnIds, useGraphPreference, type ObjectColumnId } from '../graph-preference.ts';
import { columnLabels } from './object-columns.tsx';
import styles from './object-column-picker.module.css';

/** Which columns the table has beside the object and its links. */
export function ObjectColumnPicker(): ReactElement {
  const [{ columns }, change] = useGraphPreference();
  const toggle = (id: ObjectColumnId): void =>
    change({ columns: objectColumnIds.filter((other) => columns.includes(other) !== (other === id)) });
  return (
    <PopoverNext
      placement="bottom-end"
      content={
        <fieldset className={styles.list}>
          <legend className="visually-hidden">Columns</legend>
          {objectColumnIds.map((id) => (
            <Checkbox
              key={id}
              className={styles.choice ?? ''}
              checked={columns.includes(id)}
              label={columnLabels[id]}
              onChange={() => toggle(id)}
            />
          ))}
        </fieldset>
      }
    >
      <Button variant="minimal" size="small" icon={<AddColumnRight size={14} />} aria-label="Columns" title="Columns" />
    </PopoverNext>
  );
}
