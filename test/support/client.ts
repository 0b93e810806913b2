/** One window of the application, as a test drives it: typed calls, refusals as data, jobs awaited. */
import type { Backend, BackendEvent, BackendSession } from '../../electron/ipc/backend.ts';
import type { SessionOptions } from '../../electron/ipc/session.ts';
import type { Job } from '../../shared/contract/exchange.ts';
import type { Input, Method, Output } from '../../shared/contract/index.ts';
import { AppError, type ErrorData } from '../../shared/error/app-error.ts';
import type { FileImportModes } from '../../shared/indicator/file-import.ts';

export class Client {
  readonly session: BackendSession;
  readonly events: BackendEvent[] = [];
  readonly #waiting = new Map<number, (job: Job) => void>();
  readonly #ended = new Map<number, Job>();

  /** Names any file of the machine unless the test is about that. */
  constructor(backend: Backend, options: SessionOptions = { readsAnyFile: true }) {
    this.session = backend.openSession((event) => this.#receive(event), options);
  }

  #receive(event: BackendEvent): void {
    this.events.push(event);
    if (event.name !== 'job.changed') return;
    const job = event.payload as Job; // the event of this name carries a Job
    if (job.state === 'running') return;
    this.#ended.set(job.id, job);
    this.#waiting.get(job.id)?.(job);
  }

  /** The answer; throws the AppError of a refusal. */
  async call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
    const answer = await this.session.invoke(method, input);
    if (!answer.ok) throw AppError.from(answer.error);
    return answer.value as Output<M>; // parsed by the method's output schema in the backend
  }

  /** The error of a call that must be refused. */
  async refused<M extends Method>(method: M, input: Input<M>): Promise<ErrorData> {
    return this.refusedRaw(method, input);
  }

  /** The same for a call that the types would not let through. */
  async refusedRaw(method: string, input: unknown): Promise<ErrorData> {
    const answer = await this.session.invoke(method, input);
    if (answer.ok)
      throw new Error(`${method} was answered instead of refused: ${JSON.stringify(answer.value).slice(0, 300)}`);
    return answer.error;
  }

  /** `done` or the code of the refusal. */
  async outcome(method: string, input: unknown): Promise<string> {
    const answer = await this.session.invoke(method, input);
    return answer.ok ? 'done' : answer.error.code;
  }

  async signIn(userName: string, password: string): Promise<this> {
    await this.call('session.signIn', { userName, password });
    return this;
  }

  /** The last state of a job. */
  ended(jobId: number): Promise<Job> {
    const job = this.#ended.get(jobId);
    return job === undefined ? new Promise((resolve) => this.#waiting.set(jobId, resolve)) : Promise.resolve(job);
  }

  /** Imports a file to the end, whatever that is. */
  async importFile(path: string, ownerId: number, files?: FileImportModes): Promise<Job> {
    const { jobId } = await this.call('import.start', { path, ownerId, ...(files === undefined ? {} : { files }) });
    return this.ended(jobId);
  }

  /** Imports a file that must succeed, and answers its report. */
  async imported(path: string, ownerId: number, files?: FileImportModes): Promise<Output<'import.report'>> {
    const job = await this.importFile(path, ownerId, files);
    if (job.state !== 'done') throw new Error(`the import ended ${job.state}: ${job.error}`);
    return this.call('import.report', { jobId: job.id });
  }
}
