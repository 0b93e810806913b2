/** The window's side of laying out a graph: one run at a time, in a worker of its own that ends with it. */
import type { LayoutOrder, LayoutStep } from './layout-graph.ts';
import type { LayoutCommand, LayoutReport } from './layout-message.ts';

export interface LayoutListener {
  /** Up to eight times a second. The columns are the listener's own. */
  places(x: Float32Array, y: Float32Array, step: LayoutStep): void;
  /** Last of a run that was not stopped. */
  done(x: Float32Array, y: Float32Array): void;
  /** Last of a run that failed; a sentence for the analyst. Places reported before may be kept. */
  failed(message: string): void;
}

/** What is needed of a `Worker`. */
export interface LayoutThread {
  postMessage(command: LayoutCommand): void;
  terminate(): void;
  addEventListener(kind: 'message', listener: (event: MessageEvent<LayoutReport>) => void): void;
  addEventListener(kind: 'error' | 'messageerror', listener: (event: Event) => void): void;
}

export type LayoutState = 'idle' | 'placing' | 'settled' | 'paused';

export class LayoutClient {
  readonly #createThread: () => LayoutThread;
  #thread: LayoutThread | null = null;
  #state: Exclude<LayoutState, 'paused'> = 'idle';
  #isPaused = false;

  constructor(createThread: () => LayoutThread = createLayoutWorker) {
    this.#createThread = createThread;
  }

  get state(): LayoutState {
    return this.#state !== 'idle' && this.#isPaused ? 'paused' : this.#state;
  }

  /** Ends the run before, if any. The columns of the graph are copied on the way. */
  start(order: LayoutOrder, listener: LayoutListener): void {
    this.stop();
    const thread = this.#createThread();
    this.#thread = thread;
    this.#state = 'placing';
    this.#isPaused = false;
    const fail = (reason: string): void => {
      if (this.#thread !== thread) return;
      this.stop();
      listener.failed(`The layout could not be finished: ${reason} Nodes stay where they are; try another layout.`);
    };
    thread.addEventListener('message', ({ data }) => {
      if (this.#thread !== thread) return;
      if (data.kind === 'failed') return fail(data.message);
      if (data.kind === 'places') {
        this.#state = data.step.state;
        return listener.places(data.x, data.y, data.step);
      }
      this.stop();
      listener.done(data.x, data.y);
    });
    thread.addEventListener('error', () => fail('its thread ended.'));
    thread.addEventListener('messageerror', () => fail('its answer could not be read.'));
    thread.postMessage({ kind: 'start', order });
  }

  pause(): void {
    if (this.#state === 'idle' || this.#isPaused) return;
    this.#isPaused = true;
    this.#thread?.postMessage({ kind: 'pause' });
  }

  resume(): void {
    if (this.#state === 'idle' || !this.#isPaused) return;
    this.#isPaused = false;
    this.#thread?.postMessage({ kind: 'resume' });
  }

  /** At once, whatever the thread is doing; nothing of the run is heard any more. */
  stop(): void {
    this.#thread?.terminate();
    this.#thread = null;
    this.#state = 'idle';
    this.#isPaused = false;
  }
}

const createLayoutWorker = (): LayoutThread =>
  new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' });
