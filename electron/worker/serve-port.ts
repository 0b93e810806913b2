/** The answering end of a store thread. */
import type { MessagePort } from 'node:worker_threads';
import { type StoreAnswer, type StoreRequest, toErrorData } from './message.ts';

export function servePort(port: MessagePort, answer: (request: StoreRequest) => unknown): void {
  port.on('message', ({ id, request }: { id?: number; request?: StoreRequest }) => {
    if (id === undefined || request === undefined) return; // a port handed over, not a request
    let reply: StoreAnswer;
    try {
      reply = { id, ok: true, value: answer(request) };
    } catch (error) {
      reply = { id, ok: false, ...toErrorData(error) };
    }
    port.postMessage(reply);
  });
}
