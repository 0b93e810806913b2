/** The thread of one import: reads and parses the file, and hands records to the writer over a port of its own. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { FileImportModes } from '../../shared/indicator/file-import.ts';
import { parseFile } from '../exchange/formats.ts';
import { readImportFile } from '../exchange/read-file.ts';
import { runImport } from './import-job.ts';
import { type JobNews, toErrorData } from './message.ts';
import { connectStore } from './thread-client.ts';

export interface ImportThreadData {
  readonly path: string;
  readonly jobId: number;
  readonly userId: number;
  readonly ownerId: number;
  readonly files?: FileImportModes | undefined;
  readonly port: MessagePort;
  /** One Int32: 1 once the job is cancelled. */
  readonly cancel: SharedArrayBuffer;
}

const data = workerData as ImportThreadData;
const cancelled = new Int32Array(data.cancel);
const isCancelled = (): boolean => Atomics.load(cancelled, 0) === 1;
const tell = (news: JobNews): void => parentPort?.postMessage(news);

let toldAt = 0;
function progress(done: number, total: number, phase: string): void {
  const now = Date.now();
  if (now - toldAt < 100 && done < total) return;
  toldAt = now;
  tell({ kind: 'progress', done, total, phase });
}

async function main(): Promise<unknown> {
  const startedAt = Date.now();
  progress(0, 0, 'Reading');
  const bytes = readImportFile(data.path);
  const plan = parseFile(bytes, {
    onProgress: (done, total) => progress(done, total, 'Parsing'),
    isCancelled,
    fileName: basename(data.path),
  });
  return runImport({
    plan,
    request: {
      jobId: data.jobId,
      userId: data.userId,
      ownerId: data.ownerId,
      files: data.files,
      file: basename(data.path),
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
    writer: connectStore(data.port, () => undefined),
    startedAt,
    progress,
    isCancelled,
  });
}

main()
  .then((value) => tell({ kind: 'done', value }))
  .catch((error: unknown) => {
    const { error: failure, stack } = toErrorData(error);
    tell({ kind: 'failed', error: stack === undefined ? failure : { ...failure, details: { stack } } });
  })
  .finally(() => data.port.close());
