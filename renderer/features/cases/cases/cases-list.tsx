import type { ReactElement } from 'react';
import { caseSorts, type CaseRow } from '../../../../shared/contract/case-list.ts';
import { contractQuery } from '../../../api/query.ts';
import { followInDrawer, openDrawer } from '../../../state/drawer.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { usePagedRows } from '../../../ui/use-paged-rows.ts';
import { caseColumns } from './case-columns.tsx';
import { openCase } from './open-case.ts';
import type { CasesShownProps } from './cases-shown.ts';
import { NoCases } from './no-cases.tsx';
import styles from './cases-area.module.css';

/** Cases as one table, read in pages as they come into view. */
export function CasesList({ filter, preference, onPreference, onClear }: CasesShownProps): ReactElement {
  const { sort, descending, hidden } = preference;
  const rows = usePagedRows<CaseRow>((place) => contractQuery('case.list', { filter, sort, descending, ...place }));
  if (rows.error !== null) return <FailedPanel error={rows.error} onRetry={rows.retry} />;
  if (rows.isLoading) return <LoadingPanel label="Loading Cases" />;
  if (rows.total === 0) return <NoCases filter={filter} onClear={onClear} />;
  return (
    <div className={styles.list}>
      <DataTable<CaseRow>
        label="Cases"
        columns={caseColumns.filter(({ id }) => !hidden.includes(id))}
        rowCount={rows.total}
        rowAt={rows.rowAt}
        rowKey={({ id }) => id}
        rowLabel={({ number, name }) => `Case ${number} ${name}`}
        sort={{ column: sort, descending }}
        onSortChange={({ column, descending: down }) => {
          const next = caseSorts.find((name) => name === column);
          if (next !== undefined) onPreference({ ...preference, sort: next, descending: down });
        }}
        onRange={rows.onRange}
        onActive={({ id }) => followInDrawer(id)}
        onPreview={({ id }) => openDrawer(id)}
        onOpen={(row, { background }) => openCase(row, background)}
        resetKey={JSON.stringify([filter, sort, descending])}
      />
    </div>
  );
}
