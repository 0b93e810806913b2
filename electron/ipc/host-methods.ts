/** Methods that the main thread answers itself: files, sessions, jobs. */
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { contract, type Method, type MethodOfKind, type Parsed, type Returned } from '../../shared/contract/index.ts';
import type { SessionState, SessionUser } from '../../shared/contract/session.ts';
import { AppError } from '../../shared/error/app-error.ts';
import { isWorkspace } from '../store/workspace-folder.ts';
import { sampleFolder, makeSample } from '../sample/make-sample.ts';
import { previewFile } from '../worker/preview.ts';
import type { BackendState } from './backend.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import { listRecent, rememberRecent } from './recent.ts';
import { mayFollow, type Session } from './session.ts';

interface HostCall {
  readonly state: BackendState;
  readonly session: Session;
}
type HostHandlers = {
  [M in MethodOfKind<'host'>]: (call: HostCall, input: Parsed<M>) => Promise<Returned<M>> | Returned<M>;
};

export async function callHost(
  state: BackendState,
  session: Session,
  method: Method,
  input: unknown,
): Promise<unknown> {
  await requireHostPermission(state, session, method);
  // The table is complete by its type, and the dispatcher has parsed the input by the row's schema.
  const handler = (hostHandlers as unknown as Record<string, (call: HostCall, input: unknown) => unknown>)[method];
  if (handler === undefined) throw new Error(`${method} is no host method`);
  return handler({ state, session }, input);
}

/** Verbs and System roles are checked where the roles are known: a reader answers for the session's user. */
async function requireHostPermission(state: BackendState, session: Session, method: Method): Promise<void> {
  const { permission } = contract[method];
  if (permission === 'public' || permission === 'session') return;
  await requireOpen(state).requirePermission(method, session.user?.id ?? 0);
}

function requireOpen(state: BackendState): OpenWorkspace {
  if (state.workspace === null) throw new AppError('NOT_FOUND', 'No workspace is open. Open or create one first.');
  return state.workspace;
}

function requireAbsolute(path: string): string {
  if (!isAbsolute(path))
    throw new AppError(
      'INVALID_INPUT',
      `Found the path "${path}". Expected a full path, such as ${resolve('/', 'cases', 'workspace')}.`,
    );
  return resolve(path);
}

async function openAndRemember(call: HostCall, path: string): Promise<{ name: string; path: string }> {
  await call.state.open(path);
  return remember(call, path);
}

async function remember({ state, session }: HostCall, path: string): Promise<{ name: string; path: string }> {
  const name = await requireOpen(state).title();
  rememberRecent(state.options.home, { path, name, openedAt: Date.now() });
  state.broadcast('workspace.changed', { open: true });
  for (const other of state.sessions)
    if (other !== session) other.send({ name: 'session.changed', payload: other.state });
  return { name, path };
}

async function signIn({ state, session }: HostCall, userName: string, password: string): Promise<SessionState> {
  const workspace = requireOpen(state);
  const user = (await workspace.writer.request({ kind: 'authenticate', userName, password })) as SessionUser;
  requireSame(state, session, workspace);
  session.signIn(user);
  return session.state;
}

/** What a workspace has answered counts only while it is the open one and the window is there. */
function requireSame(state: BackendState, session: Session, workspace: OpenWorkspace): void {
  if (state.workspace !== workspace || session.closed) {
    throw new AppError('CANCELLED', 'The workspace was closed meanwhile. Open it and sign in again.');
  }
}

/** While somebody is at work here, only somebody who is at work may close the workspace. */
function requireAtWork({ state, session }: HostCall): void {
  const isInUse = [...state.sessions].some(({ user }) => user !== null);
  if (isInUse && (session.user === null || session.locked)) {
    throw new AppError('LOCKED', 'Somebody is signed in. Sign in or unlock first; then open or close workspaces.');
  }
}

/** Opening, making and closing happen one after the other. */
function switching<T>(call: HostCall, run: () => Promise<T>): Promise<T> {
  return call.state.exclusively(async () => {
    requireAtWork(call);
    return run();
  });
}

function tellAll({ state }: HostCall): void {
  for (const session of state.sessions) session.send({ name: 'session.changed', payload: session.state });
}

async function createWorkspace(
  call: HostCall,
  path: string,
  input: Omit<Parsed<'workspace.create'>, 'path'>,
): Promise<Returned<'workspace.create'>> {
  const folder = requireAbsolute(path);
  if (isWorkspace(folder))
    throw new AppError('CONFLICT', 'There is a workspace in this folder already. Open it, or choose another folder.');
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new AppError('CONFLICT', 'The folder is not empty. Choose an empty or a new folder.');
  createFolder(folder);
  const workspace = await call.state.open(folder, { create: true });
  const { recoveryCode } = (await workspace.writer.request({ kind: 'setUp', ...input })) as { recoveryCode: string };
  const opened = await remember(call, folder);
  await signIn(call, input.userName, input.password);
  return { ...opened, recoveryCode };
}

