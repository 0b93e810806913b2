import { Button, PopoverNext } from '@blueprintjs/core';
import { Download } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { sortedJobs, useJobs, type TrackedJob } from '../state/jobs.ts';
import { openTab } from '../state/tabs.ts';
import { countOf } from '../ui/count-text.ts';
import { JobProgress, percentOf } from '../ui/job-progress.tsx';
import styles from './popover-list.module.css';

const shownJobs = 12;

/** Imports and backups: how far the running ones are, and how the earlier ones ended. */
export function JobTray(): ReactElement {
  const jobs = sortedJobs(useJobs((state) => state.jobs));
  const running = jobs.filter(({ job }) => job.state === 'running');
  return (
    <PopoverNext placement="bottom-end" content={<JobList jobs={jobs.slice(0, shownJobs)} />}>
      <Button
        size="small"
        variant="outlined"
        intent={running.length > 0 ? 'primary' : 'none'}
        icon={<Download size={14} />}
        text={running.length === 0 ? 'Jobs' : trayText(running)}
      />
    </PopoverNext>
  );
}

function trayText(running: readonly TrackedJob[]): string {
  const percent = running.length === 1 && running[0] !== undefined ? percentOf(running[0].job) : null;
  return countOf(running.length, 'job') + (percent === null ? '' : ` · ${percent} %`);
}

function JobList({ jobs }: { jobs: readonly TrackedJob[] }): ReactElement {
  return (
    <div className={styles.list}>
      <h2 className={styles.title}>Jobs</h2>
      {jobs.length === 0 && <p className={styles.empty}>Nothing was imported or backed up since Ligature started.</p>}
      {jobs.map((tracked) => (
        <div key={tracked.job.id} className={styles.job}>
          <div className={styles.jobHead}>
            <span className={styles.jobLabel} title={tracked.job.label}>
              {tracked.job.label}
            </span>
            {tracked.job.kind === 'import' && (
              <Button
                size="small"
                variant="minimal"
                text={tracked.job.state === 'done' ? 'Report' : 'Show'}
                onClick={() => openTab({ screen: 'import', jobId: tracked.job.id })}
              />
            )}
          </div>
          <JobProgress tracked={tracked} />
        </div>
      ))}
    </div>
  );
}
