/** Questions about the whole network: their thread, started at the first one and again after it died, and taking them back. */
import { AppError } from '../../shared/error/app-error.ts';
import type { ThreadSetup } from '../worker/message.ts';
import { startThread, type StoreThread } from '../worker/thread-client.ts';
import type { CallRequest } from './execute.ts';

type Options = ThreadSetup & { readonly log: (line: string) => void };

export class NetworkQuestions {
  readonly #options: Options;
  readonly #start: typeof startThread;
  /** Flags of the questions that are waiting, by window and token. */
  readonly #waiting = new Map<string, Set<Int32Array>>();
  #thread: Promise<StoreThread> | undefined;
  #isClosed = false;

  constructor(options: Options, start: typeof startThread = startThread) {
    this.#options = options;
    this.#start = start;
  }

  /** `asker`: the window that alone may take the question back. */
  async ask(call: CallRequest, asker: string): Promise<unknown> {
    const cancel = new SharedArrayBuffer(4);
    const flag = new Int32Array(cancel);
    const name = nameOf(asker, tokenOf(call.input));
    const flags = this.#waiting.get(name) ?? new Set();
    this.#waiting.set(name, flags.add(flag));
    try {
      const thread = await this.#running();
      return await thread.request({ kind: 'network', ...call, cancel });
    } finally {
      flags.delete(flag);
      if (flags.size === 0) this.#waiting.delete(name);
    }
  }

  cancel(asker: string, token: string): void {
    for (const flag of this.#waiting.get(nameOf(asker, token)) ?? []) Atomics.store(flag, 0, 1);
  }

  #running(): Promise<StoreThread> {
    if (this.#isClosed) throw new AppError('CANCELLED', 'The workspace was closed meanwhile. Open it and ask again.');
    if (this.#thread !== undefined) return this.#thread;
    const { folder, appVersion, holder, log } = this.#options;
    const starting = this.#start('network-thread', { folder, appVersion, holder } satisfies ThreadSetup, log);
    this.#thread = starting;
    const forget = (): void => {
      if (this.#thread === starting) this.#thread = undefined;
    };
    starting.then(({ worker }) => worker.once('exit', forget), forget);
    return starting;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const flags of this.#waiting.values()) for (const flag of flags) Atomics.store(flag, 0, 1);
    const starting = this.#thread;
    this.#thread = undefined;
    const thread = await starting?.catch(() => undefined);
    await thread?.close();
  }
}

const nameOf = (asker: string, token: string): string => `${asker}/${token}`;

/** The input has not been parsed yet: that happens where it is answered. */
function tokenOf(input: unknown): string {
  if (typeof input !== 'object' || input === null || !('token' in input)) return '';
  return typeof input.token === 'string' ? input.token : '';
}
