/** File bodies: kept by content, hashed, undone, purged, backed up and verified. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { backUp, restore } from '../../electron/store/backup.ts';
import { maxAttachmentBytes } from '../../shared/contract/attachment.ts';
import { writeFile } from '../support/stix-file.ts';
import { TestStore } from '../support/store.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { verifyFolder } from '../support/workspace.ts';

let store: TestStore;
let ada: number;
beforeEach(() => {
  store = new TestStore();
  ada = store.adaId;
});

const make = (type: 'Document' | 'Report' | 'Campaign' = 'Document'): number =>
  store.run(ada, 'group.create', { ownerId: store.northgateId, type, name: 'A paper' }).id;
const put = (id: number, content: string | Uint8Array, replaces: string | null = null, name = 'paper.txt') =>
  store.run(ada, 'attachment.put', { id, path: writeFile(content, 'upload'), name, replaces });
const filesOf = (folder: string): string[] =>
  readdirSync(join(folder, 'attachments'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('a file body', () => {
  it('is awaited, stored by its SHA-256 with three hashes, and read back in pieces', () => {
    const id = make();
    expect(store.ask(ada, 'attachment.get', { id })).toMatchObject({ status: 'Awaiting Upload', file: null });
    const content = Buffer.from('heron '.repeat(1000));
    const { file } = put(id, content);
    const hash = (algorithm: string): string => createHash(algorithm).update(content).digest('hex');
    expect(file).toMatchObject({
      name: 'paper.txt',
      size: 6000,
      md5: hash('md5'),
      sha1: hash('sha1'),
      sha256: hash('sha256'),
    });
    expect(store.ask(ada, 'attachment.get', { id }).status).toBe('Success');
    expect(filesOf(store.folder)).toEqual([hash('sha256')]);
    const pieces = [0, 4000].map((offset) =>
      Buffer.from(
        store.ask(ada, 'attachment.read', { id, sha256: file.sha256, offset, length: 4000 }).base64,
        'base64',
      ),
    );
    expect(Buffer.concat(pieces).equals(content)).toBe(true);
    expect(store.ask(ada, 'object.get', { id }).detail).toMatchObject({ fields: { fileName: 'paper.txt' } });
    expect(store.verify().problems).toEqual([]);
  });

  it('survives a change of other fields, and no window can write it as a field', () => {
    const id = make('Report');
    const { file } = put(id, 'x');
    const { version } = store.ask(ada, 'object.get', { id });
    store.run(ada, 'group.update', { id, version, fields: { publishDate: 1 } });
    expect(store.ask(ada, 'attachment.get', { id }).file?.sha256).toBe(file.sha256);
    const forged = { id, version, fields: { attachment: { ...file, sha256: 'a'.repeat(64) } } };
    expect(store.outcome(ada, 'group.update', forged)).toBe('INVALID_INPUT');
  });

  it('is not replaced by who has not seen the newer one', () => {
    const id = make();
    const first = put(id, 'one').file;
    const second = put(id, 'two', first.sha256).file;
    const request = { id, path: writeFile('three', 'upload'), name: 'x', replaces: first.sha256 };
    expect(store.outcome(ada, 'attachment.put', request)).toBe('STALE');
    expect(store.outcome(ada, 'attachment.remove', { id, sha256: first.sha256 })).toBe('STALE');
    expect(() => store.ask(ada, 'attachment.read', { id, sha256: first.sha256, offset: 0, length: 1 })).toThrow(
      /replaced/,
    );
    expect(store.ask(ada, 'attachment.get', { id }).file?.sha256).toBe(second.sha256);
  });

  it('keeps of a name only its last part', () => {
    const id = make();
    expect(put(id, 'x', null, '..\\..\\evil/../run.exe').file.name).toBe('run.exe');
  });

  it('is refused when it is missing, a folder, empty, too large, or for another type', () => {
    const id = make();
    const outcome = (path: string, target = id) =>
      store.outcome(ada, 'attachment.put', { id: target, path, name: 'x', replaces: null });
    expect(outcome(join(tempFolder(), 'nothing'))).toBe('NOT_FOUND');
    expect(outcome(tempFolder())).toBe('INVALID_INPUT');
    expect(outcome(writeFile('', 'empty'))).toBe('INVALID_INPUT');
    const large = writeFile('x', 'large');
    truncateSync(large, maxAttachmentBytes + 1);
    expect(outcome(large)).toBe('LIMIT');
    expect(outcome(writeFile('x', 'small'), make('Campaign'))).toBe('INVALID_INPUT');
    expect(filesOf(store.folder)).toEqual([]);
  });
});

describe('removing and replacing', () => {
  it('can be undone, and the content is there again', () => {
    const id = make();
    const { file } = put(id, 'kept');
    const before = store.digest();
    const removed = store.run(ada, 'attachment.remove', { id, sha256: file.sha256 });
    expect(store.ask(ada, 'attachment.get', { id }).file).toBeNull();
    store.run(ada, 'changeSet.undo', { id: removed.changeSet });
    expect(store.digest()).toBe(before);
    const replaced = put(id, 'newer', file.sha256);
    store.run(ada, 'changeSet.undo', { id: replaced.changeSet });
    const { base64 } = store.ask(ada, 'attachment.read', { id, sha256: file.sha256, offset: 0, length: 100 });
    expect(Buffer.from(base64, 'base64').toString()).toBe('kept');
  });

  it('leaves the content until a purge, which spares what an undo would still need', () => {
    const id = make();
    const { file } = put(id, 'old');
    store.run(ada, 'attachment.remove', { id, sha256: file.sha256 });
    store.run(ada, 'workspace.purge', { before: 0 });
    expect(filesOf(store.folder)).toEqual([file.sha256]);
    store.run(ada, 'workspace.purge', { before: Date.UTC(2090, 0, 1) });
    expect(filesOf(store.folder)).toEqual([]);
  });

  it('is for whoever may change Groups; a reader looks and downloads', () => {
    const id = make();
    const { file } = put(id, 'x');
    const reader = store.addUser('rita', 'Read Only User');
    expect(store.ask(reader, 'attachment.get', { id }).right.allowed).toBe(false);
    expect(store.outcome(reader, 'attachment.remove', { id, sha256: file.sha256 })).toBe('FORBIDDEN');
    expect(store.ask(reader, 'attachment.read', { id, sha256: file.sha256, offset: 0, length: 10 }).base64).toBe(
      'eA==',
    );
  });
});

describe('a workspace with file bodies', () => {
  it('is backed up and restored with them', () => {
    const { file } = put(make(), 'precious');
    const target = join(tempFolder(), 'backup.ligature');
    expect(backUp(store.folder, target).attachments).toBe(1);
    const folder = join(tempFolder(), 'restored');
    restore(target, folder);
    expect(filesOf(folder)).toEqual([file.sha256]);
    expect(verifyFolder(folder)).toMatchObject({ problems: [], digest: store.digest() });
  });

  it('does not verify when a content is damaged or gone, and says so when it is read', () => {
    const id = make();
    const { file } = put(id, 'whole');
    const path = join(store.folder, 'attachments', file.sha256.slice(0, 2), file.sha256);
    expect(existsSync(path)).toBe(true);
    writeFileSync(path, 'damaged');
    expect(store.verify().problems).toEqual(['an attachment is missing or damaged']);
    rmSync(path);
    expect(store.verify().problems).toEqual(['an attachment is missing or damaged']);
    const read = { id, sha256: file.sha256, offset: 0, length: 10 };
    expect(() => store.ask(ada, 'attachment.read', read)).toThrow(/Restore the workspace from a backup/);
  });
});
