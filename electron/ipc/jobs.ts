/** Long work: each job has a thread of its own, tells its progress, and can be cancelled. */
import { MessageChannel, Worker } from 'node:worker_threads';
import type { z } from 'zod';
import type { Job as JobSchema } from '../../shared/contract/exchange.ts';
import { AppError, type ErrorData } from '../../shared/error/app-error.ts';
import type { FileImportModes } from '../../shared/indicator/file-import.ts';
import type { JobNews } from '../worker/message.ts';
import { type StoreThread, threadFile } from '../worker/thread-client.ts';

type Job = z.infer<typeof JobSchema>;

interface JobTableOptions {
  readonly folder: string;
  readonly writer: StoreThread;
  readonly log: (line: string) => void;
  readonly onJob: (job: Job, userId: number) => void;
  readonly onData: (roots: readonly string[]) => void;
}

interface RunningJob {
  readonly job: Job;
  readonly userId: number;
  readonly cancel: Int32Array;
  readonly ended: Promise<unknown>;
}

export class JobTable {
  readonly #options: JobTableOptions;
  readonly #jobs = new Map<number, RunningJob>();
  #isImporting = false;

  constructor(options: JobTableOptions) {
    this.#options = options;
  }

  /** Jobs of this run of the application that a user may follow, newest first. */
  list(mayFollow: (userId: number) => boolean): Job[] {
    return [...this.#jobs.values()]
      .filter(({ userId }) => mayFollow(userId))
      .map(({ job }) => job)
      .reverse()
      .slice(0, 100);
  }

  /** Starts an import; answers its job and a promise of its result. */
  async startImport(request: {
    path: string;
    label: string;
    userId: number;
    ownerId: number;
    files?: FileImportModes | undefined;
  }): Promise<{ jobId: number; ended: Promise<unknown> }> {
    // Taken before anything is awaited: a second import would take back what the first has written.
    if (this.#isImporting) throw new AppError('LOCKED', 'Another import is running. Wait for its end or cancel it.');
    this.#isImporting = true;
    try {
      const started = await this.#startImport(request);
      const free = (): boolean => (this.#isImporting = false);
      started.ended.then(free, free);
      return started;
    } catch (error) {
      this.#isImporting = false;
      throw error;
    }
  }

  async #startImport(request: {
    path: string;
    label: string;
    userId: number;
    ownerId: number;
    files?: FileImportModes | undefined;
  }): Promise<{ jobId: number; ended: Promise<unknown> }> {
    const { port1, port2 } = new MessageChannel();
    this.#options.writer.worker.postMessage({ jobPort: port1 }, [port1]);
    return this.#start(
      'import',
      request.label,
      request.userId,
      (jobId, cancel) =>
        new Worker(threadFile('import-thread'), {
          name: 'import',
          transferList: [port2],
          workerData: {
            path: request.path,
            jobId,
            userId: request.userId,
            ownerId: request.ownerId,
            files: request.files,
            port: port2,
            cancel,
          },
          resourceLimits: { maxOldGenerationSizeMb: 8192 },
        }),
    );
  }

  /** Writes a verified backup file. */
  async startBackup(request: {
    target: string;
    label: string;
    userId: number;
  }): Promise<{ jobId: number; ended: Promise<unknown> }> {
    return this.#start(
      'backup',
      request.label,
      request.userId,
      () =>
        new Worker(threadFile('backup-thread'), {
          name: 'backup',
          workerData: { folder: this.#options.folder, target: request.target },
        }),
    );
  }

  async cancel(jobId: number, userId: number, isAdministrator: boolean): Promise<void> {
    const running = this.#jobs.get(jobId);
    if (running === undefined || (running.userId !== userId && !isAdministrator))
      throw new AppError('NOT_FOUND', 'There is no such job of yours.');
    Atomics.store(running.cancel, 0, 1);
    await running.ended.catch(() => undefined);
  }

