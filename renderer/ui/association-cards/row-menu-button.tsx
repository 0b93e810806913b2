import { Button, Menu, MenuItem, PopoverNext } from '@blueprintjs/core';
import { InfoSign, More, Panel, Remove, Share } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { AssociationRow } from '../../../shared/contract/association.ts';
import type { ObjectView } from '../../../shared/model/object.ts';
import { openDrawer } from '../../state/drawer.ts';
import { openTab } from '../../state/tabs.ts';
import { shownValue } from '../value-text-copy.ts';
import { cutMiddle } from '../value-text-cut.ts';
import { dissociate } from './dissociate.ts';
import { toRowKey } from './row-key.ts';
import styles from './row-menu-button.module.css';

interface RowMenuButtonProps {
  readonly object: ObjectView;
  readonly row: AssociationRow;
  readonly onDetails: (row: AssociationRow) => void;
}

/** What can be done about a row. The keyboard has its own ways to all of it: Enter, Space, `i` and, in the details, Dissociate. */
export function RowMenuButton({ object, row, onDetails }: RowMenuButtonProps): ReactElement {
  const name = cutMiddle(shownValue(object.kind, object.type, object.summary), 60);
  const other = cutMiddle(shownValue(row.object.kind, row.object.type, row.object.summary), 40);
  const right = row.object.kind === 'tag' ? object.rights.tag : object.rights.dissociate;
  const remove = (): Promise<boolean> =>
    dissociate({ id: object.id, name, kind: row.object.kind, keys: [toRowKey(row)] });
  return (
    <span onClick={(event) => event.stopPropagation()} onDoubleClick={(event) => event.stopPropagation()}>
      <PopoverNext
        placement="bottom-end"
        arrow={false}
        content={
          <Menu aria-label={`Actions for ${other}`}>
            <MenuItem
              icon={<Share />}
              text="Open"
              onClick={() => openTab({ screen: 'object', id: row.object.id }, { title: row.object.summary })}
            />
            <MenuItem icon={<Panel />} text="Show in drawer" onClick={() => openDrawer(row.object.id)} />
            <MenuItem icon={<InfoSign />} text="Association details…" onClick={() => onDetails(row)} />
            <MenuItem
              icon={<Remove />}
              intent="danger"
              multiline
              disabled={!right.allowed}
              text={
                <>
                  Remove association
                  {!right.allowed && <span className={styles.reason}>{right.reason}</span>}
                </>
              }
              onClick={() => void remove()}
            />
          </Menu>
        }
      >
        <Button
          size="small"
          variant="minimal"
          tabIndex={-1}
          icon={<More size={14} />}
          aria-label={`Actions for ${other}`}
          className={styles.rowMenu ?? ''}
        />
      </PopoverNext>
    </span>
  );
}
