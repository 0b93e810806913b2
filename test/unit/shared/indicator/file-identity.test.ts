import { describe, expect, it } from 'vitest';
import {
  checkMerge,
  chooseSurvivor,
  collidingAlgorithms,
  sharedAlgorithms,
  unionHashes,
  withoutHash,
} from '../../../../shared/indicator/file-identity.ts';

describe('the identity of Files', () => {
  it('is one shared hash', () => {
    expect(sharedAlgorithms({ md5: 'A', sha1: 'B' }, { sha1: 'B', sha256: 'C' })).toEqual(['sha1']);
    expect(sharedAlgorithms({ md5: 'A' }, { sha1: 'A' })).toEqual([]);
  });

  it('is contradicted by a different hash of the same type', () => {
    expect(collidingAlgorithms({ md5: 'A', sha1: 'B' }, { md5: 'A', sha1: 'X', sha256: 'C' })).toEqual(['sha1']);
  });

  it('keeps the union of both sides, the first one favoured', () => {
    expect(unionHashes({ md5: 'A' }, { md5: 'X', sha1: 'B' })).toEqual({ md5: 'A', sha1: 'B' });
  });
});

describe('merging two Files', () => {
  const md5File = { id: 1, hashes: { md5: 'A' }, lastModified: 10 };
  const sha1File = { id: 2, hashes: { sha1: 'B' }, lastModified: 20 };

  it('joins different hash types into the File modified last', () => {
    expect(checkMerge(md5File, sha1File)).toEqual({
      ok: true,
      hashes: { md5: 'A', sha1: 'B' },
      survivor: 2,
      absorbed: 1,
    });
  });

  it('is refused when both have a hash of one type', () => {
    expect(checkMerge(md5File, { ...sha1File, hashes: { md5: 'X' } })).toMatchObject({ ok: false });
  });

  it('is refused for one File alone', () => {
    expect(checkMerge(md5File, md5File)).toMatchObject({ ok: false });
  });

  it('lets the older id survive when both were modified at once', () => {
    expect(chooseSurvivor({ ...sha1File, lastModified: 10 }, md5File).id).toBe(1);
  });

  it('removes a single hash but never the last one', () => {
    expect(withoutHash({ md5: 'A', sha1: 'B' }, 'md5')).toEqual({ sha1: 'B' });
    expect(withoutHash({ md5: 'A' }, 'md5')).toBeUndefined();
  });
});
