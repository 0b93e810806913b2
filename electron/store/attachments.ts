/** Files beside the database, named by the SHA-256 of their content. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
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
  if (existsSync(target) && statSync(target).size === content.byteLength) return hash;
  mkdirSync(join(target, '..'), { recursive: true });
  const temporary = `${target}.${process.pid}.new`;
  const file = openSync(temporary, 'w', 0o600);
  try {
    writeFileSync(file, content);
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

/** At most `length` bytes of a file body from `offset` on; fewer at its end. */
export function readAttachmentPiece(folder: string, hash: string, offset: number, length: number): Buffer {
  const file = openSync(pathOf(folder, hash), 'r');
  try {
    const piece = Buffer.alloc(length);
    return piece.subarray(0, readSync(file, piece, 0, length, offset));
  } finally {
    closeSync(file);
  }
}

const hashesIn = (db: Reader, text: string): string[] => rows<{ hash: string }>(db, text).map(({ hash }) => hash);

/** Hashes that a Document, a Report, an Artifact or a saved graph names as its body. */
export const namedAttachments = (db: Reader): Set<string> =>
  new Set(
    hashesIn(
      db,
      `SELECT DISTINCT fields ->> '$.attachment.sha256' AS hash FROM grp
       WHERE fields LIKE '%"attachment":{%' AND hash IS NOT NULL
       UNION SELECT sha256 FROM artifact WHERE file_size IS NOT NULL
       UNION SELECT sha256 FROM saved_graph`,
    ),
  );

/** Hashes that a change which can still be undone would bring back. */
const undoableAttachments = (db: Reader): string[] =>
  hashesIn(
    db,
    `SELECT DISTINCT (row ->> 'fields') ->> '$.attachment.sha256' AS hash FROM change
     WHERE tbl = 'grp' AND row LIKE '%attachment%' AND hash IS NOT NULL
     UNION SELECT row ->> 'sha256' FROM change WHERE tbl = 'artifact' AND row ->> 'file_size' IS NOT NULL
     UNION SELECT row ->> 'sha256' FROM change WHERE tbl = 'saved_graph' AND row IS NOT NULL`,
  );

/** Files that no object names any more, and no change that can be undone. */
export function listOrphans(db: Reader, folder: string): string[] {
  const named = new Set([...namedAttachments(db), ...undoableAttachments(db)]);
  return listAttachments(folder).filter((hash) => !named.has(hash));
}

/**
 * Removes file bodies, and what a process that was killed had begun to write. For the one writer only, outside a
 * transaction. What the system holds on to stays for the next time: its rows are gone for certain.
 */
export function removeAttachments(folder: string, hashes: readonly string[]): void {
  for (const hash of hashes) removeIfPossible(pathOf(folder, hash));
  const root = workspacePaths(folder).attachments;
  if (!existsSync(root)) return;
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && entry.name.endsWith('.new')) removeIfPossible(join(entry.parentPath, entry.name));
}

function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Open in another program, or not ours to remove.
  }
}
