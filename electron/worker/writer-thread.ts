/**
 * The one thread that writes. Commands come in a queue and run one by one; the chunks of an import arrive on a port
 * of their own, one at a time, so that an edit waits for one chunk at most.
 */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../shared/error/app-error.ts';
import { setUpWorkspace } from '../domain/account/first-run.ts';
import { authenticate, changePassword, recover } from '../domain/account/sign-in.ts';
import { installTemplates } from '../domain/workflow/install-templates.ts';
import { executeCommand } from '../ipc/execute.ts';
import { setSetting } from '../store/account-store.ts';
import { appendAudit } from '../store/audit.ts';
import { findOpenRange, rollBackStep } from '../store/bulk-range.ts';
import { guarded, openWriter, type Writer } from '../store/connection.ts';
import { allocate, installJournal } from '../store/journal.ts';
import { indexBacklog } from '../store/search-store.ts';
import { createWorkspaceFolder, lockWorkspace, prepareWorkspace } from '../store/workspace-folder.ts';
import { createImportWriter } from './import-writer.ts';
import type { StoreRequest, ThreadSetup } from './message.ts';
import { serveJobPort, servePort } from './serve-port.ts';

const setup = workerData as ThreadSetup;
const port = parentPort;
if (port === null) throw new Error('the writer runs only as a thread');

interface Opened {
  readonly edit: Writer;
  readonly bulk: Writer;
  readonly release: () => void;
}
let opened: Opened | undefined;

/** Lock, schema, the rest of a job that a crash left behind, the newest Templates of the program; only then may anybody ask anything. */
function open(): Opened {
  const lock = lockWorkspace(setup.folder, setup.holder);
  try {
    const paths = setup.create === true ? createWorkspaceFolder(setup.folder) : prepareWorkspace(setup.folder);
    const bulk = openWriter(paths.database, 'normal');
    while (rollBackStep(bulk));
    const edit = openWriter(paths.database, 'full');
    installJournal(edit);
    if (setup.create !== true) edit.transaction(() => installTemplates(edit, Date.now()))();
    return { edit, bulk, release: () => lock.release() };
  } catch (error) {
    lock.release();
    throw error;
  }
}
const store = (): Opened => (opened ??= open());

const environment = { now: Date.now, workspace: { folder: setup.folder, appVersion: setup.appVersion } };
let lastEditAt = 0;
const imports = createImportWriter(store, () => lastEditAt);

function answer(request: StoreRequest): unknown {
  if (request.kind !== 'close') scheduleIdleWork();
  switch (request.kind) {
    case 'open':
      store();
      return null;
    case 'job.next':
      return store().edit.transaction(() => allocate(store().edit, 'job'))();
    case 'call':
      lastEditAt = Date.now();
      return executeAndSettle(request);
    case 'authenticate': {
      const user = store()
        .edit.transaction(() => authenticateAndRecord(request.userName, request.password))
        .immediate();
      if (user === undefined)
        throw new AppError('FORBIDDEN', 'The user name or the password is wrong. Check both and try again.');
      return user;
    }
    case 'changePassword': {
      const isChanged = store()
        .edit.transaction(() => changeAndRecord(request))
        .immediate();
      if (!isChanged) throw new AppError('FORBIDDEN', 'The current password is wrong. Type it again.');
      return null;
    }
    case 'recover': {
      const done = store()
        .edit.transaction(() => recoverAndRecord(request))
        .immediate();
      if (done === undefined)
        throw new AppError('FORBIDDEN', 'The user name or the recovery code is wrong. Check both and try again.');
      return done;
    }
    case 'audit':
      return appendAudit(store().edit, {
        at: Date.now(),
        userId: request.userId,
        userName: null,
        action: request.action,
        outcome: request.outcome,
        detail: request.detail,
        setId: null,
      });
    case 'setUp':
      return store()
        .edit.transaction(() => setUpWorkspace(store().edit, request, Date.now()))
        .immediate();
    case 'backedUp':
      return store().edit.transaction(() => {
        setSetting(store().edit, 'lastBackup', String(request.at));
        record(request.userId, 'backup', 'done', { file: request.file });
      })();
    case 'close':
      close();
      return null;
    default:
      return imports(request);
  }
}

