import { HTMLSelect } from '@blueprintjs/core';
import { Plus, Remove } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { AssociationRow } from '../../../../shared/contract/association.ts';
import type { AssociationTypeRow } from '../../../../shared/contract/association-type.ts';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { useContractQuery } from '../../../api/query.ts';
import { followInDrawer, openDrawer } from '../../../state/drawer.ts';
import { openTab } from '../../../state/tabs.ts';
import { countText } from '../../../ui/count-text.ts';
import { RowPager, rowsPerPage } from '../../../ui/pager.tsx';
import { dissociate } from '../../../ui/association-cards/dissociate.ts';
import { toRowKey } from '../../../ui/association-cards/row-key.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import type { Column } from '../../../ui/data-table-column.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { rowMenu } from '../../../ui/object-menu/row-menu.ts';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { SummaryLink } from '../../../ui/summary-link.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { TypeBadge } from '../../../ui/type-badge.tsx';
import { shownValue } from '../../../ui/value-text-copy.ts';
import { cutMiddle } from '../../../ui/value-text-cut.ts';
import styles from './behavior.module.css';

interface ActionsCardProps {
  readonly object: ObjectView;
  readonly actions: readonly AssociationTypeRow[];
  readonly onAdd: () => void;
}

const nothing: ReadonlySet<number> = new Set();
const menu = rowMenu<AssociationRow>(({ object }) => object);

/** The file actions of a File in both directions. */
export function ActionsCard({ object, actions, onAdd }: ActionsCardProps): ReactElement {
  const [code, setCode] = useState<number | null>(null);
  const [page, setPage] = useState(0);
  const [selection, setSelection] = useState(nothing);
  const { data, error, refetch } = useContractQuery(
    'association.list',
    {
      id: object.id,
      kind: 'indicator',
      associationTypes: code === null ? actions.map((action) => action.code) : [code],
      offset: page * rowsPerPage,
      limit: rowsPerPage,
    },
    { keepPrevious: true },
  );
  const remove = async (): Promise<void> => {
    const name = cutMiddle(shownValue(object.kind, object.type, object.summary), 48);
    if (await dissociate({ id: object.id, name, kind: 'indicator', keys: [...selection] })) setSelection(nothing);
  };
  return (
    <Card
      title="File actions"
      note={data === undefined ? undefined : countText(data.total)}
      actions={
        <>
          {selection.size > 0 && (
            <CardAction
              label={`Remove ${countText(selection.size)}`}
              icon={<Remove />}
              danger
              right={object.rights.dissociate}
              onClick={() => void remove()}
            />
          )}
          <HTMLSelect
            aria-label="Action"
            className={styles.filter ?? ''}
            value={code ?? ''}
            options={[
              { value: '', label: 'All actions' },
              ...actions.map((action) => ({ value: action.code, label: action.name })),
            ]}
            onChange={({ currentTarget: { value } }) => {
              setCode(value === '' ? null : Number(value));
              setPage(0);
            }}
          />
          <CardAction label="Add action" icon={<Plus />} right={object.rights.associate} onClick={onAdd} />
        </>
      }
    >
      {error !== null && <FailedPanel error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <LoadingPanel label="Loading the file actions" />}
      {data?.total === 0 && (
        <p className={styles.empty}>
          {code === null
            ? 'No file actions yet. Add what this File drops, asks for or changes, or the File that drops it.'
            : 'No such action. Choose all actions to see the others.'}
        </p>
      )}
      {data !== undefined && data.rows.length > 0 && (
        <>
          <DataTable<AssociationRow>
            fit
            label="File actions"
            columns={columns}
            rowCount={data.rows.length}
            rowAt={(index) => data.rows[index]}
            rowKey={toRowKey}
            rowLabel={(row) => `${row.typeName} ${shownValue(row.object.kind, row.object.type, row.object.summary)}`}
            selection={selection}
            onSelectionChange={setSelection}
            onOpen={(row, { background }) =>
              openTab({ screen: 'object', id: row.object.id }, { background, title: row.object.summary })
            }
            onPreview={(row) => openDrawer(row.object.id)}
            onActive={(row) => followInDrawer(row.object.id)}
            {...menu}
          />
          <RowPager page={page} total={data.total} totalIsExact={data.totalIsExact} onPage={setPage} />
        </>
      )}
    </Card>
  );
}

const columns: readonly Column<AssociationRow>[] = [
  { id: 'action', label: 'Action', width: '150px', render: ({ typeName }) => typeName },
  {
    id: 'direction',
    label: 'Direction',
    width: '130px',
    render: ({ otherIsPrimary }) => (otherIsPrimary === true ? 'acts on this File' : 'this File acts on'),
  },
  {
    id: 'type',
    label: 'Type',
    width: '130px',
    render: ({ object }) => <TypeBadge kind={object.kind} type={object.type} />,
  },
  {
    id: 'summary',
    label: 'Indicator',
    width: 'minmax(200px, 1fr)',
    render: ({ object }) => <SummaryLink row={object} />,
  },
  { id: 'owner', label: 'Owner', width: '150px', render: ({ object }) => <OwnerEdge ownerId={object.ownerId} /> },
  { id: 'at', label: 'Associated', width: '96px', render: ({ at }) => <TimeText at={at} /> },
];
