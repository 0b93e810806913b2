/** Imports that are told how to treat Files whose hashes belong to others: batch modes of spec 2.4. */
import { describe, expect, it } from 'vitest';
import { type FileImportModes, fileMergeModes, hashCollisionModes } from '../../shared/indicator/file-import.ts';
import { getBuiltInRole } from '../../shared/permission/built-in-roles.ts';
import { writeBundle } from '../support/stix-file.ts';
import { startWorkspace, type TestWorkspace } from '../support/workspace.ts';
import { anObject, aRelationship, idOf } from '../unit/electron/exchange/stix/stix-sample.ts';

const [md5, otherMd5] = ['A'.repeat(32), 'C'.repeat(32)];
const [sha1, otherSha1] = ['D'.repeat(40), 'E'.repeat(40)];
const sha256 = 'B'.repeat(64);
const stixName = { md5: 'MD5', sha1: 'SHA-1', sha256: 'SHA-256' } as const;
type Hashes = { readonly [name in keyof typeof stixName]?: string };

const aFile = (number: number, hashes: Hashes, more: Record<string, unknown> = {}) =>
  anObject('file', number, {
    hashes: Object.fromEntries(Object.entries(hashes).map(([name, value]) => [stixName[name as keyof Hashes], value])),
    ...more,
  });
const merge: FileImportModes = { mergeMode: 'Merge', collisionMode: 'FavorIncoming' };
const modes = (collisionMode: FileImportModes['collisionMode'], mergeMode: FileImportModes['mergeMode'] = 'Merge') => ({
  mergeMode,
  collisionMode,
});

/** Names of all Files of the owner, sorted. */
async function filesOf({ ada }: TestWorkspace): Promise<string[]> {
  const { rows } = await ada.call('object.list', {
    filter: { types: [{ kind: 'indicator', name: 'File' }] },
    sort: 'modified',
    descending: true,
    offset: 0,
    limit: 100,
  });
  return rows.map(({ summary }) => summary).sort();
}

async function createFile({ ada, northgateId }: TestWorkspace, hashes: Hashes): Promise<number> {
  const value = Object.values(hashes).join(' : ');
  return (await ada.call('indicator.create', { ownerId: northgateId, type: 'File', value })).id;
}

async function ledgerOf({ ada }: TestWorkspace, jobId: number): Promise<string[]> {
  const { rows } = await ada.call('import.losses', { jobId, offset: 0, limit: 100 });
  return rows.map(({ outcome, reason }) => `${outcome}: ${reason}`);
}