const hostHandlers: HostHandlers = {
  'workspace.status': async ({ state }) => {
    const { workspace, options } = state;
    return {
      open:
        workspace === null
          ? null
          : {
              name: await workspace.title(),
              path: workspace.folder,
              sample: workspace.folder === sampleFolder(options.home),
            },
      recent: listRecent(options.home),
      defaultFolder: join(options.home, 'workspaces', 'workspace'),
      sampleAvailable: true,
    };
  },
  'workspace.create': (call, { path, ...input }) => switching(call, () => createWorkspace(call, path, input)),
  'workspace.open': (call, { path }) =>
    switching(call, async () => {
      const folder = requireAbsolute(path);
      if (!isWorkspace(folder))
        throw new AppError(
          'NOT_FOUND',
          'There is no workspace in this folder: it holds no workspace.db. Choose the folder that was chosen when the workspace was created.',
        );
      return openAndRemember(call, folder);
    }),
  'workspace.openSample': (call) =>
    switching(call, async () => {
      const { home, appVersion } = call.state.options;
      await call.state.closeWorkspace();
      if (!isWorkspace(sampleFolder(home))) await makeSample(home, appVersion, call.state.log);
      return openAndRemember(call, sampleFolder(home));
    }),
  'workspace.close': (call) =>
    switching(call, async () => {
      await call.state.closeWorkspace();
      call.state.broadcast('workspace.changed', { open: false });
      tellAll(call);
      return {};
    }),
  'workspace.recover': async ({ state }, input) => {
    const done = (await requireOpen(state).writer.request({ kind: 'recover', ...input })) as { recoveryCode: string };
    return { recoveryCode: done.recoveryCode };
  },
  'session.current': ({ session }) => session.state,
  'session.signIn': (call, { userName, password }) => signIn(call, userName, password),
  'session.signOut': async ({ state, session }) => {
    await state.workspace?.writer.request({
      kind: 'audit',
      userId: session.user?.id ?? null,
      action: 'session.signOut',
      outcome: 'done',
      detail: '{}',
    });
    session.signOut();
    return session.state;
  },
  'session.lock': (call) => {
    for (const session of call.state.sessions) if (session.user !== null) session.locked = true;
    tellAll(call);
    return call.session.state;
  },
  'session.unlock': async (call, { password }) => {
    const name = call.session.user?.userName ?? '';
    const workspace = requireOpen(call.state);
    await workspace.writer.request({ kind: 'authenticate', userName: name, password });
    requireSame(call.state, call.session, workspace);
    // Every window of this user opens again; those of another user stay locked.
    for (const session of call.state.sessions) {
      if (session.user?.userName !== name) continue;
      session.locked = false;
      session.lastSeenAt = Date.now();
    }
    tellAll(call);
    return call.session.state;
  },
  'session.changePassword': async ({ state, session }, { current, next }) => {
    const userName = session.user?.userName ?? '';
    await requireOpen(state).writer.request({ kind: 'changePassword', userName, current, next });
    return {};
  },
  'session.touch': ({ session }) => {
    session.lastSeenAt = Date.now();
    return {};
  },
  'import.preview': async (_, { path }) => previewFile(requireFile(path)),
  'import.start': async ({ state, session }, { path, ownerId, files }) => {
    const file = requireFile(path);
    const { jobId } = await requireOpen(state).jobs.startImport({
      path: file,
      label: basename(file),
      userId: session.user?.id ?? 0,
      ownerId,
      files,
    });
    return { jobId };
  },
  'backup.start': async ({ state, session }, { path }) => {
    const workspace = requireOpen(state);
    const target =
      path === undefined ? join(workspace.folder, 'backups', `backup-${timestamp()}.ligature`) : requireAbsolute(path);
    if (existsSync(target))
      throw new AppError(
        'CONFLICT',
        'There is a file of this name already. Choose another name; a backup never overwrites.',
      );
    const { jobId } = await workspace.jobs.startBackup({
      target,
      label: basename(target),
      userId: session.user?.id ?? 0,
    });
    return { jobId };
  },
  'network.cancel': ({ state, session }, { token }) => {
    state.workspace?.questions.cancel(session.id, token);
    return {};
  },
  'job.list': ({ state, session }) => state.workspace?.jobs.list((userId) => mayFollow(session, userId)) ?? [],
  'job.cancel': async ({ state, session }, { jobId }) => {
    await requireOpen(state).jobs.cancel(jobId, session.user?.id ?? 0, session.user?.systemRole === 'Administrator');
    return {};
  },
};

const timestamp = (): string => new Date().toISOString().replaceAll(/[:.]/g, '-');

function requireFile(path: string): string {
  const file = requireAbsolute(path);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined)
    throw new AppError('NOT_FOUND', `There is no file ${basename(file)} in ${dirname(file)}. Check the path.`);
  if (!stat.isFile()) throw new AppError('INVALID_INPUT', `${basename(file)} is a folder. Choose a file.`);
  return file;
}

function createFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new AppError('STORAGE', `The folder ${folder} cannot be created. Choose a folder that you may write to.`);
  }
}
