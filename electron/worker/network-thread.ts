/** The thread that holds the whole store as a network, on a connection that can only read. */
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../shared/error/app-error.ts';
import { bringUpToDate, type HeldNetwork } from '../domain/network/up-to-date.ts';
import { executeNetwork } from '../ipc/execute.ts';
import { openReader, type Reader } from '../store/connection.ts';
import { workspacePaths } from '../store/workspace-folder.ts';
import type { StoreRequest, ThreadSetup } from './message.ts';
import { servePort } from './serve-port.ts';

const setup = workerData as ThreadSetup;
const port = parentPort;
if (port === null) throw new Error('the network runs only as a thread');

let opened: Reader | undefined;
const db = (): Reader => (opened ??= openReader(workspacePaths(setup.folder).database));
let network: HeldNetwork | undefined;

/** Throws once the flag is set. */
function checkOf(cancel: SharedArrayBuffer): () => void {
  const flag = new Int32Array(cancel);
  return () => {
    if (Atomics.load(flag, 0) === 1) throw new AppError('CANCELLED', 'The question was taken back.');
  };
}

function answer(request: StoreRequest): unknown {
  switch (request.kind) {
    case 'open':
      db();
      return null;
    case 'network': {
      const check = checkOf(request.cancel);
      check();
      const environment = { now: Date.now, workspace: { folder: setup.folder, appVersion: setup.appVersion } };
      try {
        return executeNetwork(db(), environment, request, { held: () => held(check), check });
      } catch (error) {
        // Whatever a bug has left behind is not asked again.
        if (!(error instanceof AppError)) network = undefined;
        throw error;
      }
    }
    case 'close':
      opened?.close();
      port?.close();
      return null;
    default:
      throw new AppError('UNSUPPORTED', `The network does not answer ${request.kind}.`);
  }
}

/** What fails half-way has left a network that nobody can trust: the next question builds it anew. */
function held(check: () => void): HeldNetwork {
  const last = network;
  network = undefined;
  network = bringUpToDate(db(), last, check);
  return network;
}

servePort(port, answer);
