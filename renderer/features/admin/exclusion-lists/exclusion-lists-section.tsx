import { Edit, Plus, Trash } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { Right } from '../../../../shared/model/object.ts';
import { useOwnersAllowing } from '../../../api/owner-rights.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { countOf, countText } from '../../../ui/count-text.ts';
import type { Column } from '../../../ui/data-table-column.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { UndoableAction } from '../undoable-action.tsx';
import { useAdministratorRight } from '../use-administrator-right.ts';
import styles from './exclusion-lists.module.css';
import { type ExclusionList, purposeWords } from './exclusion-list.ts';
import { ListDialog } from './list-dialog.tsx';
import { TryValue } from './try-value.tsx';
import { ValuesCard } from './values-card.tsx';

const columns: readonly Column<ExclusionList>[] = [
  { id: 'name', label: 'List', width: 'minmax(180px, 1fr)', render: ({ name }) => <span title={name}>{name}</span> },
  {
    id: 'owner',
    label: 'Applies to',
    width: '190px',
    render: ({ ownerId }) => (ownerId === null ? 'Every owner' : <OwnerEdge ownerId={ownerId} />),
  },
  { id: 'purpose', label: 'Its values', width: '120px', render: ({ purpose }) => purposeWords[purpose].short },
  { id: 'count', label: 'Entries', width: '76px', align: 'end', render: ({ count }) => countText(count) },
  { id: 'origin', label: 'Origin', width: '76px', render: ({ builtIn }) => (builtIn ? 'Built in' : 'Added') },
];

/** Values that are refused as Indicators, or suggest nothing, in the whole system or in one owner. */
export function ExclusionListsSection(): ReactElement {
  const { data, error, refetch } = useContractQuery('exclusionList.list', {});
  const administrator = useAdministratorRight();
  const { reason } = useOwnersAllowing('settings.modify');
  const [activeId, setActive] = useState<number | null>(null);
  const [edited, setEdited] = useState<ExclusionList | 'new' | null>(null);
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Loading the lists" />;
  const active = data.find(({ id }) => id === activeId) ?? data[0];
  const change: Right = active?.modify ?? { allowed: false, reason: 'Choose a list of the table first.' };
  return (
    <>
      <p className={styles.lead}>
        What is on a list is refused as an Indicator when it is created, pasted or imported, or only suggests nothing in
        Cases. Indicators that exist already stay.
      </p>
      <TryValue />
      <Card
        title="Lists"
        note={countText(data.length)}
        actions={
          <>
            <CardAction
              label="Edit"
              icon={<Edit size={12} />}
              right={change}
              onClick={() => setEdited(active ?? null)}
            />
            <DeleteAction list={active} right={change} />
            <CardAction
              label="Add list"
              icon={<Plus size={12} />}
              primary
              right={
                administrator.allowed || reason === null ? { allowed: true, reason: null } : { allowed: false, reason }
              }
              onClick={() => setEdited('new')}
            />
          </>
        }
      >
        <DataTable<ExclusionList>
          fit
          label="Exclusion lists"
          columns={columns}
          rowCount={data.length}
          rowAt={(index) => data[index]}
          rowKey={({ id }) => id}
          rowLabel={({ name }) => name}
          onActive={({ id }) => setActive(id)}
        />
      </Card>
      {active !== undefined && <ValuesCard key={active.id} list={active} />}
      {edited !== null && (
        <ListDialog
          list={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(null)}
          onSaved={(id) => setActive(id)}
        />
      )}
    </>
  );
}

/** The entries go with their list; the message says how many, and takes it back. */
function DeleteAction({ list, right }: { list: ExclusionList | undefined; right: Right }): ReactElement {
  return (
    <UndoableAction
      row={list}
      label="Delete"
      icon={<Trash size={12} />}
      danger
      right={right}
      done={({ name, count }) => `Deleted ${name} with ${countOf(count, 'entry', 'entries')}`}
      send={({ id }) => runCommand('exclusionList.delete', { id })}
    />
  );
}
