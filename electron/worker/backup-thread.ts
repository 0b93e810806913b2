/** The thread of one backup: a read of its own, so that editing goes on. */
import { parentPort, workerData } from 'node:worker_threads';
import { backUp } from '../store/backup.ts';
import { type JobNews, toErrorData } from './message.ts';

const tell = (news: JobNews): void => parentPort?.postMessage(news);
try {
  const { folder, target } = workerData as { folder: string; target: string };
  tell({ kind: 'progress', done: 0, total: 0, phase: 'Copying' });
  tell({ kind: 'done', value: backUp(folder, target) });
} catch (error) {
  tell({ kind: 'failed', error: toErrorData(error).error });
}
