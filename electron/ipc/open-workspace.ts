/** An open workspace: its writer, its readers, its jobs. The main thread itself opens no connection. */
import { contract, type Method } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/error/app-error.ts';
import { startThread, type StoreThread } from '../worker/thread-client.ts';
import { JobTable } from './jobs.ts';
import { NetworkQuestions } from './network-questions.ts';

export interface OpenOptions {
  readonly folder: string;
  readonly appVersion: string;
  readonly holder: string;
  /** Make the workspace instead of opening one. */
  readonly create?: boolean;
  readonly log: (line: string) => void;
  readonly onJob: (job: unknown, userId: number) => void;
  /** Data changed outside a command: these query roots are stale. */
  readonly onData: (roots: readonly string[]) => void;
}

const readerCount = 2;

export class OpenWorkspace {
  readonly folder: string;
  readonly writer: StoreThread;
  readonly jobs: JobTable;
  readonly questions: NetworkQuestions;
  readonly #readers: readonly StoreThread[];
  #next = 0;

  private constructor(options: OpenOptions, writer: StoreThread, readers: readonly StoreThread[]) {
    this.folder = options.folder;
    this.writer = writer;
    this.#readers = readers;
    this.jobs = new JobTable({ ...options, writer });
    this.questions = new NetworkQuestions(options);
  }

  /** The writer first: it takes the lock, migrates, and rolls back what a crash left before anybody reads. */
  static async open(options: OpenOptions): Promise<OpenWorkspace> {
    const setup = { folder: options.folder, appVersion: options.appVersion, holder: options.holder };
    const writer = await startThread('writer-thread', { ...setup, create: options.create ?? false }, options.log);
    try {
      const readers = await Promise.all(
        Array.from({ length: readerCount }, () => startThread('reader-thread', setup, options.log)),
      );
      return new OpenWorkspace(options, writer, readers);
    } catch (error) {
      await writer.close();
      throw error;
    }
  }

  #reader(): StoreThread {
    this.#next += 1;
    const reader = this.#readers[this.#next % readerCount];
    if (reader === undefined) throw new Error('no reader');
    return reader;
  }

  /** Passes when the user's roles allow the method, otherwise FORBIDDEN. */
  async requirePermission(method: Method, userId: number): Promise<void> {
    try {
      await this.#reader().request({ kind: 'may', method, userId });
    } catch (error) {
      await this.recordRefusal(method, userId, error);
      throw error;
    }
  }

  /** Name of the workspace. */
  async title(): Promise<string> {
    return String(await this.#reader().request({ kind: 'title' }));
  }

  async query(method: Method, input: unknown, userId: number | null): Promise<unknown> {
    try {
      return await this.#reader().request({ kind: 'call', method, input, userId });
    } catch (error) {
      await this.recordRefusal(method, userId, error);
      throw error;
    }
  }

  /** `asker`: the window, which alone may take the question back. */
  async network(method: Method, input: unknown, userId: number | null, asker: string): Promise<unknown> {
    try {
      return await this.questions.ask({ method, input, userId }, asker);
    } catch (error) {
      await this.recordRefusal(method, userId, error);
      throw error;
    }
  }

  /** Readers and this thread cannot write: what they refuse goes to the audit trail by the writer. */
  async recordRefusal(method: Method, userId: number | null, error: unknown): Promise<void> {
    if (!(error instanceof AppError) || error.code !== 'FORBIDDEN' || userId === null) return;
    await this.writer.request({
      kind: 'audit',
      userId,
      action: method,
      outcome: 'refused',
      detail: JSON.stringify({ reason: error.message.slice(0, 1000) }),
    });
  }

  /** The answer, and what it makes stale. */
  async command(
    method: Method,
    input: unknown,
    userId: number | null,
  ): Promise<{ value: unknown; invalidates: readonly string[] }> {
    const value = await this.writer.request({ kind: 'call', method, input, userId });
    const { invalidates } = contract[method];
    return { value, invalidates };
  }

  async close(): Promise<void> {
    await this.jobs.cancelAll();
    await this.questions.close();
    await Promise.all(this.#readers.map((reader) => reader.close()));
    await this.writer.close();
  }
}
