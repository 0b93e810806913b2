/** Receives a file that a browser window chose: a page cannot tell its path, so the backend gets a private copy. */
import { mkdir, mkdtemp, open, readdir, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { ChosenFile } from '../../shared/contract/host.ts';

export interface UploadFolder {
  /** Null when the file is larger than the limit; nothing of it stays then. */
  receive(request: IncomingMessage, name: string): Promise<ChosenFile | null>;
  remove(): Promise<void>;
}

/** Opens a folder for this process and removes what processes that crashed have left. */
export async function openUploadFolder(home: string, maxBytes: number): Promise<UploadFolder> {
  const parent = join(home, 'uploads');
  await mkdir(parent, { recursive: true, mode: 0o700 });
  await removeAbandoned(parent);
  const folder = await mkdtemp(join(parent, `${process.pid}-`));
  return {
    async receive(request, givenName) {
      if (Number(request.headers['content-length'] ?? 0) > maxBytes) return null;
      const name = safeFileName(givenName);
      const place = await mkdtemp(join(folder, 'file-'));
      const path = join(place, name);
      const file = await open(path, 'wx', 0o600);
      let sizeBytes = 0;
      try {
        // Ending the loop early must leave the connection open, or the refusal could not be sent.
        for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
          sizeBytes += chunk.length;
          if (sizeBytes > maxBytes) break;
          await file.writeFile(chunk);
        }
      } catch (error) {
        sizeBytes = Infinity; // the window went away in the middle
        throw error;
      } finally {
        await file.close();
        if (sizeBytes > maxBytes) await rm(place, { recursive: true, force: true });
      }
      if (sizeBytes > maxBytes) return null;
      return { path, name, sizeBytes };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function removeAbandoned(parent: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    const pid = Number(/^(\d+)-/.exec(entry)?.[1]);
    if (pid && !isRunning(pid)) await rm(join(parent, entry), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A name that is one plain path part on every system, keeping its extension: importers look at it. */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._ -]/gu, '_')
    .replace(/^[. ]+|[. ]+$/g, '');
  const dot = plain.lastIndexOf('.');
  const extension = dot > 0 && plain.length - dot <= 13 ? plain.slice(dot) : '';
  const stem = (extension ? plain.slice(0, dot) : plain).slice(0, 40).trimEnd();
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem.split('.')[0] ?? '');
  return `${reserved ? '_' : ''}${stem || 'file'}${extension}`;
}
