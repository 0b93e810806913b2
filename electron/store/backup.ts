/** A backup is one SQLite file: a consistent copy of the workspace with its attachments in a table of their own. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../shared/error/app-error.ts';
import { listAttachments, putAttachment, readAttachment } from './attachments.ts';
import { guarded, openReader, openWriter } from './connection.ts';
import { applicationId, migrate } from './migrate.ts';
import { isWorkspace, workspacePaths } from './workspace-folder.ts';

/**
 * Copies the workspace as it is at one moment, while others go on editing, and checks the copy before it gets its
 * name. Never overwrites.
 */
export function backUp(folder: string, target: string): { bytes: number; attachments: number } {
  if (existsSync(target))
    throw new AppError(
      'CONFLICT',
      'There is a file of this name already. Choose another name; a backup never overwrites.',
    );
  mkdirSync(dirname(target), { recursive: true });
  const partial = `${target}.partial`;
  rmSync(partial, { force: true });
  const source = openReader(workspacePaths(folder).database);
  try {
    guarded(() => source.prepare('VACUUM INTO ?').run(partial));
  } finally {
    source.close();
  }
  const hashes = listAttachments(folder);
  const copy = openWriter(partial, 'full');
  try {
    copy.exec('CREATE TABLE backup_attachment(hash TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT');
    const insert = copy.prepare('INSERT INTO backup_attachment VALUES (?, ?)');
    for (const hash of hashes) insert.run(hash, readAttachment(folder, hash));
    if (copy.pragma('quick_check', { simple: true }) !== 'ok')
      throw new AppError('STORAGE', 'The backup could not be verified. Check the disk and try again.');
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
  renameSync(partial, target);
  return { bytes: statSync(target).size, attachments: hashes.length };
}

/** Makes a workspace folder from a backup: verified first, then put in place whole. Refuses a folder that holds a workspace. */
export function restore(file: string, folder: string): { attachments: number } {
  if (!existsSync(file)) throw new AppError('NOT_FOUND', `There is no file ${file}. Check the path of the backup.`);
  if (isWorkspace(folder))
    throw new AppError(
      'CONFLICT',
      'There is a workspace in this folder already. Restore into a new folder, then open that.',
    );
  verifyBackup(file);
  const paths = workspacePaths(folder);
  mkdirSync(paths.attachments, { recursive: true });
  mkdirSync(paths.backups, { recursive: true });
  const partial = `${paths.database}.partial`;
  rmSync(partial, { force: true });
  const source = openReader(file);
  let attachments = 0;
  try {
    guarded(() => source.prepare('VACUUM INTO ?').run(partial));
    for (const { hash, content } of source
      .prepare('SELECT hash, content FROM backup_attachment')
      .iterate() as IterableIterator<{ hash: string; content: Buffer }>) {
      putAttachment(folder, content);
      if (createHash('sha256').update(content).digest('hex') !== hash)
        throw new AppError('STORAGE', 'An attachment in the backup is damaged. Use another backup.');
      attachments += 1;
    }
  } finally {
    source.close();
  }
  const copy = openWriter(partial, 'full');
  copy.exec('DROP TABLE backup_attachment');
  copy.pragma('wal_checkpoint(TRUNCATE)');
  copy.pragma('journal_mode = DELETE');
  copy.close();
  renameSync(partial, paths.database);
  migrate(paths.database, paths.backups);
  return { attachments };
}

function verifyBackup(file: string): void {
  const damaged = new AppError(
    'STORAGE',
    'The file is damaged or no backup of a Ligature workspace. Use another backup.',
  );
  const db = openReader(file);
  try {
    const isOurs = Number(db.pragma('application_id', { simple: true })) === applicationId;
    const hasAttachments =
      db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'backup_attachment'").get() !== undefined;
    if (!isOurs || !hasAttachments || db.pragma('integrity_check', { simple: true }) !== 'ok') throw damaged;
  } catch (error) {
    throw error instanceof AppError ? error : damaged;
  } finally {
    db.close();
  }
}
