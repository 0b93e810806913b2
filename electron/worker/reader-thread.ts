/** A thread that answers queries on a connection that can only read. */
import { parentPort, workerData } from 'node:worker_threads';
import { contract } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/error/app-error.ts';
import { executeQuery, requirePermission } from '../ipc/execute.ts';
import { loadActor } from '../policy/actor.ts';
import { findSetting } from '../store/account-store.ts';
import { openReader, type Reader } from '../store/connection.ts';
import { workspacePaths } from '../store/workspace-folder.ts';
import type { StoreRequest, ThreadSetup } from './message.ts';
import { servePort } from './serve-port.ts';

const setup = workerData as ThreadSetup;
const port = parentPort;
if (port === null) throw new Error('the reader runs only as a thread');

let opened: Reader | undefined;
const db = (): Reader => (opened ??= openReader(workspacePaths(setup.folder).database));

function answer(request: StoreRequest): unknown {
  switch (request.kind) {
    case 'open':
      db();
      return null;
    case 'call':
      return executeQuery(
        db(),
        { now: Date.now, workspace: { folder: setup.folder, appVersion: setup.appVersion } },
        request,
      );
    case 'may':
      requirePermission(loadActor(db(), request.userId), contract[request.method]);
      return null;
    case 'title':
      return findSetting(db(), 'name') ?? '';
    case 'close':
      opened?.close();
      port?.close();
      return null;
    default:
      throw new AppError('UNSUPPORTED', `A reader does not answer ${request.kind}.`);
  }
}

servePort(port, answer);
