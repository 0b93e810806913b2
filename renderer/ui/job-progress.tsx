import { Button, ProgressBar } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { Job } from '../../shared/contract/exchange.ts';
import { useCommand } from '../api/query.ts';
import type { TrackedJob } from '../state/jobs.ts';
import { countText } from './count-text.ts';
import { showFailure } from './toast.ts';
import styles from './job-progress.module.css';

/** Share that is done, or null while the whole is unknown. */
export const percentOf = ({ done, total }: Job): number | null =>
  total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : null;

/** Phase, counts and rate of a running job with its Cancel button, or how the job ended. */
export function JobProgress({ tracked }: { tracked: TrackedJob }): ReactElement {
  const cancel = useCommand('job.cancel');
  const { job, rate } = tracked;
  if (job.state !== 'running') {
    return (
      <p className={styles.ended} data-state={job.state}>
        {endedText(job)}
      </p>
    );
  }
  const percent = percentOf(job);
  return (
    <div className={styles.progress}>
      <ProgressBar
        intent="primary"
        stripes={false}
        animate={percent === null}
        aria-label={job.label}
        {...(percent === null ? {} : { value: percent / 100 })}
      />
      <div className={styles.line}>
        <span>
          {job.phase}
          {job.total > 0 ? ` · ${countText(job.done)} of ${countText(job.total)}` : ''}
          {rate !== null && rate >= 1 ? ` · ${countText(Math.round(rate))}/s` : ''}
        </span>
        <Button
          size="small"
          variant="minimal"
          text="Cancel"
          aria-label={`Cancel ${job.label}`}
          loading={cancel.isPending}
          onClick={() => cancel.mutate({ jobId: job.id }, { onError: showFailure })}
        />
      </div>
    </div>
  );
}

function endedText(job: Job): string {
  switch (job.state) {
    case 'failed':
      return job.error ?? 'Failed';
    case 'cancelled':
      return 'Cancelled';
    default:
      return `Done in ${durationText((job.endedAt ?? job.startedAt) - job.startedAt)}`;
  }
}

function durationText(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  return seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
