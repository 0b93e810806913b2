import { Edit, Plus, Trash } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { FileOccurrence } from '../../../../shared/contract/file.ts';
import type { ObjectView, Right } from '../../../../shared/model/object.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { countText } from '../../../ui/count-text.ts';
import { RowPager, rowsPerPage } from '../../../ui/pager.tsx';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import type { Column } from '../../../ui/data-table-column.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import styles from '../overview/overview.module.css';
import { OccurrenceDialog } from './occurrence-dialog.tsx';

const nothing: ReadonlySet<number> = new Set();

/** Where a File was seen: names, paths and dates. */
export function OccurrencesCard({ file }: { readonly file: ObjectView }): ReactElement {
  const [page, setPage] = useState(0);
  const [selection, setSelection] = useState(nothing);
  const [editing, setEditing] = useState<FileOccurrence | 'new' | null>(null);
  const { data, error, refetch } = useContractQuery(
    'fileOccurrence.list',
    { id: file.id, offset: page * rowsPerPage, limit: rowsPerPage },
    { keepPrevious: true },
  );
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Loading the occurrences" />;
  const { rows, total, right } = data;
  const chosen = rows.filter(({ id }) => selection.has(id));
  const [only] = chosen;
  const choice = (wanted: boolean, reason: string): Right =>
    right.allowed && !wanted ? { allowed: false, reason } : right;
  const remove = async (): Promise<void> => {
    try {
      const { changeSet } = await runCommand('fileOccurrence.delete', { occurrenceIds: chosen.map(({ id }) => id) });
      showDone(`Deleted ${countText(chosen.length)} ${chosen.length === 1 ? 'occurrence' : 'occurrences'}`, changeSet);
      setSelection(nothing);
    } catch (failure) {
      showFailure(failure);
    }
  };
  return (
    <Card
      title="File occurrences"
      note={countText(total)}
      actions={
        <>
          <CardAction
            label="Edit occurrence"
            icon={<Edit size={12} />}
            iconOnly
            right={choice(chosen.length === 1, 'Choose one occurrence first.')}
            onClick={() => setEditing(only ?? null)}
          />
          <CardAction
            label="Delete occurrences"
            icon={<Trash size={12} />}
            iconOnly
            danger
            right={choice(chosen.length > 0, 'Choose occurrences first.')}
            onClick={() => void remove()}
          />
          <CardAction label="Add occurrence" icon={<Plus />} right={right} onClick={() => setEditing('new')} />
        </>
      }
    >
      {total === 0 ? (
        <p className={`${styles.body} ${styles.muted}`}>
          No occurrences yet. Add under which name, in which path and when this File was seen.
        </p>
      ) : (
        <>
          <DataTable<FileOccurrence>
            fit
            label="File occurrences"
            columns={columns}
            rowCount={rows.length}
            rowAt={(index) => rows[index]}
            rowKey={({ id }) => id}
            rowLabel={({ fileName, path }) => fileName ?? path ?? 'occurrence'}
            selection={selection}
            onSelectionChange={setSelection}
            onOpen={(row) => {
              if (right.allowed) setEditing(row);
            }}
          />
          <RowPager page={page} total={total} onPage={setPage} />
        </>
      )}
      {editing !== null && (
        <OccurrenceDialog
          fileId={file.id}
          occurrence={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Card>
  );
}

const columns: readonly Column<FileOccurrence>[] = [
  { id: 'fileName', label: 'File name', width: 'minmax(140px, 1fr)', render: ({ fileName }) => fileName ?? '–' },
  {
    id: 'path',
    label: 'Path',
    width: 'minmax(180px, 2fr)',
    render: ({ path }) => <span title={path ?? ''}>{path ?? '–'}</span>,
  },
  { id: 'date', label: 'Seen', width: '140px', render: ({ date }) => <TimeText at={date} as="minute" /> },
  { id: 'by', label: 'Added by', width: '110px', render: ({ by }) => by ?? '–' },
];
