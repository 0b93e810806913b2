import { Edit, GitMerge, Plus, Trash } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { SecurityLabel } from '../../../../shared/model/object.ts';
import { useOwnersAllowing } from '../../../api/owner-rights.ts';
import { useContractQuery } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { countText } from '../../../ui/count-text.ts';
import type { Column } from '../../../ui/data-table-column.ts';
import type { Selection } from '../../../ui/data-table-selection.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { LabelTag } from '../../../ui/label-tag.tsx';
import { useOwners } from '../../../ui/owner-edge-owners.ts';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import styles from '../vocabulary.module.css';
import { ConsolidateDialog } from './consolidate-dialog.tsx';
import { DeleteLabelDialog } from './delete-label-dialog.tsx';
import { LabelDialog } from './label-dialog.tsx';
import { labelRight } from './label-rights.ts';

const columns: readonly Column<SecurityLabel>[] = [
  { id: 'label', label: 'Label', width: 'minmax(150px, 1fr)', render: (label) => <LabelTag {...label} /> },
  {
    id: 'owner',
    label: 'Owner',
    width: 'minmax(130px, 1fr)',
    render: ({ ownerId }) =>
      ownerId === null ? <span className={styles.muted}>System</span> : <OwnerEdge ownerId={ownerId} />,
  },
  {
    id: 'description',
    label: 'Description',
    width: 'minmax(220px, 2fr)',
    render: ({ description }) => <span title={description ?? undefined}>{description}</span>,
  },
];

const none: Selection = new Set();
type Open =
  | { readonly name: 'edit' | 'delete'; readonly label: SecurityLabel }
  | { readonly name: 'new' | 'consolidate' };

/** Labels that mark what may be shared with whom: System ones to look at, those of owners to administer. */
export function SecurityLabelsSection(): ReactElement {
  const { data, error, refetch } = useContractQuery('securityLabel.list', {});
  const owners = useOwners();
  const creating = useOwnersAllowing('securityLabel.create');
  const [selection, setSelection] = useState(none);
  const [active, setActive] = useState<number | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel />;
  const chosen = data.filter(({ id }) => (selection.size === 0 ? id === active : selection.has(id)));
  const [first] = chosen;
  const single = chosen.length > 1 ? [] : chosen;
  const choose = (what: string): string =>
    chosen.length > 1 ? `Choose one label to ${what} it.` : `Choose a label in the list to ${what} it.`;
  const close = (): void => setOpen(null);
  return (
    <>
      <p className={styles.lead}>
        A Security Label marks an object or a single Attribute. It restricts nobody&apos;s view; it says what is left
        out when something is shared. Deleting a label takes it off everything.
      </p>
      <Card
        title="Labels"
        note={countText(data.length)}
        actions={
          <>
            <CardAction
              label="Edit"
              icon={<Edit size={12} />}
              right={labelRight(single, owners, 'securityLabel.modify', choose('edit'))}
              onClick={() => first !== undefined && setOpen({ name: 'edit', label: first })}
            />
            <CardAction
              label="Consolidate"
              icon={<GitMerge size={12} />}
              right={labelRight(
                chosen,
                owners,
                'securityLabel.consolidate',
                'Choose labels of owners in the list to replace them by a System label.',
              )}
              onClick={() => setOpen({ name: 'consolidate' })}
            />
            <CardAction
              label="Delete"
              icon={<Trash size={12} />}
              danger
              right={labelRight(single, owners, 'securityLabel.delete', choose('delete'))}
              onClick={() => first !== undefined && setOpen({ name: 'delete', label: first })}
            />
            <CardAction
              label="New label"
              icon={<Plus size={12} />}
              primary
              right={{ allowed: creating.owners.length > 0, reason: creating.reason }}
              onClick={() => setOpen({ name: 'new' })}
            />
          </>
        }
      >
        <DataTable<SecurityLabel>
          fit
          label="Security Labels"
          columns={columns}
          rowCount={data.length}
          rowAt={(index) => data[index]}
          rowKey={({ id }) => id}
          rowLabel={({ name }) => name}
          selection={selection}
          onSelectionChange={setSelection}
          onActive={({ id }) => setActive(id)}
          onOpen={(label) => {
            if (labelRight([label], owners, 'securityLabel.modify', '').allowed) setOpen({ name: 'edit', label });
          }}
        />
      </Card>
      {open?.name === 'new' && <LabelDialog label={undefined} onClose={close} />}
      {open?.name === 'edit' && <LabelDialog label={open.label} onClose={close} />}
      {open?.name === 'delete' && <DeleteLabelDialog label={open.label} onClose={close} />}
      {open?.name === 'consolidate' && (
        <ConsolidateDialog
          labels={chosen}
          systemLabels={data.filter(({ ownerId }) => ownerId === null)}
          removal={labelRight(chosen, owners, 'securityLabel.delete', '')}
          onClose={close}
          onDone={() => {
            setSelection(none);
            close();
          }}
        />
      )}
    </>
  );
}
