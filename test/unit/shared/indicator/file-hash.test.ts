import { describe, expect, it } from 'vitest';
import { fileSummary, hashAlgorithmOf } from '../../../../shared/indicator/file-hash.ts';
import { parseIndicator } from '../../../../shared/indicator/normalise.ts';
import { itRefuses, itStores } from './parsing.ts';

const md5 = 'd41d8cd98f00b204e9800998ecf8427e';
const sha1 = 'da39a3ee5e6b4b0d3255bfef95601890afd80709';
const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const [MD5, SHA1, SHA256] = [md5.toUpperCase(), sha1.toUpperCase(), sha256.toUpperCase()];

describe('a File', () => {
  itStores('File', [
    [md5, MD5],
    [SHA256, SHA256],
    [`${md5} : ${sha1} : ${sha256}`, `${MD5} : ${SHA1} : ${SHA256}`],
    [`${sha256}, ${md5}`, `${MD5} : ${SHA256}`],
    [`${sha256};${sha1}`, `${SHA1} : ${SHA256}`],
    [`${sha1} ${md5}`, `${MD5} : ${SHA1}`],
    [` : ${sha1} : `, SHA1],
    [`${md5} ${MD5}`, MD5],
    [{ sha256, md5 }, `${MD5} : ${SHA256}`],
    [{ md5, sha1: '', sha256: null, size: 12 }, MD5],
  ]);
  itRefuses('File', [
    ['abc', 'Check the length'],
    [`${md5}0`, 'Check the length'],
    [md5.replace('d', 'g'), 'only the digits'],
    [`${md5} : ${md5.replace('d', 'e')}`, 'two different MD5'],
    [{ md5: sha1 }, 'Enter it as SHA-1'],
    [{ size: 12 }, 'at least one hash'],
    [{ md5, size: -1 }, 'whole number'],
    [{ md5, size: '12 KB' }, 'whole number'],
    [' : ', 'at least one hash'],
  ]);

  it('is found under each of its hashes', () => {
    const result = parseIndicator('File', { sha256, md5, size: '0512' });
    expect(result).toMatchObject({
      ok: true,
      value: {
        summary: `${MD5} : ${SHA256}`,
        parts: { md5: MD5, sha256: SHA256, size: '512' },
        sizeBytes: 512,
        aliases: [
          { algorithm: 'md5', value: MD5 },
          { algorithm: 'sha256', value: SHA256 },
        ],
      },
    });
  });

  it('knows a hash by its length', () => {
    expect([md5, sha1, sha256, `${md5}x`, 'f'.repeat(128)].map(hashAlgorithmOf)).toEqual([
      'md5',
      'sha1',
      'sha256',
      undefined,
      undefined,
    ]);
  });

  it('joins hashes in the order MD5, SHA-1, SHA-256', () => {
    expect(fileSummary({ sha256: SHA256, md5: MD5 })).toBe(`${MD5} : ${SHA256}`);
  });
});
