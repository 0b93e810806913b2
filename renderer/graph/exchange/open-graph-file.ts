/** Reads a graph file of the analyst in a worker; nothing of it leaves the window. */
import { AppError, type ErrorData } from '../../../shared/error/app-error.ts';
import { graphFileMax, type ReadGraphFile } from './graph-file.ts';

export type GraphFileAnswer =
  | { readonly ok: true; readonly value: ReadGraphFile }
  | { readonly ok: false; readonly error: ErrorData };

/** Throws an AppError with what was found. */
export async function openGraphFile(file: Blob): Promise<ReadGraphFile> {
  if (file.size > graphFileMax)
    throw new AppError(
      'LIMIT',
      `The file has ${file.size.toLocaleString('en')} bytes; at most ${graphFileMax.toLocaleString('en')} are read. Make it smaller in the program that wrote it.`,
    );
  const text = await file.text();
  const worker = new Worker(new URL('./read-graph-worker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await new Promise<GraphFileAnswer>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<GraphFileAnswer>) => resolve(data));
      worker.addEventListener('error', () =>
        reject(
          new AppError('INTERNAL', 'The file could not be read: its reader stopped. Close other graphs and try again.'),
        ),
      );
      worker.postMessage(text);
    });
    if (!answer.ok) throw AppError.from(answer.error);
    return answer.value;
  } finally {
    worker.terminate();
  }
}
