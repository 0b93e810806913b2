/** Which files of the machine become file bodies: never those of the workspace itself, which holds what others may not see. */
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { workspacePaths } from '../../electron/store/workspace-folder.ts';
import { writeFile } from '../support/stix-file.ts';
import { TestStore } from '../support/store.ts';
import { tempFolder } from '../support/temp-folder.ts';

let store: TestStore;
let sam: number;
let id: number;
beforeEach(() => {
  store = new TestStore();
  sam = store.addUser('sam', 'Standard User');
  id = store.run(sam, 'group.create', { ownerId: store.northgateId, type: 'Document', name: 'A paper' }).id;
});

const put = (path: string): string =>
  store.outcome(sam, 'attachment.put', { id, path, name: basename(path), replaces: null });

describe('a file body', () => {
  it('is never a file of the workspace: its database and the file bodies of other owners', () => {
    expect(put(workspacePaths(store.folder).database)).toBe('INVALID_INPUT');
    const link = join(tempFolder(), 'paper.txt');
    symlinkSync(workspacePaths(store.folder).database, link);
    expect(put(link)).toBe('INVALID_INPUT');
    const linkedFolder = join(tempFolder(), 'papers');
    symlinkSync(store.folder, linkedFolder);
    expect(put(join(linkedFolder, basename(workspacePaths(store.folder).database)))).toBe('INVALID_INPUT');
  });

  it('is asked for by a full path', () => {
    expect(put(relative(process.cwd(), writeFile('text', 'paper.txt')))).toBe('INVALID_INPUT');
  });

  it.skipIf(process.platform === 'win32')(
    'is a file: a pipe that nobody writes into does not hold everything up',
    () => {
      const pipe = join(tempFolder(), 'pipe');
      execFileSync('mkfifo', [pipe]);
      expect(put(pipe)).toBe('INVALID_INPUT');
    },
  );
});
