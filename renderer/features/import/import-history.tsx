import type { ReactElement } from 'react';
import type { ImportReport } from '../../../shared/contract/exchange.ts';
import { useContractQuery } from '../../api/query.ts';
import { openTab } from '../../state/tabs.ts';
import { Card } from '../../ui/card.tsx';
import { countText } from '../../ui/count-text.ts';
import type { Column } from '../../ui/data-table-column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import styles from './import.module.css';

const columns: readonly Column<ImportReport>[] = [
  {
    id: 'file',
    label: 'File',
    width: 'minmax(200px, 1fr)',
    render: (report) => (
      <button
        type="button"
        tabIndex={-1}
        className={styles.link}
        title={report.file}
        onClick={() => openTab({ screen: 'import', jobId: report.jobId })}
      >
        {report.file}
      </button>
    ),
  },
  { id: 'format', label: 'Format', width: '130px', render: (report) => report.format },
  { id: 'owner', label: 'Owner', width: '130px', render: (report) => report.owner },
  { id: 'by', label: 'By', width: '110px', render: (report) => report.by },
  { id: 'at', label: 'When', width: '130px', render: (report) => <TimeText at={report.at} as="minute" /> },
  { id: 'created', label: 'Created', width: '80px', align: 'end', render: ({ objects }) => countText(objects.created) },
  { id: 'updated', label: 'Updated', width: '80px', align: 'end', render: ({ objects }) => countText(objects.updated) },
  {
    id: 'associations',
    label: 'Associations',
    width: '90px',
    align: 'end',
    render: ({ associations }) => countText(associations.created),
  },
  { id: 'refused', label: 'Refused', width: '70px', align: 'end', render: ({ objects }) => countText(objects.refused) },
];

/** Imports done in this workspace, newest first. */
export function ImportHistory(): ReactElement {
  const { data: reports, error, refetch } = useContractQuery('import.list', {});
  return (
    <Card title="History">
      {error !== null && <FailedPanel error={error} onRetry={() => void refetch()} />}
      {error === null && reports === undefined && <LoadingPanel />}
      {reports?.length === 0 && (
        <EmptyPanel title="Nothing was imported yet">The report of every import stays here.</EmptyPanel>
      )}
      {reports !== undefined && reports.length > 0 && (
        <DataTable
          fit
          label="Imports"
          columns={columns}
          rowCount={reports.length}
          rowAt={(index) => reports[index]}
          rowKey={(report) => report.jobId}
          rowLabel={(report) => report.file}
          onOpen={(report) => openTab({ screen: 'import', jobId: report.jobId })}
        />
      )}
    </Card>
  );
}
