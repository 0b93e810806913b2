/** Looks into a file in a thread of its own, so that a large one never holds up a window. */
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/error/app-error.ts';
import type { JobNews } from './message.ts';
import { threadFile } from './thread-client.ts';

export interface FilePreview {
  readonly format: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly producer: string;
  readonly types: {
    sourceType: string;
    family: 'object' | 'association';
    count: number;
    kept: number;
    refused: number;
  }[];
}

export function previewFile(path: string): Promise<FilePreview> {
  const worker = new Worker(threadFile('preview-thread'), {
    name: 'preview',
    workerData: { path },
    resourceLimits: { maxOldGenerationSizeMb: 8192 },
  });
  return new Promise<FilePreview>((resolve, reject) => {
    worker.on('message', (news: JobNews) => {
      // The preview thread is ours and sends nothing else.
      if (news.kind === 'done') resolve({ ...(news.value as FilePreview), name: basename(path) });
      else if (news.kind === 'failed') reject(AppError.from(news.error));
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new AppError('INTERNAL', 'The file could not be looked at. Nothing was changed.')));
  });
}
