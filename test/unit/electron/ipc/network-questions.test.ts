import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { NetworkQuestions } from '../../../../electron/ipc/network-questions.ts';
import type { StoreRequest } from '../../../../electron/worker/message.ts';
import type { StoreThread } from '../../../../electron/worker/thread-client.ts';

type Asked = Extract<StoreRequest, { kind: 'network' }>;
const setup = { folder: '/nowhere', appVersion: '0', holder: 'test', log: () => undefined };
const call = (token: string) => ({ method: 'network.component', input: { ids: [1], token }, userId: 1 }) as const;
const flagOf = ({ cancel }: Asked): number => Atomics.load(new Int32Array(cancel), 0);

/** Threads that answer when they are told to. */
function fakeThreads() {
  const started: { worker: EventEmitter; asked: Asked[]; answer: () => void; closed: boolean }[] = [];
  const start = (): Promise<StoreThread> => {
    const worker = new EventEmitter();
    const waiting: (() => void)[] = [];
    const thread = {
      worker,
      asked: [] as Asked[],
      answer: () => waiting.splice(0).forEach((go) => go()),
      closed: false,
    };
    started.push(thread);
    return Promise.resolve({
      worker,
      request: (request: StoreRequest) => {
        thread.asked.push(request as Asked); // nothing else is asked of it
        return new Promise<void>((resolve) => waiting.push(resolve));
      },
      close: () => Promise.resolve(void (thread.closed = true)),
    } as unknown as StoreThread); // of a worker only its end is listened to
  };
  return { started, start };
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('questions about the network', () => {
  it('start their thread at the first one, keep it, and start it again after it has died', async () => {
    const { started, start } = fakeThreads();
    const questions = new NetworkQuestions(setup, start);
    expect(started).toHaveLength(0);
    const asked = [questions.ask(call('a'), 'window'), questions.ask(call('b'), 'window')];
    await turn();
    expect(started.map((thread) => thread.asked.length)).toEqual([2]);
    started[0]?.answer();
    await Promise.all(asked);
    started[0]?.worker.emit('exit', 1);
    void questions.ask(call('c'), 'window');
    await turn();
    expect(started.map((thread) => thread.asked.length)).toEqual([2, 1]);
  });

  it('are taken back by token and window only', async () => {
    const { started, start } = fakeThreads();
    const questions = new NetworkQuestions(setup, start);
    void questions.ask(call('a'), 'one');
    void questions.ask(call('a'), 'two');
    void questions.ask(call('b'), 'one');
    await turn();
    questions.cancel('one', 'a');
    questions.cancel('one', 'unknown');
    expect(started[0]?.asked.map(flagOf)).toEqual([1, 0, 0]);
  });

  it('are all taken back when the workspace is closed, and refused from then on', async () => {
    const { started, start } = fakeThreads();
    const questions = new NetworkQuestions(setup, start);
    void questions.ask(call('a'), 'one');
    await turn();
    await questions.close();
    expect(started[0]?.asked.map(flagOf)).toEqual([1]);
    expect(started[0]?.closed).toBe(true);
    await expect(questions.ask(call('b'), 'one')).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
