import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import { Undo } from '@blueprintjs/icons';
import { type ReactElement, useMemo, useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import type { Right } from '../../../../shared/model/object.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import type { Column } from '../../../ui/data-table-column.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { RowPager, rowsPerPage } from '../../../ui/pager.tsx';
import { SummaryLink } from '../../../ui/summary-link.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import { TypeBadge } from '../../../ui/type-badge.tsx';
import { suggestionName } from './potential-columns.tsx';
import styles from './potential.module.css';

type DismissedRow = Output<'potential.dismissed'>['rows'][number];

interface DismissedDialogProps {
  readonly caseId: number;
  readonly right: Right;
  readonly onClose: () => void;
}

/** What was dismissed in the Case, why and by whom; each can be restored. */
export function DismissedDialog({ caseId, right, onClose }: DismissedDialogProps): ReactElement {
  const [page, setPage] = useState(0);
  const { data, error, refetch } = useContractQuery(
    'potential.dismissed',
    { id: caseId, offset: page * rowsPerPage, limit: rowsPerPage },
    { keepPrevious: true },
  );
  const columns = useMemo(() => columnsOf(caseId, right), [caseId, right]);
  const rows = data?.rows ?? [];
  return (
    <Dialog isOpen className={styles.dialog ?? ''} title="Dismissed suggestions" onClose={onClose}>
      <DialogBody>
        {error !== null && <FailedPanel error={error} onRetry={() => void refetch()} />}
        {error === null && data === undefined && <LoadingPanel label="Loading what was dismissed" />}
        {data?.total === 0 && <p className={styles.empty}>Nothing is dismissed in this Case.</p>}
        {data !== undefined && data.total > 0 && (
          <>
            <DataTable<DismissedRow>
              fit
              label="Dismissed suggestions"
              columns={columns}
              rowCount={rows.length}
              rowAt={(index) => rows[index]}
              rowKey={({ id }) => id}
              rowLabel={suggestionName}
            />
            <RowPager page={page} total={data.total} onPage={setPage} />
          </>
        )}
      </DialogBody>
      <DialogFooter actions={<Button text="Close" onClick={onClose} />} />
    </Dialog>
  );
}

const restore = (caseId: number, row: DismissedRow): void =>
  void runCommand('potential.restore', { id: caseId, suggestions: [row.id] })
    .then(({ changeSet }) => showDone(`Restored ${suggestionName(row)}`, changeSet))
    .catch(showFailure);

const columnsOf = (caseId: number, right: Right): readonly Column<DismissedRow>[] => [
  {
    id: 'kind',
    label: 'Kind',
    width: '116px',
    render: ({ objects: [first] }) => first !== undefined && <TypeBadge kind={first.kind} type={first.type} />,
  },
  {
    id: 'suggestion',
    label: 'Suggestion',
    width: 'minmax(140px, 1fr)',
    render: ({ objects: [first] }) => first !== undefined && <SummaryLink row={first} tabStop />,
  },
  {
    id: 'reason',
    label: 'Reason',
    width: 'minmax(120px, 1fr)',
    render: ({ reason }) => (
      <span className={styles.why} title={reason ?? ''}>
        {reason ?? ''}
      </span>
    ),
  },
  { id: 'by', label: 'By', width: '90px', render: ({ by }) => by ?? '' },
  { id: 'at', label: 'When', width: '92px', render: ({ at }) => <TimeText at={at} /> },
  {
    id: 'restore',
    label: '',
    width: '92px',
    align: 'end',
    render: (row) => (
      <CardAction
        label={`Restore ${suggestionName(row)}`}
        icon={<Undo size={12} />}
        right={right}
        onClick={() => restore(caseId, row)}
      >
        Restore
      </CardAction>
    ),
  },
];
