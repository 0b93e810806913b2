import { Refresh, Reset } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import { resultLimit, scoreFormula } from '../../../../shared/requirement/keyword-query.ts';
import { useCommand, useContractQuery } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { countOf, countText } from '../../../ui/count-text.ts';
import { RowPager } from '../../../ui/pager.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import styles from './requirement.module.css';
import { ResetDialog } from './reset-dialog.tsx';
import { ResultActions } from './result-actions.tsx';
import { openResults, pageSize, type ResultFilter, resultRequest } from './result-filter.ts';
import { ResultTable } from './result-table.tsx';
import { ResultToolbar } from './result-toolbar.tsx';

const none: ReadonlySet<number> = new Set();

/** What the keyword query of a Requirement found, and what became of it. */
export function ResultsCard({ requirementId }: { readonly requirementId: number }): ReactElement {
  const [filter, setFilter] = useState(openResults);
  const [selection, setSelection] = useState(none);
  const [resetting, setResetting] = useState(false);
  const refresh = useCommand('requirementResult.refresh');
  const { data, error, refetch } = useContractQuery('requirementResult.list', resultRequest(requirementId, filter), {
    keepPrevious: true,
  });
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Loading the results" />;
  const { rows, counts, retrieved, manage } = data;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const shown = filter.state === undefined ? all : counts[filter.state];
  const chosen = rows.filter(({ object }) => selection.has(object.id));
  const choose = (next: ResultFilter): void => {
    setFilter(next);
    setSelection(none);
  };
  const run = (): void => {
    refresh
      .mutateAsync({ id: requirementId })
      .then(({ found, added, removed, more, changeSet }) =>
        showDone(
          `${countOf(found, 'result')}${more ? `, the best of more` : ''}: ${countText(added)} new, ${countText(removed)} gone`,
          changeSet,
        ),
      )
      .catch(showFailure);
  };
  const reset =
    manage.allowed && all === 0 && retrieved === null
      ? { allowed: false, reason: 'There are no results yet.' }
      : manage;
  return (
    <Card
      title="Results"
      note={retrieved === null ? 'never retrieved' : <Retrieved at={retrieved} />}
      actions={
        <>
          <CardAction
            label="Reset results"
            icon={<Reset size={12} />}
            danger
            right={reset}
            onClick={() => setResetting(true)}
          />
          <CardAction
            label="Refresh results"
            icon={<Refresh size={12} />}
            right={manage}
            busy={refresh.isPending}
            onClick={run}
          />
        </>
      }
    >
      <ResultToolbar filter={filter} counts={counts} onFilter={choose} />
      {chosen.length > 0 && (
        <ResultActions
          requirementId={requirementId}
          chosen={chosen}
          manage={manage}
          onDone={() => setSelection(none)}
        />
      )}
      <ResultTable
        rows={rows}
        selection={selection}
        onSelectionChange={setSelection}
        empty={emptyText(retrieved, all, filter)}
      />
      <div className={styles.foot}>
        <span className={styles.formula}>
          Names and values of all owners that you may read; the best {countText(resultLimit)} are kept. {scoreFormula}
        </span>
        <RowPager page={filter.page} size={pageSize} total={shown} onPage={(page) => choose({ ...filter, page })} />
      </div>
      {resetting && <ResetDialog requirementId={requirementId} counts={counts} onClose={() => setResetting(false)} />}
    </Card>
  );
}

function Retrieved({ at }: { readonly at: number }): ReactElement {
  return (
    <>
      last retrieved <TimeText at={at} as="minute" />
    </>
  );
}

function emptyText(retrieved: number | null, all: number, filter: ResultFilter): string {
  if (retrieved === null) return 'The query has not run yet. “Refresh results” runs it.';
  if (all === 0 && filter.kind === undefined && filter.text.trim() === '') return 'The query found nothing.';
  return 'No result matches the filter.';
}
