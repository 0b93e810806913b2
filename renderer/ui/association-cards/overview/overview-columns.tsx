import { Button, Menu, MenuItem, PopoverNext } from '@blueprintjs/core';
import { InfoSign, More, Panel, Remove, Share } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { AssociationRow } from '../../../../shared/contract/association.ts';
import type { ObjectView } from '../../../../shared/model/object.ts';
import type { ObjectKind } from '../../../../shared/model/object-type.ts';
import { openDrawer } from '../../../state/drawer.ts';
import { openTab } from '../../../state/tabs.ts';
import type { Column } from '../../data-table-column.ts';
import { OwnerEdge } from '../../owner-edge.tsx';
import { Rating } from '../../rating.tsx';
import { SummaryLink } from '../../summary-link.tsx';
import { TimeText } from '../../time-text.tsx';
import { TypeBadge } from '../../type-badge.tsx';
import { shownValue } from '../../value-text-copy.ts';
import { cutMiddle } from '../../value-text-cut.ts';
import { dissociate } from '../dissociate.ts';
import { toRowKey } from '../row-key.ts';
import styles from './overview-associations.module.css';

interface OverviewColumns {
  readonly object: ObjectView;
  readonly kind: ObjectKind;
  readonly onDetails: (row: AssociationRow) => void;
}

/** Type, value, owner, rating and date of what is associated, and what can be done about it. */
export function overviewColumns({ object, kind, onDetails }: OverviewColumns): readonly Column<AssociationRow>[] {
  return [
    {
      id: 'type',
      label: 'Type',
      width: 'minmax(96px, 0.6fr)',
      render: (row) => <TypeBadge kind={row.object.kind} type={row.object.type} />,
    },
    {
      id: 'summary',
      label: 'Summary',
      width: 'minmax(150px, 2fr)',
      render: (row) => <SummaryLink row={row.object} />,
    },
    {
      id: 'owner',
      label: 'Owner',
      width: 'minmax(96px, 0.8fr)',
      render: (row) => <OwnerEdge ownerId={row.object.ownerId} />,
    },
    ...(kind === 'indicator'
      ? [
          {
            id: 'rating',
            label: 'Rating',
            width: '78px',
            render: (row: AssociationRow) => <Rating value={row.object.rating} />,
          },
        ]
      : []),
    { id: 'added', label: 'Added', width: '88px', render: (row) => <TimeText at={row.object.created} /> },
    {
      id: 'menu',
      label: 'Menu',
      width: '34px',
      render: (row) => <RowMenuButton object={object} row={row} onDetails={onDetails} />,
    },
  ];
}

interface RowMenuButtonProps {
  readonly object: ObjectView;
  readonly row: AssociationRow;
  readonly onDetails: (row: AssociationRow) => void;
}

/** The keyboard has its own ways to all of it: Enter, Space, `i` and, in the details, Dissociate. */
function RowMenuButton({ object, row, onDetails }: RowMenuButtonProps): ReactElement {
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
