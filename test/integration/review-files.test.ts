/** Identity of File Indicators: what is known of a file grows, and two of an owner never share a hash. */
import { beforeEach, describe, expect, it } from 'vitest';
import { writeBundle } from '../support/stix-file.ts';
import { TestStore } from '../support/store.ts';
import { startWorkspace } from '../support/workspace.ts';
import { anIndicator, anObject, idOf } from '../unit/electron/exchange/stix/stix-sample.ts';

const md5 = 'A'.repeat(32);
const otherMd5 = 'C'.repeat(32);
const sha256 = 'B'.repeat(64);

describe('a File that is created by hand', () => {
  let store: TestStore;
  beforeEach(() => {
    store = new TestStore();
  });
  const create = (value: string) =>
    store.run(store.adaId, 'indicator.create', { ownerId: store.northgateId, type: 'File', value });
  const attempt = (value: string) =>
    store.outcome(store.adaId, 'indicator.create', { ownerId: store.northgateId, type: 'File', value });
  const hashesOf = (id: number) => {
    const { detail } = store.ask(store.adaId, 'object.get', { id });
    return detail.kind === 'indicator' ? detail.hashes : null;
  };

  it('with a further hash adds it to the File that has the other one already', () => {
    const first = create(md5);
    const again = create(`${md5} : ${sha256}`);
    expect(again).toMatchObject({ id: first.id, created: false });
    expect(hashesOf(first.id)).toEqual({ md5, sha256 });
    expect(store.ask(store.adaId, 'object.get', { id: first.id }).summary).toBe(`${md5} : ${sha256}`);
    expect(create(sha256)).toMatchObject({ id: first.id, created: false });
    store.run(store.adaId, 'changeSet.undo', { id: again.changeSet });
    expect(hashesOf(first.id)).toEqual({ md5 });
    expect(create(sha256).created).toBe(true);
  });

  it('with hashes of two Files is a CONFLICT that changes neither', () => {
    create(md5);
    create(sha256);
    const before = store.digest();
    expect(attempt(`${md5} : ${sha256}`)).toBe('CONFLICT');
    expect(store.digest()).toBe(before);
  });

  it('with another hash of the same kind is a CONFLICT, too', () => {
    create(`${md5} : ${sha256}`);
    const before = store.digest();
    expect(attempt(`${otherMd5} : ${sha256}`)).toBe('CONFLICT');
    expect(store.digest()).toBe(before);
  });
});

describe('an imported File', () => {
  it('whose hashes belong to two Files is listed in the ledger, and each stays as it is', async () => {
    const { ada, northgateId: owner } = await startWorkspace();
    await ada.imported(writeBundle(anIndicator(1, `[file:hashes.MD5 = '${md5}']`)), owner);
    await ada.imported(writeBundle(anIndicator(2, `[file:hashes.'SHA-256' = '${sha256}']`)), owner);
    const both = anObject('file', 3, { hashes: { MD5: md5, 'SHA-256': sha256 } });
    const report = await ada.imported(writeBundle(both), owner);
    expect(report.objects).toMatchObject({ read: 1, created: 0, merged: 1 });
    const { rows } = await ada.call('import.losses', { jobId: report.jobId, offset: 0, limit: 50 });
    expect(rows).toContainEqual(
      expect.objectContaining({
        id: idOf('file', 3),
        reason: expect.stringContaining('more than one File Indicator'),
      }),
    );
    for (const hash of [md5, sha256])
      expect((await ada.call('object.resolve', { ref: `File:${hash}` })).map(({ summary }) => summary)).toEqual([hash]);
  });

  it('with another hash of the same kind is listed in the ledger, and the stored one stays', async () => {
    const { ada, northgateId: owner } = await startWorkspace();
    await ada.imported(writeBundle(anObject('file', 1, { hashes: { MD5: md5, 'SHA-256': sha256 } })), owner);
    const other = anObject('file', 2, { hashes: { MD5: otherMd5, 'SHA-256': sha256 } });
    const report = await ada.imported(writeBundle(other), owner);
    const { rows } = await ada.call('import.losses', { jobId: report.jobId, offset: 0, limit: 50 });
    expect(rows).toContainEqual(
      expect.objectContaining({ reason: expect.stringContaining('the stored one was left') }),
    );
    expect(await ada.call('object.resolve', { ref: `File:${md5} : ${sha256}` })).toHaveLength(1);
    expect(await ada.call('object.resolve', { ref: `File:${otherMd5}` })).toEqual([]);
  });
});
