import { Button } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import type { PivotRow } from '../../../shared/contract/pivot.ts';
import { contractQuery } from '../../api/query.ts';
import { followInDrawer, openDrawer } from '../../state/drawer.ts';
import type { PivotStep } from '../../state/tab-address.ts';
import { openTab } from '../../state/tabs.ts';
import { countOf } from '../../ui/count-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { rowMenu } from '../../ui/object-menu/row-menu.ts';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import { usePagedRows } from '../../ui/use-paged-rows.ts';
import { shownValue } from '../../ui/value-text-copy.ts';
import { pivotColumns } from './pivot-columns.tsx';
import { PivotWhy } from './pivot-why.tsx';
import styles from './pivot.module.css';
import { stepText } from './step-text.ts';
import { changeStepView, pivotSorts, readStepView, stepKey, useStepView } from './step-view.ts';

interface PivotTableProps {
  readonly trail: readonly PivotStep[];
  readonly step: PivotStep;
  /** Whether copies in several owners lead on. */
  readonly several: boolean;
  /** The object from which the step starts, in words. */
  readonly start: string;
}

/** The objects that a step leads to, each with the reason for being there. */
export function PivotTable({ trail, step, several, start }: PivotTableProps): ReactElement {
  const key = stepKey(trail);
  const { text, sort, descending } = useStepView(key);
  const [startAt] = useState(() => readStepView(key).row);
  const [active, setActive] = useState<PivotRow>();
  const rows = usePagedRows<PivotRow>((place) =>
    contractQuery('pivot.list', {
      id: step.id,
      kind: step.kind,
      ...(step.types === undefined ? {} : { types: step.types }),
      ...(step.derived === true ? { derived: true } : {}),
      ...(text === '' ? {} : { text }),
      sort,
      descending,
      ...place,
    }),
  );
  const what = stepText(step);
  if (rows.error !== null) return <FailedPanel error={rows.error} onRetry={rows.retry} />;
  if (rows.isLoading) return <LoadingPanel label={`Loading ${what}`} />;
  return (
    <>
      <p className={styles.total} role="status">
        {countOf(rows.total, 'object')}
        {rows.totalIsExact ? '' : ' or more: only the newest Groups and members were looked at'}
      </p>
      <div className={styles.table}>
        {rows.total === 0 ? (
          <NothingReached what={what} isFiltered={text !== ''} onClear={() => changeStepView(key, { text: '' })} />
        ) : (
          <DataTable<PivotRow>
            label={what}
            columns={pivotColumns(step.kind, several, step.derived === true)}
            rowCount={rows.total}
            rowAt={rows.rowAt}
            rowKey={({ object }) => object.id}
            rowLabel={({ object }) => shownValue(object.kind, object.type, object.summary)}
            sort={{ column: sort, descending }}
            onSortChange={(next) => {
              const column = pivotSorts.find((name) => name === next.column);
              // Newest first is an order of its own: the store keeps no index for the opposite.
              if (column !== undefined)
                changeStepView(key, { sort: column, descending: column === 'newest' || next.descending });
            }}
            onRange={rows.onRange}
            startAt={startAt}
            onActive={(row, index) => {
              setActive(row);
              changeStepView(key, { row: index });
              followInDrawer(row.object.id);
            }}
            onPreview={({ object }) => openDrawer(object.id)}
            onOpen={({ object }, { background }) =>
              openTab({ screen: 'object', id: object.id }, { background, title: object.summary.slice(0, 200) })
            }
            {...rowMenu<PivotRow>(({ object }) => object, trail)}
            resetKey={JSON.stringify([text, sort, descending, step.types])}
          />
        )}
      </div>
      <PivotWhy row={active ?? rows.rowAt(startAt)} start={start} />
    </>
  );
}

function NothingReached(props: { what: string; isFiltered: boolean; onClear: () => void }): ReactElement {
  if (props.isFiltered) {
    return (
      <EmptyPanel
        title={`No ${props.what} match the filter`}
        action={<Button text="Clear the filter" onClick={props.onClear} />}
      />
    );
  }
  return (
    <EmptyPanel title={`No ${props.what} here any more`}>
      What led here was dissociated or deleted. Choose another kind above, or go back a step.
    </EmptyPanel>
  );
}
