import { type ReactElement, useState } from 'react';
import { useContractQuery } from '../../../api/query.ts';
import { RowPager } from '../../../ui/pager.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { CaseTile } from './case-tile.tsx';
import type { CasesShownProps } from './cases-shown.ts';
import { NoCases } from './no-cases.tsx';
import styles from './cases-area.module.css';

const perPage = 48;

/** Cases as tiles, a page at a time. */
export function CasesGrid({ filter, preference, onClear }: CasesShownProps): ReactElement {
  const { sort, descending } = preference;
  const shown = JSON.stringify([filter, sort, descending]);
  const [place, setPlace] = useState({ shown, page: 0 });
  // Another filter or order begins at the first page.
  const page = place.shown === shown ? place.page : 0;
  const { data, error, refetch } = useContractQuery(
    'case.list',
    { filter, sort, descending, offset: page * perPage, limit: perPage },
    { keepPrevious: true },
  );
  const { data: facets } = useContractQuery('case.facets', {});
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Loading Cases" />;
  if (data.total === 0) return <NoCases filter={filter} onClear={onClear} />;
  return (
    <>
      <ul className={styles.grid} aria-label="Cases">
        {data.rows.map((row) => (
          <li key={row.id}>
            <CaseTile row={row} showOwner={(facets?.organizations.length ?? 0) > 1} />
          </li>
        ))}
      </ul>
      <RowPager
        page={page}
        size={perPage}
        total={data.total}
        noun="Cases"
        onPage={(next) => setPlace({ shown, page: next })}
      />
    </>
  );
}
