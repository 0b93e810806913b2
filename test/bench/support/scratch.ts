/** Folders of a run: gone when the process ends. Built stores stay, for the next run, beside them. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string | undefined;

/** A path below the folder of this run. */
export function scratch(name: string): string {
  if (folder === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'ligature-bench-'));
    folder = made;
    process.on('exit', () => rmSync(made, { recursive: true, force: true }));
  }
  return join(folder, name);
}

/** Where built stores are kept between runs. */
export function storeShelf(): string {
  const shelf = join(tmpdir(), 'ligature-bench-stores');
  mkdirSync(shelf, { recursive: true });
  return shelf;
}
