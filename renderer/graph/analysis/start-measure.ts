import type { MeasureAnswer, MeasureQuestion } from './measure-message.ts';
import type { Measure } from './measure.ts';

export interface MeasureListener {
  /** Share done, 0-1. */
  readonly progress: (share: number) => void;
  readonly done: (found: Measure) => void;
  readonly failed: (reason: string) => void;
}

/** Measures in a thread of its own; the columns of the question are given away. The answer ends it. */
export type StartMeasure = (question: MeasureQuestion, listener: MeasureListener) => () => void;

export const startMeasure: StartMeasure = (question, listener) => {
  const worker = new Worker(new URL('./measure-worker.ts', import.meta.url), { type: 'module' });
  const stop = (): void => worker.terminate();
  worker.addEventListener('message', ({ data }: MessageEvent<MeasureAnswer>) => {
    if ('progress' in data) return listener.progress(data.progress);
    stop();
    listener.done(data.found);
  });
  worker.addEventListener('error', ({ message }) => {
    stop();
    listener.failed(message === '' ? 'The thread that measures ended unexpectedly. Try again.' : message);
  });
  const { source, target } = question.edges;
  worker.postMessage(question, [source.buffer, target.buffer]);
  return stop;
};