  async cancelAll(): Promise<void> {
    for (const { cancel } of this.#jobs.values()) Atomics.store(cancel, 0, 1);
    await Promise.all([...this.#jobs.values()].map(({ ended }) => ended.catch(() => undefined)));
  }

  async #start(
    kind: Job['kind'],
    label: string,
    userId: number,
    spawn: (jobId: number, cancel: SharedArrayBuffer) => Worker,
  ): Promise<{ jobId: number; ended: Promise<unknown> }> {
    const id = (await this.#options.writer.request({ kind: 'job.next' })) as number;
    const cancel = new SharedArrayBuffer(4);
    const job: Job = {
      id,
      kind,
      label,
      state: 'running',
      done: 0,
      total: 0,
      phase: 'Starting',
      startedAt: Date.now(),
      endedAt: null,
      error: null,
    };
    const ended = this.#watch(job, userId, spawn(id, cancel));
    ended.catch(() => undefined); // whoever waits for the end sees the failure; the job's state tells everybody else
    this.#jobs.set(id, { job, userId, cancel: new Int32Array(cancel), ended });
    this.#tell(job, userId);
    return { jobId: id, ended };
  }

  #tell(job: Job, userId: number): void {
    this.#options.onJob({ ...job }, userId);
  }

  async #watch(job: Job, userId: number, worker: Worker): Promise<unknown> {
    try {
      const value = await new Promise((resolve, reject) => {
        worker.on('message', (news: JobNews) => {
          if (news.kind === 'done') resolve(news.value);
          else if (news.kind === 'failed') reject(this.#toError(news.error));
          else {
            Object.assign(job, { done: news.done, total: news.total, phase: news.phase });
            this.#tell(job, userId);
          }
        });
        worker.on('error', reject);
        worker.on('exit', () =>
          reject(new AppError('INTERNAL', 'The job ended without a result. Nothing was changed.')),
        );
      });
      await this.#settle(job, userId);
      Object.assign(job, { state: 'done', done: job.total, endedAt: Date.now(), phase: 'Done' });
      return value;
    } catch (error) {
      await this.#abandon(job, userId);
      const cancelled = error instanceof AppError && error.code === 'CANCELLED';
      const message =
        error instanceof AppError ? error.message : 'Something went wrong inside the job. Nothing was changed.';
      if (!(error instanceof AppError))
        this.#options.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      const errorCode = error instanceof AppError ? error.code : 'INTERNAL';
      Object.assign(job, { state: cancelled ? 'cancelled' : 'failed', endedAt: Date.now(), error: message, errorCode });
      throw error;
    } finally {
      this.#tell(job, userId);
      if (job.kind === 'import')
        this.#options.onData(['object', 'association', 'changeSet', 'workspace', 'job', 'vocabulary']);
    }
  }

  #toError(error: ErrorData): AppError {
    const stack = (error.details as { stack?: unknown } | undefined)?.stack;
    if (error.code === 'INTERNAL' && typeof stack === 'string') this.#options.log(stack);
    return AppError.from(error.code === 'INTERNAL' ? { code: error.code, message: error.message } : error);
  }

  async #settle(job: Job, userId: number): Promise<void> {
    if (job.kind === 'backup') {
      await this.#options.writer.request({ kind: 'backedUp', at: Date.now(), userId, file: job.label });
      this.#options.onData(['workspace']);
    }
  }

  /** Takes back what an unfinished import has written, batch by batch, so that edits go on meanwhile. */
  async #abandon(job: Job, userId: number): Promise<void> {
    if (job.kind !== 'import') return;
    job.phase = 'Taking back';
    this.#tell(job, userId);
    const { writer, log } = this.#options;
    try {
      while ((await writer.request({ kind: 'import.abandon' })) === true);
      const detail = JSON.stringify({ job: job.id });
      await writer.request({ kind: 'audit', userId, action: 'import', outcome: 'failed', detail });
    } catch (error) {
      // Nobody sees the rest of the job, and the next start takes it back before anything else.
      log(`taking back job ${job.id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
}
