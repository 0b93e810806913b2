import { type ReactElement, useState } from 'react';
import { type FoundTask, taskSorts } from '../../../../shared/contract/case-task.ts';
import { contractQuery } from '../../../api/query.ts';
import { followInDrawer, openDrawer } from '../../../state/drawer.ts';
import { openTab } from '../../../state/tabs.ts';
import { initialTaskFilter, setTaskFilter, useTaskFilter } from '../../../state/task-filter.ts';
import { countOf } from '../../../ui/count-text.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import type { SortState } from '../../../ui/data-table-column.ts';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { usePagedRows } from '../../../ui/use-paged-rows.ts';
import { taskColumns } from './task-columns.tsx';
import styles from './tasks-area.module.css';
import { TasksFilter } from './tasks-filter.tsx';

/** Tasks of every Case that the user may see. */
export function TasksArea(): ReactElement {
  const filter = useTaskFilter((state) => state.filter);
  const [order, setOrder] = useState<SortState>({ column: 'due', descending: false });
  const sort = taskSorts.find((name) => name === order.column) ?? 'due';
  const rows = usePagedRows<FoundTask>((place) =>
    contractQuery('caseTask.find', { filter, sort, descending: order.descending, ...place }),
  );
  return (
    <div className={styles.area}>
      <TasksFilter filter={filter} onFilter={setTaskFilter}>
        {!rows.isLoading && rows.error === null && <span className={styles.total}>{countOf(rows.total, 'task')}</span>}
      </TasksFilter>
      {rows.error !== null && <FailedPanel error={rows.error} onRetry={rows.retry} />}
      {rows.error === null && rows.isLoading && <LoadingPanel label="Loading tasks" />}
      {rows.error === null && !rows.isLoading && rows.total === 0 && (
        <EmptyPanel title="No tasks fit">
          {filter === initialTaskFilter
            ? 'Every task of the Cases that you may see is closed, or there are none.'
            : 'Change or clear the filter.'}
        </EmptyPanel>
      )}
      {rows.error === null && rows.total > 0 && (
        <div className={styles.table}>
          <DataTable<FoundTask>
            label="Tasks"
            columns={taskColumns}
            rowCount={rows.total}
            rowAt={rows.rowAt}
            rowKey={({ id }) => id}
            rowLabel={({ name, caseNumber }) => `${name} of Case ${caseNumber}`}
            sort={order}
            onSortChange={setOrder}
            onRange={rows.onRange}
            onActive={({ caseId }) => followInDrawer(caseId)}
            onPreview={({ caseId }) => openDrawer(caseId)}
            onOpen={({ caseId, caseNumber, caseName }, { background }) =>
              openTab(
                { screen: 'object', id: caseId },
                { background, title: `${caseNumber} ${caseName}`.slice(0, 200) },
              )
            }
            resetKey={JSON.stringify([filter, order])}
          />
        </div>
      )}
    </div>
  );
}
