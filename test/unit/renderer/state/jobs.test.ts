import { expect, it } from 'vitest';
import type { Job } from '../../../../shared/contract/exchange.ts';
import { tracked } from '../../../../renderer/state/jobs.ts';

const aJob = (change: Partial<Job> = {}): Job => ({
  id: 1,
  kind: 'import',
  label: 'bundle.json',
  state: 'running',
  done: 0,
  total: 1000,
  phase: 'Reading',
  startedAt: 0,
  endedAt: null,
  error: null,
  ...change,
});

it('knows no rate before the second report of a phase', () => {
  expect(tracked(undefined, aJob(), 1000).rate).toBeNull();
});

it('measures the rate within the phase', () => {
  const first = tracked(undefined, aJob({ done: 100 }), 1000);
  expect(tracked(first, aJob({ done: 300 }), 3000).rate).toBe(100);
});

it('starts over when the next phase counts something else', () => {
  const first = tracked(undefined, aJob({ done: 900 }), 1000);
  expect(tracked(first, aJob({ phase: 'Writing', done: 10 }), 3000).rate).toBeNull();
});
