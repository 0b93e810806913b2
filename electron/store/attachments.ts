/** Files beside the database, named by the SHA-256 of their content. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  fsyncSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Reader } from './connection.ts';
import { rows } from './statement.ts';
import { workspacePaths } from './workspace-folder.ts';

const pathOf = (folder: string, hash: string): string =>
  join(workspacePaths(folder).attachments, hash.slice(0, 2), hash);

/** Writes and flushes the content before any row may name it; answers its hash. Writing the same content again is free. */
export function putAttachment(folder: string, content: Uint8Array): string {
  const hash = createHash('sha256').update(content).digest('hex');
  const target = pathOf(folder, hash);
  if (existsSync(target)) return hash;
  mkdirSync(join(target, '..'), { recursive: true });
  const temporary = `${target}.${process.pid}.new`;
  const file = openSync(temporary, 'w', 0o600);
  try {
    writeSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, target);
  return hash;
}

export function listAttachments(folder: string): string[] {
  const root = workspacePaths(folder).attachments;
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}

export const readAttachment = (folder: string, hash: string): Buffer => readFileSync(pathOf(folder, hash));

/** Hashes that a Document or Report names as its file body. */
export const namedAttachments = (db: Reader): Set<string> =>
  new Set(
    rows<{ hash: string }>(
      db,
      "SELECT fields ->> 'attachment' AS hash FROM grp WHERE fields LIKE '%\"attachment\"%'",
    ).map(({ hash }) => hash),
  );

/** Removes files that no object names any more; answers how many. */
export function collectOrphans(db: Reader, folder: string): number {
  const named = namedAttachments(db);
  const orphans = listAttachments(folder).filter((hash) => !named.has(hash));
  for (const hash of orphans) rmSync(pathOf(folder, hash), { force: true });
  return orphans.length;
}
