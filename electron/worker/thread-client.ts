/** The calling end of a store thread: requests by promise over a worker or a message port. */
import type { MessagePort } from 'node:worker_threads';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/error/app-error.ts';
import type { StoreAnswer, StoreRequest } from './message.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export interface StoreClient {
  request(request: StoreRequest): Promise<unknown>;
}

/** The file of a thread beside this one, as source or as built code. */
export const threadFile = (name: string): URL =>
  new URL(`./${name}${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

export function connectStore(
  port: Pick<MessagePort | Worker, 'on' | 'postMessage'>,
  log: (line: string) => void,
): StoreClient & { fail(error: AppError): void } {
  const waiting = new Map<number, Waiting>();
  let next = 1;
  let dead: AppError | null = null;
  port.on('message', (answer: StoreAnswer) => {
    const call = waiting.get(answer.id);
    if (call === undefined) return;
    waiting.delete(answer.id);
    if (answer.ok) call.resolve(answer.value);
    else {
      if (answer.stack !== undefined) log(answer.stack);
      call.reject(AppError.from(answer.error));
    }
  });
  return {
    request(request) {
      if (dead !== null) return Promise.reject(dead);
      const id = next;
      next += 1;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        port.postMessage({ id, request });
      });
    },
    fail(error) {
      dead = error;
      for (const call of waiting.values()) call.reject(error);
      waiting.clear();
    },
  };
}

export interface StoreThread extends StoreClient {
  readonly worker: Worker;
  /** Ends the thread after what it is doing. */
  close(): Promise<void>;
}

/** Starts a store thread and waits until it has opened the workspace. */
export async function startThread(
  name: 'writer-thread' | 'reader-thread' | 'network-thread',
  workerData: unknown,
  log: (line: string) => void,
): Promise<StoreThread> {
  const worker = new Worker(threadFile(name), { workerData, name });
  const client = connectStore(worker, log);
  const stopped = new AppError(
    'STORAGE',
    'The part of the application that holds the workspace has stopped. Start the application again; saved changes are safe.',
  );
  worker.on('error', (error) => {
    log(`${name}: ${error.stack ?? error.message}`);
    client.fail(stopped);
  });
  worker.on('exit', () => client.fail(stopped));
  await client.request({ kind: 'open' }).catch((error: unknown) => {
    void worker.terminate();
    throw error;
  });
  return {
    worker,
    request: (request) => client.request(request),
    async close() {
      const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
      await client.request({ kind: 'close' }).catch(() => undefined);
      await ended;
    },
  };
}
