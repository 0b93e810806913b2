/** The command line's own session of the backend: the same calls, under the same roles, as a window makes. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { z } from 'zod';
import { Job as JobSchema } from '../../shared/contract/exchange.ts';
import type { Input, Method, Output } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/error/app-error.ts';
import { type BackendEvent, createBackend } from '../ipc/backend.ts';
import { type OptionValues, UsageError } from './usage.ts';

type Job = z.infer<typeof JobSchema>;

export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  readonly appVersion: string;
  readonly log: (line: string) => void;
}

export interface CommandSession {
  call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>;
  /** Calls the listener at every news of a job. */
  onJob(listener: (job: Job) => void): void;
}

/** Opens a session, hands it to `work` and closes everything afterwards, whatever happens. */
export async function withSession<T>(around: Surroundings, work: (session: CommandSession) => Promise<T>): Promise<T> {
  const backend = createBackend({
    home: around.home,
    appVersion: around.appVersion,
    holder: 'the command line',
    log: around.log,
  });
  const listeners: ((job: Job) => void)[] = [];
  const hear = ({ name, payload }: BackendEvent): void => {
    if (name !== 'job.changed') return;
    const job = JobSchema.parse(payload);
    for (const listener of listeners) listener(job);
  };
  const session = backend.openSession(hear, { readsAnyFile: true });
  try {
    return await work({
      async call(method, input) {
        const answer = await session.invoke(method, input);
        if (!answer.ok) throw AppError.from(answer.error);
        // The backend has passed the answer through the method's output schema.
        return answer.value as Output<typeof method>;
      },
      onJob: (listener) => void listeners.push(listener),
    });
  } finally {
    session.close();
    await backend.close();
  }
}

/** A session in which the user of --as has signed in to the workspace of --workspace. */
export async function withUser<T>(
  around: Surroundings,
  values: OptionValues,
  work: (session: CommandSession) => Promise<T>,
): Promise<T> {
  const password = readPassword(around.env, values);
  return withSession(around, async (session) => {
    await session.call('workspace.open', { path: folderOf(values) });
    await session.call('session.signIn', { userName: values.as ?? '', password });
    return work(session);
  });
}

export const folderOf = (values: OptionValues): string => resolve(values.workspace ?? '');
export const fileOf = (values: OptionValues): string => resolve(values.file ?? '');

/** From a file or the environment, never from an argument, which every process of the machine can read. */
export function readPassword(env: NodeJS.ProcessEnv, values: OptionValues): string {
  const file = values['password-file'];
  const password = file === undefined ? env['LIGATURE_PASSWORD'] : readText(resolve(file)).split(/\r?\n/, 1)[0];
  if (password === undefined || password === '')
    throw new UsageError('Give the password by --password-file FILE or in LIGATURE_PASSWORD.');
  return password;
}

export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new AppError('NOT_FOUND', `The file ${path} cannot be read. Check its path and permissions.`);
  }
}
