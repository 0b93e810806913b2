/** `create`, `backup`, `restore` and `verify`: a workspace as a whole. */
import { AppError } from '../../shared/error/app-error.ts';
import { OpenWorkspace } from '../ipc/open-workspace.ts';
import { backUp, restore } from '../store/backup.ts';
import { findOpenRange } from '../store/bulk-range.ts';
import { openReader } from '../store/connection.ts';
import { verifyWorkspace } from '../store/verify.ts';
import { isWorkspace, workspacePaths } from '../store/workspace-folder.ts';
import type { CommandResult } from './result.ts';
import { fileOf, folderOf, readPassword, type Surroundings, withSession } from './session.ts';
import type { Invocation } from './usage.ts';

export async function createWorkspace(around: Surroundings, { values }: Invocation): Promise<CommandResult> {
  const password = readPassword(around.env, values);
  return withSession(around, async (session) => {
    const created = await session.call('workspace.create', {
      path: folderOf(values),
      organization: values.organization ?? '',
      userName: values.user ?? '',
      password,
    });
    return {
      value: created,
      text: `Created ${created.path} for ${created.name}.\nRecovery code, shown only now: ${created.recoveryCode}`,
    };
  });
}

function requireWorkspace(folder: string): void {
  if (!isWorkspace(folder))
    throw new AppError('NOT_FOUND', `There is no workspace in ${folder}: it holds no workspace.db.`);
}

/** Only reads, so it works beside a window that has the workspace open. */
export function backUpWorkspace(_: Surroundings, { values }: Invocation): CommandResult {
  const folder = folderOf(values);
  requireWorkspace(folder);
  const file = fileOf(values);
  const { bytes: sizeBytes, attachments } = backUp(folder, file);
  return {
    value: { file, sizeBytes, attachments },
    text: `Wrote ${file} (${sizeBytes} bytes, ${attachments} attachments), verified.`,
  };
}

export function restoreWorkspace(_: Surroundings, { values }: Invocation): CommandResult {
  const folder = folderOf(values);
  const { attachments } = restore(fileOf(values), folder);
  return { value: { path: folder, attachments }, text: `Restored into ${folder} (${attachments} attachments).` };
}

/** Opens as the application does first, which takes back what a crash left behind, and checks while it holds the lock. */
export async function verify(around: Surroundings, { values }: Invocation): Promise<CommandResult> {
  const folder = folderOf(values);
  requireWorkspace(folder);
  const wasInterrupted = isInterrupted(folder);
  const workspace = await OpenWorkspace.open({
    folder,
    appVersion: around.appVersion,
    holder: 'the command line',
    log: around.log,
    onJob: () => undefined,
    onData: () => undefined,
  });
  try {
    const db = openReader(workspacePaths(folder).database);
    try {
      const { ok, problems, objects, associations, auditEntries, digest } = verifyWorkspace(db, folder);
      const value = { ok, problems, recovered: wasInterrupted, objects, associations, auditEntries, digest };
      const lines = [
        ok ? 'No problems.' : `${problems.length} problems:`,
        ...problems.map((problem) => `  ${problem}`),
        ...(wasInterrupted ? ['An interrupted import was taken back first.'] : []),
        `${objects} objects, ${associations} associations, ${auditEntries} audit entries`,
        `digest ${digest}`,
      ];
      return { value, text: lines.join('\n'), failed: !ok };
    } finally {
      db.close();
    }
  } finally {
    await workspace.close();
  }
}

/** False also for a file that cannot be asked: opening it says what is wrong. */
function isInterrupted(folder: string): boolean {
  try {
    const db = openReader(workspacePaths(folder).database);
    try {
      return findOpenRange(db) !== undefined;
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}
