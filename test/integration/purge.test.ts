/** Purging forgets for good, and nothing before it is certain. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { listAttachments } from '../../electron/store/attachments.ts';
import { workspacePaths } from '../../electron/store/workspace-folder.ts';
import { writeFile } from '../support/stix-file.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
beforeEach(() => {
  store = new TestStore();
});

/** A file body that nothing names any more but a change that can be undone. */
function leaveBody(): void {
  const { adaId: ada, northgateId: ownerId } = store;
  const { id } = store.run(ada, 'group.create', { ownerId, type: 'Document', name: 'Notes' });
  const path = writeFile('what was written', 'notes.txt');
  const { file } = store.run(ada, 'attachment.put', { id, path, name: 'notes.txt', replaces: null });
  store.run(ada, 'attachment.remove', { id, sha256: file.sha256 });
}

it('removes file bodies that nothing can bring back, and what a killed process had begun to write', () => {
  leaveBody();
  const half = join(workspacePaths(store.folder).attachments, 'half.1.new');
  writeFileSync(half, 'ha');
  expect(store.run(store.adaId, 'workspace.purge', { before: Date.UTC(2100, 0, 1) }).attachments).toBe(1);
  expect(listAttachments(store.folder)).toEqual([]);
  expect(existsSync(half)).toBe(false);
});

it('removes no file when it fails at its end', () => {
  leaveBody();
  store.db.exec("CREATE TEMP TRIGGER full BEFORE INSERT ON main.audit BEGIN SELECT raise(ABORT, 'disk full'); END");
  expect(() => store.run(store.adaId, 'workspace.purge', { before: Date.UTC(2100, 0, 1) })).toThrow();
  store.db.exec('DROP TRIGGER full');
  expect(listAttachments(store.folder)).toHaveLength(1);
  expect(store.verify().problems).toEqual([]);
});

it('is done although one file body cannot be removed, and the others go', () => {
  leaveBody();
  const { attachments } = workspacePaths(store.folder);
  const name = '0'.repeat(64);
  // A folder stands where the body should, which lies elsewhere: removing it as a file fails, and it comes first.
  mkdirSync(join(attachments, '00', name), { recursive: true });
  mkdirSync(join(attachments, 'ff'));
  writeFileSync(join(attachments, 'ff', name), 'lost');
  expect(store.run(store.adaId, 'workspace.purge', { before: Date.UTC(2100, 0, 1) }).attachments).toBe(2);
  expect(listAttachments(store.folder)).toEqual([name]);
});
