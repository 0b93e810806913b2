/** Parses a file and counts what is in it; touches no store. */
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { parseFile, previewPlan } from '../exchange/formats.ts';
import { readImportFile } from '../exchange/read-file.ts';
import { type JobNews, toErrorData } from './message.ts';

const tell = (news: JobNews): void => parentPort?.postMessage(news);
try {
  const { path } = workerData as { path: string };
  const bytes = readImportFile(path);
  const plan = parseFile(bytes, { fileName: basename(path) });
  tell({
    kind: 'done',
    value: { format: plan.format, sizeBytes: bytes.byteLength, producer: plan.producer, types: previewPlan(plan) },
  });
} catch (error) {
  tell({ kind: 'failed', error: toErrorData(error).error });
}
