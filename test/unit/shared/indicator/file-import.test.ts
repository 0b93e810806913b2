import { describe, expect, it } from 'vitest';
import type { StoredFile } from '../../../../shared/indicator/file-identity.ts';
import { planFileImport } from '../../../../shared/indicator/file-import.ts';
import type { FileHashes } from '../../../../shared/indicator/indicator-value.ts';

const file = (id: number, hashes: FileHashes, lastModified = id): StoredFile => ({ id, hashes, lastModified });
const update = (id: number, hashes: FileHashes, absorb: number[] = [], remove: number[] = []) => ({
  action: 'update',
  id,
  hashes,
  absorb,
  remove,
});

describe('importing a File', () => {
  it('creates it when no hash is known', () => {
    expect(planFileImport({ existing: [file(1, { md5: 'X' })], incoming: { md5: 'A' } })).toEqual({
      action: 'create',
      hashes: { md5: 'A' },
      remove: [],
    });
  });

  it('adds its further hashes to the one that shares a hash, whichever has more', () => {
    expect(planFileImport({ existing: [file(1, { md5: 'A' })], incoming: { md5: 'A', sha1: 'B' } })).toEqual(
      update(1, { md5: 'A', sha1: 'B' }),
    );
    expect(planFileImport({ existing: [file(1, { md5: 'A', sha1: 'B' })], incoming: { md5: 'A' } })).toEqual(
      update(1, { md5: 'A', sha1: 'B' }),
    );
  });

  it('merges all that share a hash into the one modified last', () => {
    const existing = [file(1, { md5: 'A' }, 5), file(2, { sha1: 'B' }, 9), file(3, { sha256: 'C' }, 1)];
    expect(planFileImport({ existing, incoming: { md5: 'A', sha1: 'B', sha256: 'C' } })).toEqual(
      update(2, { md5: 'A', sha1: 'B', sha256: 'C' }, [1, 3]),
    );
  });

  it('merges nothing in the mode Distribute', () => {
    const existing = [file(1, { md5: 'A' }), file(2, { sha1: 'B' })];
    expect(planFileImport({ existing, incoming: { md5: 'A', sha1: 'B' }, mergeMode: 'Distribute' })).toEqual({
      action: 'distribute',
      ids: [1, 2],
    });
  });

  it('leaves apart two existing Files that contradict each other beyond the incoming one', () => {
    const existing = [file(1, { md5: 'A', sha256: 'X' }), file(2, { sha1: 'B', sha256: 'Y' })];
    expect(planFileImport({ existing, incoming: { md5: 'A', sha1: 'B' } })).toEqual(
      update(2, { sha1: 'B', sha256: 'Y' }),
    );
  });
});

describe('a hash that differs from the known one of its type', () => {
  const existing = [file(1, { md5: 'A', sha1: 'OLD' })];
  const incoming = { md5: 'A', sha1: 'NEW', sha256: 'C' };
  const plan = (collisionMode?: Parameters<typeof planFileImport>[0]['collisionMode']) =>
    planFileImport({ existing, incoming, ...(collisionMode && { collisionMode }) });

  it('overwrites it in the mode FavorIncoming, the default', () => {
    expect(plan('FavorIncoming')).toEqual(update(1, { md5: 'A', sha1: 'NEW', sha256: 'C' }));
    expect(plan()).toEqual(plan('FavorIncoming'));
  });

  it('gives way in the mode FavorExisting', () => {
    expect(plan('FavorExisting')).toEqual(update(1, { md5: 'A', sha1: 'OLD', sha256: 'C' }));
  });

  it('stops the import of that File in the mode IgnoreIncoming', () => {
    expect(plan('IgnoreIncoming')).toMatchObject({ action: 'skip' });
  });

  it('gives only metadata in the mode Split', () => {
    expect(plan('Split')).toEqual({ action: 'distribute', ids: [1] });
  });

  it('becomes a File of its own without the shared hashes in the mode IgnoreExisting', () => {
    expect(plan('IgnoreExisting')).toEqual({ action: 'create', hashes: { sha1: 'NEW', sha256: 'C' }, remove: [] });
  });

  it('deletes existing Files that contradict each other in the mode IgnoreExisting', () => {
    const contradictory = [file(1, { md5: 'A', sha256: 'X' }), file(2, { sha1: 'B', sha256: 'Y' })];
    expect(
      planFileImport({ existing: contradictory, incoming: { md5: 'A', sha1: 'B' }, collisionMode: 'IgnoreExisting' }),
    ).toEqual({ action: 'create', hashes: { md5: 'A', sha1: 'B' }, remove: [1, 2] });
  });

  it('creates nothing in the mode IgnoreExisting when every hash is taken', () => {
    const taken = [file(1, { md5: 'A', sha1: 'X' }), file(2, { sha256: 'C', sha1: 'B' })];
    expect(
      planFileImport({
        existing: taken.slice(0, 1),
        incoming: { md5: 'A', sha1: 'Q' },
        collisionMode: 'IgnoreExisting',
      }),
    ).toEqual({ action: 'create', hashes: { sha1: 'Q' }, remove: [] });
    expect(
      planFileImport({
        existing: [file(1, { md5: 'A', sha1: 'X' }), file(2, { sha1: 'B' })],
        incoming: { md5: 'A', sha1: 'B' },
        collisionMode: 'IgnoreExisting',
      }),
    ).toMatchObject({ remove: [1, 2] });
  });
});
