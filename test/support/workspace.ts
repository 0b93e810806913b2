/** A workspace on a real file, driven through the backend as a window drives it. */
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type Backend, createBackend } from '../../electron/ipc/backend.ts';
import { openReader, type Reader } from '../../electron/store/connection.ts';
import { digestOf, type Verification, verifyWorkspace } from '../../electron/store/verify.ts';
import { workspacePaths } from '../../electron/store/workspace-folder.ts';
import type { OwnerKind, SystemRole } from '../../shared/model/owner.ts';
import { Client } from './client.ts';
import { tempFolder } from './temp-folder.ts';

export const password = 'correct horse battery';
export const northgate = 'Northgate SOC';

export interface TestWorkspace {
  readonly folder: string;
  readonly backend: Backend;
  /** Lines of the backend's log: bugs leave stacks here. */
  readonly log: readonly string[];
  /** System Administrator and Organization Administrator of `northgate`. */
  readonly ada: Client;
  readonly recoveryCode: string;
  /** Id of `northgate`. */
  readonly northgateId: number;
  addOwner(kind: OwnerKind, name: string): Promise<number>;
  /** Makes a user with a role in `northgate` (or another home) and signs the user in on a window of its own. */
  addUser(userName: string, role: string, more?: { home?: string; systemRole?: SystemRole }): Promise<Client>;
  /** Another window; nobody is signed in. */
  openWindow(): Client;
  read<T>(look: (db: Reader) => T): T;
  digest(): string;
  verify(): Verification;
  close(): Promise<void>;
}

const open: Backend[] = [];
afterAll(async () => {
  await Promise.all(open.splice(0).map((backend) => backend.close()));
});

/** Starts a backend without a workspace. */
export function startBackend(options: { home?: string; openWorkspace?: string; log?: string[] } = {}): Backend {
  const { home = tempFolder(), openWorkspace, log = [] } = options;
  const backend = createBackend({
    home,
    appVersion: '0.0.0-test',
    log: (line) => void log.push(line),
    ...(openWorkspace === undefined ? {} : { openWorkspace }),
  });
  open.push(backend);
  return backend;
}

export function readWorkspace<T>(folder: string, look: (db: Reader) => T): T {
  const db = openReader(workspacePaths(folder).database);
  try {
    return look(db);
  } finally {
    db.close();
  }
}

export const digestOfFolder = (folder: string): string => readWorkspace(folder, digestOf);
export const verifyFolder = (folder: string): Verification =>
  readWorkspace(folder, (db) => verifyWorkspace(db, folder));

export async function startWorkspace(): Promise<TestWorkspace> {
  const folder = join(tempFolder(), 'workspace');
  const log: string[] = [];
  const backend = startBackend({ log });
  const ada = new Client(backend);
  const { recoveryCode } = await ada.call('workspace.create', {
    path: folder,
    organization: northgate,
    userName: 'ada',
    password,
  });
  const [owner] = await ada.call('owner.list', {});
  if (owner === undefined) throw new Error('a new workspace has no owner');
  return {
    folder,
    backend,
    log,
    ada,
    recoveryCode,
    northgateId: owner.id,
    addOwner: async (kind, name) => (await ada.call('owner.create', { kind, name })).id,
    async addUser(userName, role, { home = northgate, systemRole = 'User' } = {}) {
      await ada.call('user.create', { userName, password, systemRole, homeOwner: home, role });
      return new Client(backend).signIn(userName, password);
    },
    openWindow: () => new Client(backend),
    read: (look) => readWorkspace(folder, look),
    digest: () => digestOfFolder(folder),
    verify: () => verifyFolder(folder),
    close: () => backend.close(),
  };
}
