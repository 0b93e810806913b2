import { Button, Menu, MenuItem, PopoverNext } from '@blueprintjs/core';
import { Export, More, Remove } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { ObjectView } from '../../../shared/model/object.ts';
import { kindLabel, type ObjectKind } from '../../../shared/model/object-type.ts';
import { useContractQuery } from '../../api/query.ts';
import { useOwners } from '../owner-edge-owners.ts';
import { type CardView, filterInput, isFiltered } from './card-view.ts';
import { amount } from './dissociate.ts';
import { exportCard } from './export-card.ts';
import styles from './association-cards.module.css';
import type { CardRemoval } from './use-card-removal.ts';

interface CardMenuProps {
  readonly object: ObjectView;
  readonly kind: ObjectKind;
  /** Direct associations on the card, whatever the filter. */
  readonly total: number;
  readonly view: CardView;
  readonly withDerived: boolean;
  readonly removal: CardRemoval;
}

/** What can be done with everything that a card shows. */
export function CardMenu(props: CardMenuProps): ReactElement {
  const { object, kind, removal } = props;
  const [exporting, setExporting] = useState(false);
  const owners = useOwners();
  const title = kindLabel[kind].many;
  const save = async (): Promise<void> => {
    setExporting(true);
    await exportCard({ object, kind, view: props.view, withDerived: props.withDerived, owners });
    setExporting(false);
  };
  return (
    <PopoverNext placement="bottom-end" arrow={false} content={<CardMenuItems {...props} onExport={save} />}>
      <Button
        size="small"
        variant="outlined"
        icon={<More />}
        loading={exporting || removal.reading}
        aria-label={`More for ${title}`}
        title="Export, dissociate all"
      />
    </PopoverNext>
  );
}

interface CardMenuItemsProps extends CardMenuProps {
  readonly onExport: () => Promise<void>;
}

/** Mounted while the menu is open: only then is the number of what the filter shows asked for. */
function CardMenuItems({ object, kind, total, view, removal, onExport }: CardMenuItemsProps): ReactElement {
  const filtered = isFiltered(view);
  const { data } = useContractQuery(
    'association.list',
    { ...filterInput(object.id, kind, view, false), offset: 0, limit: 1 },
    { enabled: filtered },
  );
  const shown = filtered ? data?.total : total;
  const { allowed, reason } = removal.right;
  return (
    <Menu aria-label={`More for ${kindLabel[kind].many}`}>
      <MenuItem icon={<Export />} text="Export as CSV…" onClick={() => void onExport()} />
      {total > 0 && (
        <MenuItem
          icon={<Remove />}
          intent="danger"
          multiline
          text={
            <>
              {shown === undefined ? 'Dissociate all…' : `Dissociate all ${amount(shown, kind)}…`}
              {!allowed && <span className={styles.menuReason}>{reason}</span>}
            </>
          }
          disabled={!allowed || (shown ?? 0) === 0}
          onClick={() => void removal.askAll(shown ?? 0)}
        />
      )}
    </Menu>
  );
}
