/** Workspaces of benchmarks: made, copied and opened as the application does it. */
import { copyFileSync, constants, mkdirSync } from 'node:fs';
import { OpenWorkspace } from '../../../electron/ipc/open-workspace.ts';
import { workspacePaths } from '../../../electron/store/workspace-folder.ts';

export interface Account {
  readonly userId: number;
  readonly ownerId: number;
}

const options = (folder: string) => ({
  folder,
  appVersion: 'bench',
  holder: 'bench',
  onJob: () => undefined,
  onData: () => undefined,
  log: (line: string) => void process.stderr.write(`${line}\n`),
});

export const openWorkspace = (folder: string): Promise<OpenWorkspace> => OpenWorkspace.open(options(folder));

/** Makes an empty workspace with one administrator, and closes it. */
export async function createWorkspace(folder: string): Promise<Account> {
  const workspace = await OpenWorkspace.open({ ...options(folder), create: true });
  // The writer answers a first run with its two ids and the recovery code.
  const made = (await workspace.writer.request({
    kind: 'setUp',
    organization: 'Bench',
    userName: 'bench',
    password: 'correct horse battery',
  })) as Account;
  await workspace.close();
  return { userId: made.userId, ownerId: made.ownerId };
}

/** A copy of a closed workspace, for whoever writes. */
export function copyWorkspace(from: string, to: string): string {
  mkdirSync(to, { recursive: true });
  copyFileSync(workspacePaths(from).database, workspacePaths(to).database, constants.COPYFILE_FICLONE);
  return to;
}

/** Imports a file as a job and answers how long it took from the request to the published result. */
export async function importFile(
  workspace: OpenWorkspace,
  path: string,
  account: Account,
): Promise<{ ms: number; closing: ImportResult }> {
  const start = performance.now();
  const { ended } = await workspace.jobs.startImport({ path, label: 'bench', ...account });
  // A finished import answers its closing.
  const closing = (await ended) as ImportResult;
  return { ms: performance.now() - start, closing };
}

export interface ImportResult {
  readonly objects: Readonly<Record<string, number>>;
  readonly associations: Readonly<Record<string, number>>;
  readonly referenced: number;
}
