import { Button } from '@blueprintjs/core';
import { ArrowLeft } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { useContractQuery } from '../../api/query.ts';
import { useJobs } from '../../state/jobs.ts';
import { openTab } from '../../state/tabs.ts';
import { Card } from '../../ui/card.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import { ImportReportView } from './import-report-view.tsx';
import { LossLedger } from './loss-ledger.tsx';
import styles from './import.module.css';

/** One import: its progress while it runs, its report afterwards. */
export function ImportResult({ jobId }: { jobId: number }): ReactElement {
  const tracked = useJobs((state) => state.jobs.get(jobId));
  const hasReport = tracked === undefined || tracked.job.state === 'done';
  const report = useContractQuery('import.report', { jobId }, { enabled: hasReport });
  return (
    <section className={styles.screen} aria-label="Import">
      <div className={styles.titleLine}>
        <h1>{report.data?.file ?? tracked?.job.label ?? 'Import'}</h1>
        <Button
          size="small"
          variant="outlined"
          icon={<ArrowLeft size={12} />}
          text="Import another file"
          onClick={() => openTab({ screen: 'import' })}
        />
      </div>
      {tracked !== undefined && !hasReport && (
        <Card title={tracked.job.label}>
          <div className={styles.pad}>
            <JobProgress tracked={tracked} />
          </div>
        </Card>
      )}
      {hasReport && report.error !== null && <FailedPanel error={report.error} onRetry={() => void report.refetch()} />}
      {hasReport && report.isPending && <LoadingPanel label="Loading the report" />}
      {report.data !== undefined && (
        <>
          <ImportReportView report={report.data} />
          <LossLedger jobId={jobId} total={report.data.losses} />
        </>
      )}
    </section>
  );
}
