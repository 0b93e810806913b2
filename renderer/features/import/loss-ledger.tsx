import { SegmentedControl } from '@blueprintjs/core';
import { useState, type ReactElement } from 'react';
import type { Loss } from '../../../shared/contract/exchange.ts';
import type { Input } from '../../../shared/contract/index.ts';
import { useContractQuery } from '../../api/query.ts';
import { Card } from '../../ui/card.tsx';
import { countOf } from '../../ui/count-text.ts';
import type { Column } from '../../ui/data-table-column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { RowPager, rowsPerPage } from '../../ui/pager.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import styles from './import.module.css';

type Outcome = NonNullable<Input<'import.losses'>['outcome']>;
type Numbered = Loss & { readonly line: number };

const outcomes: readonly { readonly value: Outcome | 'all'; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'refused', label: 'Refused' },
  { value: 'kept', label: 'Kept as text' },
  { value: 'merged', label: 'Merged' },
  { value: 'other', label: 'Taken with a loss' },
];

const columns: readonly Column<Numbered>[] = [
  { id: 'outcome', label: 'Outcome', width: '90px', render: (loss) => loss.outcome },
  {
    id: 'type',
    label: 'Type in the file',
    width: '160px',
    render: (loss) => <span title={loss.family}>{loss.sourceType}</span>,
  },
  {
    id: 'reason',
    label: 'Reason',
    width: 'minmax(240px, 2fr)',
    render: (loss) => <span title={loss.reason}>{loss.reason}</span>,
  },
  {
    id: 'id',
    label: 'Identity in the file',
    width: 'minmax(160px, 1fr)',
    render: (loss) => (
      <span className={styles.sourceType} title={loss.id}>
        {loss.id}
      </span>
    ),
  },
];

/** Every unit of the file that did not come in as it was, with the reason. */
export function LossLedger({ jobId, total }: { jobId: number; total: number }): ReactElement {
  const [outcome, setOutcome] = useState<Outcome | 'all'>('all');
  const [page, setPage] = useState(0);
  const { data, error } = useContractQuery(
    'import.losses',
    { jobId, ...(outcome === 'all' ? {} : { outcome }), offset: page * rowsPerPage, limit: rowsPerPage },
    { keepPrevious: true, enabled: total > 0 },
  );
  if (total === 0) {
    return (
      <Card title="Loss ledger">
        <EmptyPanel title="Nothing was lost">Every unit of the file came in as it was.</EmptyPanel>
      </Card>
    );
  }
  const rows: readonly Numbered[] = (data?.rows ?? []).map((loss, index) => ({
    ...loss,
    line: page * rowsPerPage + index,
  }));
  return (
    <Card
      title="Loss ledger"
      note={countOf(total, 'line')}
      actions={
        <SegmentedControl
          size="small"
          aria-label="Outcome"
          options={outcomes.map((option) => ({ ...option }))}
          value={outcome}
          onValueChange={(value) => {
            setOutcome(outcomes.find((option) => option.value === value)?.value ?? 'all');
            setPage(0);
          }}
        />
      }
    >
      {error !== null && <FailedPanel error={error} />}
      {error === null && data === undefined && <LoadingPanel />}
      {data !== undefined && data.total === 0 && <EmptyPanel title="No lines with this outcome" />}
      {data !== undefined && data.total > 0 && (
        <>
          <DataTable
            fit
            label="Loss ledger"
            columns={columns}
            rowCount={rows.length}
            rowAt={(index) => rows[index]}
            rowKey={(loss) => loss.line}
            rowLabel={(loss) => `${loss.outcome} ${loss.id}`}
          />
          <RowPager page={page} total={data.total} onPage={setPage} />
        </>
      )}
    </Card>
  );
}
