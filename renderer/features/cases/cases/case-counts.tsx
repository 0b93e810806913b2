import type { ReactElement } from 'react';
import type { CaseFilter } from '../../../../shared/contract/case-list.ts';
import { useContractQuery } from '../../../api/query.ts';
import { countText } from '../../../ui/count-text.ts';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import { changed } from './cases-view.ts';
import styles from './cases-area.module.css';

interface CaseCountsProps {
  readonly filter: CaseFilter;
  readonly onFilter: (filter: CaseFilter) => void;
}

/** How many Cases are open, closed and overdue, of each Organization where there are several; a press filters by it. */
export function CaseCounts({ filter, onFilter }: CaseCountsProps): ReactElement {
  const { data } = useContractQuery('case.facets', {});
  const organizations = data?.organizations ?? [];
  const several = organizations.length > 1;
  return (
    <div className={styles.counts} role="group" aria-label="Numbers of Cases">
      {organizations.map(({ ownerId, open, closed, overdue }) => {
        const owners = several ? [ownerId] : undefined;
        const numbers = [
          { count: open, word: 'open', change: { status: 'Open' } },
          { count: closed, word: 'closed', change: { status: 'Closed' } },
          { count: overdue, word: 'overdue', change: { status: undefined, overdue: true } },
        ] as const;
        return (
          <span key={ownerId} className={styles.counts}>
            {several && <OwnerEdge ownerId={ownerId} />}
            {numbers.map(({ count, word, change }) => (
              <button
                key={word}
                type="button"
                className={word === 'overdue' && count > 0 ? `${styles.count} ${styles.overdue}` : styles.count}
                onClick={() => onFilter(changed(filter, { overdue: undefined, owners, ...change }))}
              >
                {countText(count)} {word}
              </button>
            ))}
          </span>
        );
      })}
    </div>
  );
}
