import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findElectron } from '../../../build/electron-binary.mjs';
import { isStale, markFresh, newestChange } from '../../../build/freshness.mjs';

let folder: string;
let sources: string;
let file: string;
let stamp: string;
const built = Date.UTC(2026, 0, 1);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ligature-freshness-'));
  sources = join(folder, 'sources');
  file = join(sources, 'deep', 'a.ts');
  stamp = join(folder, 'out', 'a.stamp');
  mkdirSync(join(sources, 'deep'), { recursive: true });
  writeFileSync(file, '');
  for (const path of [file, join(sources, 'deep'), sources]) touch(path, built - 1000);
});

afterEach(() => rmSync(folder, { recursive: true }));

function touch(path: string, timeMs: number): void {
  utimesSync(path, new Date(timeMs), new Date(timeMs));
}

describe('a built part', () => {
  it('is stale before its first build and fresh after it', () => {
    expect(isStale(stamp, [sources])).toBe(true);
    markFresh(stamp, built);
    expect(isStale(stamp, [sources])).toBe(false);
  });

  it('is stale when a file below a source folder has changed since', () => {
    markFresh(stamp, built);
    touch(file, built + 1000);
    expect(isStale(stamp, [sources])).toBe(true);
  });

  it('stays stale for what changed while it was being built', () => {
    touch(file, built + 1);
    markFresh(stamp, built);
    expect(isStale(stamp, [sources])).toBe(true);
  });

  it('is stale when a source was removed', () => {
    markFresh(stamp, built);
    rmSync(file);
    expect(isStale(stamp, [sources])).toBe(true);
  });

  it('does not mind a source that does not exist', () => {
    expect(newestChange([join(folder, 'nowhere')])).toBe(0);
  });
});

describe('Electron’s program', () => {
  it('is absent until both its note and the program are there', () => {
    const home = join(folder, 'node_modules', 'electron');
    mkdirSync(join(home, 'dist'), { recursive: true });
    expect(findElectron(folder)).toBeNull();
    writeFileSync(join(home, 'path.txt'), 'electron');
    expect(findElectron(folder)).toBeNull();
    writeFileSync(join(home, 'dist', 'electron'), '');
    expect(findElectron(folder)).toBe(join(home, 'dist', 'electron'));
  });
});
