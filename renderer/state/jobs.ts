import { create } from 'zustand';
import type { Job } from '../../shared/contract/exchange.ts';

export interface TrackedJob {
  readonly job: Job;
  /** Units per second within the present phase; null until two reports of it came. */
  readonly rate: number | null;
  readonly phaseStartedAt: number;
  readonly phaseStartedWith: number;
}

export const useJobs = create<{ readonly jobs: ReadonlyMap<number, TrackedJob> }>(() => ({ jobs: new Map() }));

/** Takes over a report of a job. Reports of one job arrive in order. */
export function trackJob(job: Job, at: number): void {
  useJobs.setState(({ jobs }) => ({ jobs: new Map(jobs).set(job.id, tracked(jobs.get(job.id), job, at)) }));
}

/** Jobs listed by the backend do not replace what events said meanwhile. */
export function addJobs(listed: readonly Job[], at: number): void {
  useJobs.setState(({ jobs }) => {
    const next = new Map(jobs);
    for (const job of listed) if (!next.has(job.id)) next.set(job.id, tracked(undefined, job, at));
    return { jobs: next };
  });
}

export function clearJobs(): void {
  useJobs.setState({ jobs: new Map() });
}

export function tracked(before: TrackedJob | undefined, job: Job, at: number): TrackedJob {
  if (before === undefined || before.job.phase !== job.phase) {
    return { job, rate: null, phaseStartedAt: at, phaseStartedWith: job.done };
  }
  const seconds = (at - before.phaseStartedAt) / 1000;
  const rate = seconds > 0.2 ? (job.done - before.phaseStartedWith) / seconds : before.rate;
  return { ...before, job, rate };
}

/** Newest first. */
export const sortedJobs = (jobs: ReadonlyMap<number, TrackedJob>): readonly TrackedJob[] =>
  [...jobs.values()].sort((left, right) => right.job.startedAt - left.job.startedAt || right.job.id - left.job.id);
