/** The workspaces opened on this machine: a small file in the application's own folder. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isWorkspace } from '../store/workspace-folder.ts';

const Recent = z.array(z.object({ path: z.string(), name: z.string(), openedAt: z.int() })).max(20);
export type RecentWorkspace = z.infer<typeof Recent>[number];

const fileOf = (home: string): string => join(home, 'recent.json');

/** Newest first; entries whose folder is gone are left out, and a damaged file counts as empty. */
export function listRecent(home: string): RecentWorkspace[] {
  if (!existsSync(fileOf(home))) return [];
  try {
    return Recent.parse(JSON.parse(readFileSync(fileOf(home), 'utf8'))).filter(({ path }) => isWorkspace(path));
  } catch {
    return []; // only a convenience: the workspaces themselves are untouched and can be opened by path
  }
}

export function rememberRecent(home: string, entry: RecentWorkspace): void {
  mkdirSync(home, { recursive: true });
  const list = [entry, ...listRecent(home).filter(({ path }) => path !== entry.path)].slice(0, 20);
  const temporary = `${fileOf(home)}.new`;
  writeFileSync(temporary, JSON.stringify(list, null, 2));
  renameSync(temporary, fileOf(home));
}