describe('an import in the mode Merge', () => {
  it('tells the Cases in which a File stood that became another one', async () => {
    const workspace = await startWorkspace();
    const { ada, northgateId: owner } = workspace;
    const { id } = await ada.call('case.create', { ownerId: owner, name: 'Token theft' });
    const first = await createFile(workspace, { md5 });
    await createFile(workspace, { sha256 });
    await ada.call('association.create', { id, others: [first] });
    const { changeSet } = await ada.imported(writeBundle(aFile(1, { md5, sha256 })), owner, merge);
    await ada.call('changeSet.undo', { id: changeSet ?? 0 });
    const { entries } = await ada.call('timeline.list', { caseId: id, newestFirst: false, limit: 10 });
    expect(entries.map((entry) => (entry.kind === 'system' ? entry.text : ''))).toEqual([
      'Opened the Case',
      'Associated {0}',
      'Associated {0}; dissociated {1}',
      'Undo: Associated {0}; dissociated {1}',
    ]);
  });

  it('joins the Files that share a hash with an incoming one, with everything on them; undo and redo are exact', async () => {
    const workspace = await startWorkspace();
    const { ada, northgateId: owner } = workspace;
    const first = await createFile(workspace, { md5 });
    const second = await createFile(workspace, { sha256 });
    await ada.call('tag.apply', { ids: [first], names: ['dropper'] });
    const group = await ada.call('group.create', { ownerId: owner, type: 'Malware', name: 'HeronLoader' });
    await ada.call('association.create', { id: first, others: [group.id] });
    const before = workspace.digest();

    const report = await ada.imported(
      writeBundle(
        anObject('malware', 9, { is_family: true }),
        aFile(1, { md5, sha256, sha1 }),
        aRelationship(1, idOf('malware', 9), 'drops', idOf('file', 1)),
      ),
      owner,
      merge,
    );

    expect(await filesOf(workspace)).toEqual([[md5, sha1, sha256].join(' : ')]);
    const kept = await ada.call('object.get', { id: second });
    expect(kept.tags.map(({ name }) => name)).toEqual(['dropper']);
    const { cards } = await ada.call('association.counts', { id: second });
    expect(cards.find(({ kind }) => kind === 'group')?.total).toBe(2);
    expect(report.objects).toMatchObject({ read: 2, created: 1, merged: 1 });
    expect(await ledgerOf(workspace, report.jobId)).toContainEqual(
      expect.stringMatching(new RegExp(`^merged: File #${first} \\(${md5}\\) merged into File #${second}`)),
    );
    expect(workspace.verify().problems).toEqual([]);

    const after = workspace.digest();
    const undone = await ada.call('changeSet.undo', { id: report.changeSet ?? 0 });
    expect(workspace.digest()).toBe(before);
    expect(workspace.verify().problems).toEqual([]);
    await ada.call('changeSet.undo', { id: undone.changeSet });
    expect(workspace.digest()).toBe(after);
  });

  it('carries associations of the file itself over to the File that stays, whichever record named the other', async () => {
    const workspace = await startWorkspace();
    const { ada, northgateId: owner } = workspace;
    const first = await createFile(workspace, { sha1 });
    const second = await createFile(workspace, { md5 });
    const before = workspace.digest();
    // The second record alone denotes the File that the first one lets go.
    const report = await ada.imported(
      writeBundle(
        anObject('malware', 9, { is_family: true }),
        aFile(1, { md5, sha1 }),
        aFile(2, { sha1 }),
        aRelationship(1, idOf('malware', 9), 'drops', idOf('file', 2)),
      ),
      owner,
      merge,
    );
    expect(await ada.refused('object.get', { id: first })).toMatchObject({ code: 'NOT_FOUND' });
    const { cards } = await ada.call('association.counts', { id: second });
    expect(cards.find(({ kind }) => kind === 'group')?.total).toBe(1);
    await ada.call('changeSet.undo', { id: report.changeSet ?? 0 });
    expect(workspace.digest()).toBe(before);
  });

  it('meets the same File again when the file is imported once more', async () => {
    const workspace = await startWorkspace();
    await createFile(workspace, { md5 });
    await createFile(workspace, { sha256 });
    const file = writeBundle(aFile(1, { md5, sha256 }));
    await workspace.ada.imported(file, workspace.northgateId, merge);
    const before = workspace.digest();
    const again = await workspace.ada.imported(file, workspace.northgateId, merge);
    expect(again.objects).toMatchObject({ read: 1, unchanged: 1 });
    expect(workspace.digest()).toBe(before);
  });

  it('leaves Files as they are for a user who may not delete, and says so', async () => {
    const workspace = await startWorkspace();
    await createFile(workspace, { md5 });
    await createFile(workspace, { sha256 });
    await workspace.ada.call('role.create', {
      scope: 'organization',
      name: 'Collector',
      levels: { ...getBuiltInRole('organization:standard-user').levels, 'intel.indicator': 'Create' },
    });
    const bob = await workspace.addUser('bob', 'Collector');
    const report = await bob.imported(writeBundle(aFile(1, { md5, sha256 })), workspace.northgateId, merge);
    expect(await filesOf(workspace)).toEqual([md5, sha256]);
    expect(await ledgerOf(workspace, report.jobId)).toEqual([expect.stringContaining('may delete Indicators')]);
  });
});

describe('an import in the mode Distribute', () => {
  it('adds its data and associations to every File that matches and changes no hash', async () => {
    const workspace = await startWorkspace();
    const { ada, northgateId: owner } = workspace;
    const ids = [await createFile(workspace, { md5 }), await createFile(workspace, { sha256 })];
    const before = workspace.digest();
    const report = await ada.imported(
      writeBundle(
        anObject('malware', 9, { is_family: true }),
        aFile(1, { md5, sha256 }),
        aRelationship(1, idOf('malware', 9), 'drops', idOf('file', 1)),
      ),
      owner,
      modes('FavorIncoming', 'Distribute'),
    );
    expect(await filesOf(workspace)).toEqual([md5, sha256]);
    for (const id of ids) {
      const { cards } = await ada.call('association.counts', { id });
      expect(cards.find(({ kind }) => kind === 'group')?.total).toBe(1);
    }
    expect(await ledgerOf(workspace, report.jobId)).toContainEqual(expect.stringContaining('added to each'));
    await ada.call('changeSet.undo', { id: report.changeSet ?? 0 });
    expect(workspace.digest()).toBe(before);
  });
});

