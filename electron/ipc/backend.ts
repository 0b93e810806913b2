/** The backend behind every host: sessions, the open workspace, and the road of a call to its thread. */
import { AppError, type ErrorData } from '../../shared/error/app-error.ts';
import { contract, isMethod, type Method } from '../../shared/contract/index.ts';
import type { ContractRow } from '../../shared/contract/row.ts';
import { toErrorData } from '../worker/message.ts';
import { requireChosenFiles } from './chosen-files.ts';
import { parseInput } from './execute.ts';
import { callHost } from './host-methods.ts';
import { OpenWorkspace } from './open-workspace.ts';
import { plainInput } from './plain-input.ts';
import { mayFollow, Session, type SessionOptions } from './session.ts';

export interface BackendEvent {
  readonly name: string;
  readonly payload: unknown;
}
export type InvokeAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ErrorData };
export interface BackendSession {
  readonly id: string;
  invoke(method: string, input: unknown): Promise<InvokeAnswer>;
  /** Called by the host for a file that the user has chosen in this window: until sign-out, calls may name it. */
  grantFile(path: string): void;
  close(): void;
}
export interface BackendOptions {
  /** Per-user folder of the application's own data. */
  readonly home: string;
  readonly appVersion: string;
  /** Named to other processes that want the same workspace. */
  readonly holder?: string;
  readonly openWorkspace?: string;
  readonly log?: (line: string) => void;
}
export interface Backend {
  openSession(send: (event: BackendEvent) => void, options?: SessionOptions): BackendSession;
  close(): Promise<void>;
}

/** What host methods may reach. */
export interface BackendState {
  readonly options: BackendOptions;
  readonly sessions: Set<Session>;
  readonly log: (line: string) => void;
  workspace: OpenWorkspace | null;
  broadcast(name: string, payload: unknown): void;
  /** Runs one opening, making or closing of a workspace after the other. */
  exclusively<T>(run: () => Promise<T>): Promise<T>;
  open(folder: string, how?: { readonly create: boolean }): Promise<OpenWorkspace>;
  closeWorkspace(): Promise<void>;
}

const defaultMaxBytes = 1024 * 1024;
const idleCheckMs = 15_000;

export function createBackend(options: BackendOptions): Backend {
  const log = options.log ?? ((line: string) => process.stderr.write(`${line}\n`));
  let opening: Promise<void> = Promise.resolve();
  const state: BackendState = {
    options,
    sessions: new Set(),
    log,
    workspace: null,
    broadcast(name, payload) {
      for (const session of state.sessions) session.send({ name, payload });
    },
    exclusively(run) {
      const turn = opening.then(run, run);
      opening = turn.then(nothing, nothing);
      return turn;
    },
    async open(folder, how = { create: false }) {
      await state.closeWorkspace();
      state.workspace = await OpenWorkspace.open({
        folder,
        create: how.create,
        appVersion: options.appVersion,
        holder: options.holder ?? 'Ligature',
        log,
        onJob: (job, userId) => tellJob(state, job, userId),
        onData: (roots) => state.broadcast('data.changed', { roots }),
      });
      return state.workspace;
    },
    async closeWorkspace() {
      const { workspace } = state;
      state.workspace = null;
      for (const session of state.sessions) session.signOut();
      await workspace?.close();
    },
  };
  // Opened before the first call is answered; a failure shows on the first screen, which then offers another workspace.
  const ready =
    options.openWorkspace === undefined
      ? Promise.resolve()
      : state.open(options.openWorkspace).then(
          () => undefined,
          (error: unknown) => log(String(error)),
        );
  const idle = setInterval(() => lockIdle(state), idleCheckMs);
  idle.unref();
  return {
    openSession(send, sessionOptions) {
      const session = new Session(send, sessionOptions);
      state.sessions.add(session);
      return {
        id: session.id,
        async invoke(method, input) {
          await ready;
          return invoke(state, session, method, input);
        },
        grantFile: (path) => session.grantFile(path),
        close() {
          session.closed = true;
          session.signOut();
          state.sessions.delete(session);
        },
      };
    },
    async close() {
      clearInterval(idle);
      await ready;
      await state.exclusively(() => state.closeWorkspace());
      state.sessions.clear();
    },
  };
}

const nothing = (): void => undefined;

/** A job is its user's business and the administrators', and nobody's while the window is locked. */
function tellJob(state: BackendState, job: unknown, userId: number): void {
  for (const session of state.sessions) {
    if (session.locked || !mayFollow(session, userId)) continue;
    session.send({ name: 'job.changed', payload: job });
  }
}

function lockIdle(state: BackendState): void {
  const now = Date.now();
  const sessions = [...state.sessions].filter(({ user }) => user !== null);
  // One active window keeps all windows of the application open; locking covers all of them.
  if (sessions.length === 0 || !sessions.every((session) => session.locked || session.isIdle(now))) return;
  for (const session of sessions.filter(({ locked }) => !locked)) {
    session.locked = true;
    session.send({ name: 'session.changed', payload: session.state });
  }
}

async function invoke(state: BackendState, session: Session, method: string, input: unknown): Promise<InvokeAnswer> {
  try {
    return { ok: true, value: await route(state, session, method, input) };
  } catch (error) {
    const { error: failure, stack } = toErrorData(error);
    if (stack !== undefined) state.log(stack);
    return { ok: false, error: failure };
  }
}

/** Known method, session, size, files: in this order, before anything of the input is read. */
async function route(state: BackendState, session: Session, method: string, input: unknown): Promise<unknown> {
  if (typeof method !== 'string' || !isMethod(method)) throw new AppError('NOT_FOUND', 'There is no such method.');
  const row: ContractRow = contract[method];
  if (row.permission !== 'public') {
    if (session.user === null) throw new AppError('FORBIDDEN', 'Sign in first.');
    if (session.locked && row.whileLocked !== true)
      throw new AppError('LOCKED', 'The application is locked. Enter your password.');
  }
  const plain = plainInput(input, row.maxBytes ?? defaultMaxBytes);
  await requireChosenFiles(state, session, method, plain);
  if (row.kind === 'host') return stripped(method, await callHost(state, session, method, parseInput(method, plain)));
  const { workspace } = state;
  if (workspace === null) throw new AppError('NOT_FOUND', 'No workspace is open. Open or create one first.');
  const userId = session.user?.id ?? null;
  if (row.kind === 'query') return workspace.query(method, plain, userId);
  if (row.kind === 'network') return workspace.network(method, plain, userId, session.id);
  const { value, invalidates } = await workspace.command(method, plain, userId);
  if (invalidates.length > 0) state.broadcast('data.changed', { roots: invalidates });
  return value;
}

function stripped(method: Method, value: unknown): unknown {
  return contract[method].output.parse(value);
}
