import type { ReactElement } from 'react';
import { useContractQuery } from '../../api/query.ts';
import { openTab } from '../../state/tabs.ts';
import { Card } from '../../ui/card.tsx';
import { SeverityTag } from '../../ui/case/severity-tag.tsx';
import { countOf, countText } from '../../ui/count-text.ts';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { OwnerEdge } from '../../ui/owner-edge.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import { useSeesCases } from '../../ui/use-shown-kinds.ts';
import styles from './home.module.css';

/** Open Cases by severity, the worst first, of each Organization where there are several. Absent where Workflow is closed. */
export function OpenCases(): ReactElement | null {
  const seesCases = useSeesCases();
  const { data, error, refetch } = useContractQuery('case.facets', {}, { enabled: seesCases });
  if (!seesCases) return null;
  const organizations = data?.organizations ?? [];
  const open = organizations.reduce((sum, one) => sum + one.open, 0);
  return (
    <Card
      title="Open Cases"
      icon={<KindIcon kind="case" size={13} />}
      note={data === undefined ? undefined : countText(open)}
    >
      {error !== null && <FailedPanel error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <LoadingPanel label="Counting Cases" />}
      {data !== undefined && open === 0 && <EmptyPanel title="No Case is open" />}
      {open > 0 && (
        <ul className={styles.list}>
          {organizations
            .filter((one) => one.open > 0)
            .map(({ ownerId, openBySeverity, overdue }) => (
              <li key={ownerId} className={styles.item}>
                <button
                  type="button"
                  className={styles.itemLink}
                  onClick={() => openTab({ screen: 'cases', area: 'cases' })}
                >
                  {organizations.length > 1 ? <OwnerEdge ownerId={ownerId} /> : 'By severity'}
                </button>
                {openBySeverity
                  .filter(({ count }) => count > 0)
                  .toReversed()
                  .map(({ severity, count }) => (
                    <span key={severity} className={styles.severity}>
                      <SeverityTag severity={severity} />
                      {countText(count)}
                    </span>
                  ))}
                {overdue > 0 && <span className={styles.itemNote}>{countOf(overdue, 'overdue', 'overdue')}</span>}
              </li>
            ))}
        </ul>
      )}
    </Card>
  );
}