describe('a hash that differs from the stored one of the same kind', () => {
  /** One File with SHA-1 and SHA-256 is stored; the incoming one shares the SHA-256 alone. */
  async function collide(mode: FileImportModes['collisionMode']) {
    const workspace = await startWorkspace();
    await createFile(workspace, { sha1, sha256 });
    const before = workspace.digest();
    const report = await workspace.ada.imported(
      writeBundle(aFile(1, { sha1: otherSha1, sha256 })),
      workspace.northgateId,
      modes(mode),
    );
    const files = await filesOf(workspace);
    const ledger = await ledgerOf(workspace, report.jobId);
    if (report.changeSet !== null) await workspace.ada.call('changeSet.undo', { id: report.changeSet });
    expect(workspace.digest(), 'after undo').toBe(before);
    return { files, ledger, objects: report.objects };
  }

  it('replaces it in FavorIncoming; the ledger keeps the old one', async () => {
    const { files, ledger } = await collide('FavorIncoming');
    expect(files).toEqual([`${otherSha1} : ${sha256}`]);
    expect(ledger).toEqual([expect.stringContaining(`SHA1 ${sha1}`)]);
  });

  it('is left out in FavorExisting and in Split', async () => {
    for (const mode of ['FavorExisting', 'Split'] as const) {
      const { files, ledger, objects } = await collide(mode);
      expect(files).toEqual([`${sha1} : ${sha256}`]);
      expect(objects).toMatchObject({ merged: 1 });
      expect(ledger).toHaveLength(1);
    }
  });

  it('refuses the incoming File in IgnoreIncoming', async () => {
    const { files, ledger, objects } = await collide('IgnoreIncoming');
    expect(files).toEqual([`${sha1} : ${sha256}`]);
    expect(objects).toMatchObject({ read: 1, refused: 1 });
    expect(ledger).toEqual([expect.stringContaining('differs from that of an existing File')]);
  });

  it('makes a File of the rest in IgnoreExisting', async () => {
    const { files, ledger } = await collide('IgnoreExisting');
    expect(files).toEqual([`${sha1} : ${sha256}`, otherSha1].sort());
    expect(ledger).toEqual([expect.stringContaining(`SHA256 ${sha256}`)]);
  });
});

describe('Files that contradict each other', () => {
  it('are replaced by the incoming one in IgnoreExisting, and undo brings them back', async () => {
    const workspace = await startWorkspace();
    const { ada, northgateId: owner } = workspace;
    await createFile(workspace, { md5, sha1 });
    await createFile(workspace, { md5: otherMd5, sha256 });
    const before = workspace.digest();
    const report = await ada.imported(
      writeBundle(
        anObject('malware', 9, { is_family: true }),
        aFile(1, { sha1, sha256 }),
        aRelationship(1, idOf('malware', 9), 'drops', idOf('file', 1)),
      ),
      owner,
      modes('IgnoreExisting'),
    );
    expect(await filesOf(workspace)).toEqual([`${sha1} : ${sha256}`]);
    expect(report.objects).toMatchObject({ read: 2, created: 2 });
    expect(await ledgerOf(workspace, report.jobId)).toContainEqual(expect.stringContaining('Deleted because'));
    expect(workspace.verify().problems).toEqual([]);
    await ada.call('changeSet.undo', { id: report.changeSet ?? 0 });
    expect(workspace.digest()).toBe(before);
  });
});

describe('an import with modes for Files', () => {
  it.each(fileMergeModes)(
    'has one outcome for each record in %s and every mode for collisions, and undo is exact',
    async (mergeMode) => {
      const workspace = await startWorkspace();
      const before = workspace.digest();
      const { ada, northgateId: owner } = workspace;
      for (const collisionMode of hashCollisionModes) {
        const made = [
          await ada.imported(writeBundle(aFile(1, { md5 }), aFile(2, { sha1, sha256 })), owner),
          await ada.imported(
            writeBundle(
              aFile(11, { md5, sha1 }),
              aFile(12, { md5: otherMd5, sha256 }),
              aFile(13, { sha1: otherSha1 }),
              aFile(14, { md5: otherMd5, sha1: otherSha1, sha256 }),
              aFile(15, { sha256 }),
            ),
            owner,
            { mergeMode, collisionMode },
          ),
        ];
        for (const { objects } of made) {
          const { read, ...outcomes } = objects;
          expect(Object.values(outcomes).reduce((sum, n) => sum + n, 0)).toBe(read);
        }
        expect(workspace.verify().problems, collisionMode).toEqual([]);
        for (const { changeSet } of made.reverse())
          if (changeSet !== null) await ada.call('changeSet.undo', { id: changeSet });
        expect(workspace.digest(), collisionMode).toBe(before);
      }
    },
  );
});
