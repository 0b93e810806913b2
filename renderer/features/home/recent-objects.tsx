import { Button } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { useContractQuery } from '../../api/query.ts';
import { followInDrawer, openDrawer } from '../../state/drawer.ts';
import { openTab } from '../../state/tabs.ts';
import { Card } from '../../ui/card.tsx';
import type { Column } from '../../ui/data-table-column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { rowMenu } from '../../ui/object-menu/row-menu.ts';
import { OwnerEdge } from '../../ui/owner-edge.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import { SummaryLink } from '../../ui/summary-link.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { TypeBadge } from '../../ui/type-badge.tsx';

const columns: readonly Column<ObjectRow>[] = [
  {
    id: 'type',
    label: 'Type',
    width: 'minmax(110px, 190px)',
    render: ({ kind, type }) => <TypeBadge kind={kind} type={type} />,
  },
  { id: 'summary', label: 'Summary', width: 'minmax(160px, 1fr)', render: (row) => <SummaryLink row={row} /> },
  { id: 'owner', label: 'Owner', width: '130px', render: ({ ownerId }) => <OwnerEdge ownerId={ownerId} /> },
  {
    id: 'modified',
    label: 'Modified',
    width: '96px',
    render: ({ modified }) => <TimeText at={modified} as="relative" />,
  },
];

const objectRowMenu = rowMenu<ObjectRow>((row) => row);

/** The objects that changed last, whoever changed them. */
export function RecentObjects(): ReactElement {
  return (
    <Card title="Changed lately">
      <RecentRows />
    </Card>
  );
}

function RecentRows(): ReactElement {
  const { data, error, refetch } = useContractQuery('object.list', {
    filter: {},
    sort: 'modified',
    descending: true,
    offset: 0,
    limit: 20,
  });
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel />;
  if (data.rows.length === 0) {
    return (
      <EmptyPanel
        title="No objects yet"
        action={<Button intent="primary" text="Import a file" onClick={() => openTab({ screen: 'import' })} />}
      >
        Import intelligence from a file, or create the first object in Browse.
      </EmptyPanel>
    );
  }
  return (
    <DataTable
      fit
      label="Objects changed lately"
      columns={columns}
      rowCount={data.rows.length}
      rowAt={(index) => data.rows[index]}
      rowKey={(row) => row.id}
      rowLabel={(row) => `${row.type} ${row.summary}`}
      {...objectRowMenu}
      onActive={(row) => followInDrawer(row.id)}
      onPreview={(row) => openDrawer(row.id)}
      onOpen={(row, { background }) =>
        openTab({ screen: 'object', id: row.id }, { background, title: row.summary.slice(0, 200) })
      }
    />
  );
}