function executeAndSettle(request: Extract<StoreRequest, { kind: 'call' }>): unknown {
  const value = executeCommand(store().edit, environment, request);
  // What was purged must not live on in the write-ahead log.
  if (request.method === 'workspace.purge') store().edit.pragma('wal_checkpoint(TRUNCATE)');
  return value;
}

function authenticateAndRecord(userName: string, password: string) {
  const { edit } = store();
  const user = authenticate(edit, userName, password, Date.now());
  appendAudit(edit, {
    at: Date.now(),
    userId: user?.id ?? null,
    userName,
    action: 'session.signIn',
    outcome: user === undefined ? 'refused' : 'done',
    detail: '{}',
    setId: null,
  });
  return user === undefined
    ? undefined
    : { id: user.id, userName: user.name, systemRole: user.system_role, lockAfterMinutes: user.lock_after_minutes };
}

type RequestOf<K extends StoreRequest['kind']> = Extract<StoreRequest, { kind: K }>;

function record(userId: number | null, action: string, outcome: 'done' | 'refused', detail: unknown): void {
  const entry = {
    at: Date.now(),
    userId,
    userName: null,
    action,
    outcome,
    detail: JSON.stringify(detail),
    setId: null,
  };
  appendAudit(store().edit, entry);
}

function changeAndRecord({ userName, current, next }: RequestOf<'changePassword'>): boolean {
  const isChanged = changePassword(store().edit, userName, current, next, Date.now());
  record(null, 'session.changePassword', isChanged ? 'done' : 'refused', { userName });
  return isChanged;
}

function recoverAndRecord({ userName, recoveryCode, password }: RequestOf<'recover'>) {
  const done = recover(store().edit, userName, recoveryCode, password, Date.now());
  record(done?.userId ?? null, 'workspace.recover', done === undefined ? 'refused' : 'done', { userName });
  return done;
}

let idleTimer: NodeJS.Timeout | undefined;

/** When nobody asks anything: the search index of the last import, then the write-ahead log. */
/** Requests since the log was last emptied into the file; somebody who never pauses must not let it grow for ever. */
let sinceCheckpoint = 0;
const checkpointEvery = 2000;

function scheduleIdleWork(): void {
  clearTimeout(idleTimer);
  sinceCheckpoint += 1;
  if (sinceCheckpoint > checkpointEvery && opened !== undefined) checkpoint();
  idleTimer = setTimeout(() => {
    // A job that is quiet for a moment is not idle: its chunks would wait for the housekeeping.
    if (opened === undefined || findOpenRange(opened.edit) !== undefined) return;
    if (guarded(() => indexBacklog(store().bulk, 2000))) {
      idleTimer = setTimeout(scheduleSoon, 0);
      return;
    }
    checkpoint();
  }, 200);
  idleTimer.unref();
}

function checkpoint(): void {
  sinceCheckpoint = 0;
  store().bulk.pragma('wal_checkpoint(PASSIVE)');
}

function scheduleSoon(): void {
  if (opened !== undefined && guarded(() => indexBacklog(store().bulk, 2000))) idleTimer = setTimeout(scheduleSoon, 0);
  else scheduleIdleWork();
}

function close(): void {
  clearTimeout(idleTimer);
  if (opened !== undefined) {
    opened.bulk.pragma('wal_checkpoint(TRUNCATE)');
    opened.bulk.close();
    opened.edit.close();
    opened.release();
    opened = undefined;
  }
  port?.close();
  jobPort?.close();
}

let jobPort: MessagePort | undefined;
port.on('message', (message: { jobPort?: MessagePort; id?: number }) => {
  if (message.jobPort === undefined) return;
  jobPort = message.jobPort;
  serveJobPort(message.jobPort, answer);
});
servePort(port, answer);
