/** A workspace is a folder; this file knows what lies where in it and who holds it. */
import Database from 'better-sqlite3';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../shared/error/app-error.ts';
import { migrate } from './migrate.ts';

export interface WorkspacePaths {
  readonly folder: string;
  readonly database: string;
  readonly attachments: string;
  readonly backups: string;
}

export function workspacePaths(folder: string): WorkspacePaths {
  return {
    folder,
    database: join(folder, 'workspace.db'),
    attachments: join(folder, 'attachments'),
    backups: join(folder, 'backups'),
  };
}

export const isWorkspace = (folder: string): boolean => existsSync(workspacePaths(folder).database);

export interface WorkspaceLock {
  release(): void;
}
interface Holder {
  readonly pid: number;
  readonly user: string;
  readonly host: string;
  readonly what: string;
}

/**
 * Takes the workspace for this process until released or until the process ends. The lock is the operating
 * system's (an exclusive transaction on a file of its own), so nothing stale is left by a crash.
 */
export function lockWorkspace(folder: string, what: string): WorkspaceLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const card = join(folder, 'lock.json');
  const db = new Database(join(folder, 'lock.db'), { timeout: 0 });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE');
  } catch {
    db.close();
    const holder = readHolder(card);
    throw new AppError(
      'LOCKED',
      holder === null
        ? 'The workspace is open in another process. Close it there first.'
        : `The workspace is open in ${holder.what} (process ${holder.pid}, user ${holder.user} on ${holder.host}). Close it there first.`,
      { holder },
    );
  }
  const holder: Holder = { pid: process.pid, user: userInfo().username, host: hostname(), what };
  writeFileSync(card, JSON.stringify(holder));
  return { release: () => db.close() };
}

function readHolder(card: string): Holder | null {
  try {
    return JSON.parse(readFileSync(card, 'utf8')) as Holder;
  } catch {
    return null; // the holder may be writing its card at this moment; the refusal stands without a name
  }
}

/** Makes a new workspace folder; refuses one that holds anything. */
export function createWorkspaceFolder(folder: string): WorkspacePaths {
  const paths = workspacePaths(folder);
  if (existsSync(paths.database)) {
    throw new AppError('CONFLICT', 'There is a workspace in this folder already. Open it, or choose another folder.');
  }
  mkdirSync(paths.attachments, { recursive: true });
  mkdirSync(paths.backups, { recursive: true });
  migrate(paths.database, paths.backups);
  // Only the user's own account may read the file; its log follows it.
  chmodSync(paths.database, 0o600);
  return paths;
}

/** Checks and migrates an existing workspace. */
export function prepareWorkspace(folder: string): WorkspacePaths {
  const paths = workspacePaths(folder);
  if (!existsSync(paths.database)) {
    throw new AppError(
      'NOT_FOUND',
      'There is no workspace in this folder: it holds no workspace.db. Choose the folder that was chosen when the workspace was created.',
    );
  }
  mkdirSync(paths.attachments, { recursive: true });
  migrate(paths.database, paths.backups);
  return paths;
}
