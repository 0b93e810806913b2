import type { ReactElement } from 'react';
import { AppError } from '../../../shared/error/app-error.ts';
import { useContractQuery } from '../../api/query.ts';
import { openTab } from '../../state/tabs.ts';
import { Card } from '../../ui/card.tsx';
import { countOf } from '../../ui/count-text.ts';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import styles from './home.module.css';

const shownImports = 5;

/** The latest imports. Users who may not create anything do not see imports, so the card is absent for them. */
export function LatestImports(): ReactElement | null {
  const { data: reports, error } = useContractQuery('import.list', {});
  if (error instanceof AppError && error.code === 'FORBIDDEN') return null;
  return (
    <Card title="Latest imports">
      {error !== null && <FailedPanel error={error} />}
      {error === null && reports === undefined && <LoadingPanel />}
      {reports?.length === 0 && <EmptyPanel title="Nothing was imported yet" />}
      {reports !== undefined && reports.length > 0 && (
        <ul className={styles.list}>
          {reports.slice(0, shownImports).map((report) => (
            <li key={report.jobId} className={styles.item}>
              <button
                type="button"
                className={styles.itemLink}
                title={report.file}
                onClick={() => openTab({ screen: 'import', jobId: report.jobId })}
              >
                {report.file}
              </button>
              <span className={styles.itemNote}>{countOf(report.objects.created, 'new object')}</span>
              <span className={styles.itemNote}>
                <TimeText at={report.at} as="relative" />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
