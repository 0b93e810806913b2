/** Decides what is stale: a stamp beside each output is compared with the newest change among its sources. */
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Newest modification time, in milliseconds, of files and folders (a folder's own time tells of removed files); 0 for none. */
export function newestChange(paths) {
  let newest = 0;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const found = statSync(path);
    newest = Math.max(newest, found.mtimeMs);
    if (found.isDirectory()) newest = Math.max(newest, newestChange(readdirSync(path).map((name) => join(path, name))));
  }
  return newest;
}

export function isStale(stamp, sources) {
  return !existsSync(stamp) || statSync(stamp).mtimeMs < newestChange(sources);
}

/** Marks the output as made from the sources of `startedAt`: what changed during the build stays stale. */
export function markFresh(stamp, startedAt) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, '');
  utimesSync(stamp, new Date(startedAt), new Date(startedAt));
}
