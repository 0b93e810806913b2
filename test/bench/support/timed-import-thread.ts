/** The thread of an import whose requests to the writer are timed; imports a generated plan. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { runImport } from '../../../electron/worker/import-job.ts';
import { connectStore } from '../../../electron/worker/thread-client.ts';
import { watched } from './plan-import.ts';
import { type PlanSize, samplePlan } from './sample-plan.ts';
import type { Account } from './workspace.ts';

export interface TimedImport {
  readonly port: MessagePort;
  readonly jobId: number;
  readonly account: Account;
  readonly size: PlanSize;
}
/** The first message says that the plan is there and the import begins; the second is its result. */
export type TimedNews =
  | { readonly kind: 'begins' }
  | { readonly kind: 'done'; readonly waits: ReadonlyMap<string, readonly number[]> };

const data = workerData as TimedImport;
const plan = samplePlan(data.size);
const waits = new Map<string, number[]>();
parentPort?.postMessage({ kind: 'begins' } satisfies TimedNews);
await runImport({
  plan,
  startedAt: Date.now(),
  progress: () => undefined,
  isCancelled: () => false,
  writer: watched(
    connectStore(data.port, () => undefined),
    waits,
  ),
  request: { jobId: data.jobId, ...data.account, file: 'sample', sha256: '' },
});
parentPort?.postMessage({ kind: 'done', waits } satisfies TimedNews);
data.port.close();
