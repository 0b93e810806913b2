import { describe, expect, it } from 'vitest';
import { LayoutClient, type LayoutThread } from '../../../../../renderer/graph/layout/layout-client.ts';
import type { LayoutOrder } from '../../../../../renderer/graph/layout/layout-graph.ts';
import type { LayoutReport } from '../../../../../renderer/graph/layout/layout-message.ts';
import { createLayoutSession } from '../../../../../renderer/graph/layout/layout-session.ts';
import { communityGraph, layoutGraph } from '../../../../support/generated-graph.ts';
import { placesOf } from '../../../../support/layout-places.ts';

/** A thread without a thread: works a slice at each `turn`, on a clock of 20 ms for each look at it. */
class Thread {
  isTerminated = false;
  readonly #queue: (() => void)[] = [];
  readonly #heard: ((event: MessageEvent<LayoutReport>) => void)[] = [];
  readonly #failed: ((event: Event) => void)[] = [];
  #now = 0;
  readonly #handle = createLayoutSession({
    report: (data) => this.#heard.forEach((listener) => listener(new MessageEvent('message', { data }))),
    later: (work) => this.#queue.push(work),
    nowMs: () => (this.#now += 20),
  });
  readonly asThread: LayoutThread = {
    postMessage: (command) => this.#handle(structuredClone(command)),
    terminate: () => (this.isTerminated = true),
    addEventListener: (kind: string, listener: never) => {
      if (kind === 'message') this.#heard.push(listener);
      if (kind === 'error') this.#failed.push(listener);
    },
  };

  /** False when there was nothing to do. */
  turn(): boolean {
    const work = this.#queue.shift();
    work?.();
    return work !== undefined;
  }
  break(): void {
    for (const listener of this.#failed) listener(new Event('error'));
  }
}

function setUp(): {
  client: LayoutClient;
  threads: Thread[];
  log: string[];
  start: (order: LayoutOrder) => void;
  last: () => Float32Array | undefined;
} {
  const threads: Thread[] = [];
  const log: string[] = [];
  let last: Float32Array | undefined;
  const client = new LayoutClient(() => {
    const thread = new Thread();
    threads.push(thread);
    return thread.asThread;
  });
  const start = (order: LayoutOrder): void =>
    client.start(order, {
      places: (_x, _y, { state }) => log.push(state),
      done: (x) => {
        last = x;
        log.push('done');
      },
      failed: (message) => log.push(message),
    });
  return { client, threads, log, start, last: () => last };
}

const order: LayoutOrder = { graph: communityGraph(4000, 9000, 1), name: 'force', seed: 3, from: 'nothing' };
const runOut = (thread: Thread | undefined): void => {
  while (thread?.turn() === true);
};

describe('a layout in a thread', () => {
  it('reports places while it runs, says when they are readable, and ends with those of the layout itself', () => {
    const { client, threads, log, start, last } = setUp();
    start(order);
    expect(client.state).toBe('placing');
    runOut(threads[0]);
    expect([...new Set(log)]).toEqual(['placing', 'settled', 'done']);
    expect(last()).toEqual(placesOf(order.graph, order).x);
    expect([client.state, threads[0]?.isTerminated]).toEqual(['idle', true]);
  });

  it('rests while paused and comes to the same places', () => {
    const { client, threads, log, start, last } = setUp();
    start(order);
    for (let i = 0; i < 30; i += 1) threads[0]?.turn();
    client.pause();
    expect(client.state).toBe('paused');
    const before = log.length;
    runOut(threads[0]);
    expect(log).toHaveLength(before);
    client.resume();
    runOut(threads[0]);
    expect(last()).toEqual(placesOf(order.graph, order).x);
  });

  it('is not heard any more once it is stopped, or another has begun', () => {
    const { client, threads, log, start } = setUp();
    start(order);
    threads[0]?.turn();
    start({ ...order, name: 'grid' });
    expect(threads[0]?.isTerminated).toBe(true);
    log.length = 0;
    runOut(threads[0]);
    expect(log).toEqual([]);
    client.stop();
    runOut(threads[1]);
    expect([log, client.state, threads[1]?.isTerminated]).toEqual([[], 'idle', true]);
  });

  it('says what was wrong with the graph, and when its thread ends', () => {
    const { client, threads, log, start } = setUp();
    start({ ...order, graph: { ...layoutGraph(4, []), types: new Uint16Array(1) } });
    runOut(threads[0]);
    start(order);
    threads[1]?.break();
    expect(log).toEqual([
      'The layout could not be finished: the column "types" has 1 entries for 4 nodes. Nodes stay where they are; try another layout.',
      'The layout could not be finished: its thread ended. Nodes stay where they are; try another layout.',
    ]);
    expect(client.state).toBe('idle');
  });
});
