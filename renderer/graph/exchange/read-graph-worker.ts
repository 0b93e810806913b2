/** Reads a graph file beside the window, which stays usable. */
import { AppError } from '../../../shared/error/app-error.ts';
import { readGraphFile } from './graph-file-reader.ts';
import type { GraphFileAnswer } from './open-graph-file.ts';

function answer(text: string): GraphFileAnswer {
  try {
    return { ok: true, value: readGraphFile(text) };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error: error.toData() };
    throw error;
  }
}

addEventListener('message', ({ data }: MessageEvent<string>) => postMessage(answer(data)));
