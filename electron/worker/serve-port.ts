/** The answering end of a store thread. */
import type { MessagePort } from 'node:worker_threads';
import { type StoreAnswer, type StoreRequest, toErrorData } from './message.ts';

interface Message {
  readonly id?: number;
  readonly request?: StoreRequest;
}

function reply(port: MessagePort, { id, request }: Message, answer: (request: StoreRequest) => unknown): void {
  if (id === undefined || request === undefined) return; // a port handed over, not a request
  let result: StoreAnswer;
  try {
    result = { id, ok: true, value: answer(request) };
  } catch (error) {
    result = { id, ok: false, ...toErrorData(error) };
  }
  port.postMessage(result);
}

export function servePort(port: MessagePort, answer: (request: StoreRequest) => unknown): void {
  port.on('message', (message: Message) => reply(port, message, answer));
}

/**
 * The same for a job: its requests are answered one by one, each in a turn of its own, so that whoever waits at
 * another port comes in between, even when the job has sent the next chunk already.
 */
export function serveJobPort(port: MessagePort, answer: (request: StoreRequest) => unknown): void {
  const queue: Message[] = [];
  const next = (): void => {
    const message = queue.shift();
    if (message !== undefined) reply(port, message, answer);
    if (queue.length > 0) setImmediate(next);
  };
  port.on('message', (message: Message) => {
    queue.push(message);
    if (queue.length === 1) setImmediate(next);
  });
}
