import type { ReactElement } from 'react';
import { useContractQuery } from '../../api/query.ts';
import { FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import { caseCards } from './case-cards.tsx';
import { CaseHeader } from './case-header.tsx';
import styles from './case-screen.module.css';
import { CaseTasks } from './tasks/case-tasks.tsx';

/** One Case: header, Phases and Tasks on the left, the cards of its parts on the right. */
export function CaseScreen({ id }: { id: number }): ReactElement {
  const { data: kase, error, refetch } = useContractQuery('case.get', { id });
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (kase === undefined) return <LoadingPanel label="Loading the Case" />;
  return (
    <div className={styles.screen}>
      <CaseHeader kase={kase} />
      <div className={styles.columns}>
        <CaseTasks kase={kase} />
        <div className={styles.cards}>
          {caseCards.map(({ name, render }) => (
            <div key={name}>{render(kase)}</div>
          ))}
        </div>
      </div>
    </div>
  );
}
