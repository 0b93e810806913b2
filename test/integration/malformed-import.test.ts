/** Malformed files through the whole import: a clear end or a line of the ledger, and never half of a file. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { writeBundle, writeFile } from '../support/stix-file.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { startWorkspace, type TestWorkspace } from '../support/workspace.ts';
import { aBundle, anIndicator, anObject, aRelationship, idOf } from '../unit/electron/exchange/stix/stix-sample.ts';

let workspace: TestWorkspace;
let ada: Client;
let owner: number;
beforeAll(async () => {
  workspace = await startWorkspace();
  ({ ada, northgateId: owner } = workspace);
  await ada.imported(
    writeBundle(
      anObject('malware', 900),
      anObject('tool', 901),
      aRelationship(902, idOf('malware', 900), 'uses', idOf('tool', 901)),
    ),
    owner,
  );
});

const good = anObject('malware', 1);
const bundleText = aBundle(good, anObject('malware', 2)).toString();

/** A file of brackets larger than the program would want to hold as text. */
function deepFile(megabytes: number): string {
  const path = join(tempFolder(), 'deep.json');
  const file = openSync(path, 'w');
  writeSync(file, '{"type":"bundle","objects":[{"type":"malware","x":');
  const brackets = Buffer.alloc(1024 * 1024, '[');
  for (let n = 0; n < megabytes; n += 1) writeSync(file, brackets);
  closeSync(file);
  return path;
}

describe('a file that is refused as a whole', () => {
  it.each<[string, () => string | Uint8Array, RegExp]>([
    ['empty', () => '', /empty/],
    ['white space', () => '  \n ', /white space|empty/],
    ['prose', () => 'The actor was seen again.', /not JSON/],
    ['truncated in an object', () => bundleText.slice(0, 200), /ends at byte/],
    ['truncated before its last bracket', () => bundleText.slice(0, -1), /ends at byte/],
    ['truncated gzip', () => gzipSync(bundleText).subarray(0, 60), /gzip|damaged/i],
    [
      'gzip with noise inside',
      () =>
        Buffer.concat([gzipSync(bundleText).subarray(0, 20), Buffer.from('noise'), gzipSync(bundleText).subarray(30)]),
      /gzip|damaged/i,
    ],
    ['binary', () => Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 131) % 256)), /not JSON|Expected/],
    ['UTF-16', () => Buffer.from(`\ufeff${bundleText}`, 'utf16le'), /UTF-16/],
    ['a MISP event', () => '{"Event":{"info":"x","Attribute":[]}}', /MISP/],
    ['XML', () => '<?xml version="1.0"?><stix/>', /XML/],
    ['a ZIP archive', () => Buffer.from('PK\u0003\u0004' + 'x'.repeat(100)), /ZIP/],
    ['an empty object', () => '{}', /empty JSON object/],
    ['text behind the bundle', () => `${bundleText} and more`, /end of the file/],
    ['a trailing comma', () => '{"type":"bundle","objects":[{},]}', /found/],
  ])('when it is %s: the reason is said and nothing changes', async (_, content, reason) => {
    const before = workspace.digest();
    const path = writeFile(content());
    const job = await ada.importFile(path, owner);
    expect(job.state).toBe('failed');
    expect(job.error).toMatch(reason);
    expect(job.error).not.toMatch(/SQLITE|at .*:\d+:\d+|Unexpected token/);
    expect(workspace.digest()).toBe(before);
    const preview = await ada.refused('import.preview', { path });
    expect(['INVALID_INPUT', 'LIMIT']).toContain(preview.code);
    expect(preview.message).toMatch(reason);
  });

  it('when it nests without end over 200 MB: said within seconds, and nothing changes', async () => {
    const before = workspace.digest();
    const start = performance.now();
    const job = await ada.importFile(deepFile(200), owner);
    expect(job).toMatchObject({ state: 'failed', error: expect.stringContaining('64 levels') });
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(workspace.digest()).toBe(before);
  });

  it('when it is a gzip bomb', { timeout: 120_000 }, async () => {
    const before = workspace.digest();
    // Ten gigabytes of spaces in about ten megabytes: members of one gzip file, one after the other.
    const member = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '), { level: 9 });
    const job = await ada.importFile(writeFile(Buffer.concat(Array<Buffer>(160).fill(member)), 'bomb.json.gz'), owner);
    expect(job).toMatchObject({ state: 'failed', error: expect.stringMatching(/unpack/i) });
    expect(workspace.digest()).toBe(before);
  });

  it('when it is gone or a folder', async () => {
    expect(await ada.refused('import.start', { path: join(tempFolder(), 'none.json'), ownerId: owner })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await ada.refused('import.start', { path: tempFolder(), ownerId: owner })).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

/** Number of the last good object; none may be the same as an earlier one. */
let goodOnes = 100_000;

/** Imports bad objects beside a good one and answers what the ledger says about the bad ones. */
async function ledgerOf(
  ...bad: readonly unknown[]
): Promise<{ reasons: string[]; refused: number; created: number; adds: boolean }> {
  const report = await ada.imported(writeBundle(anObject('malware', (goodOnes += 1)), ...bad), owner);
  const { rows } = await ada.call('import.losses', { jobId: report.jobId, offset: 0, limit: 500 });
  const sum = ({ read, ...rest }: typeof report.objects): boolean =>
    read === Object.values(rest).reduce((total, n) => total + n, 0);
  expect(workspace.verify().problems).toEqual([]);
  return {
    reasons: rows.map(({ reason }) => reason),
    refused: report.objects.refused + report.associations.refused,
    created: report.objects.created,
    adds: sum(report.objects) && sum(report.associations),
  };
}

describe('a file with bad objects among good ones', () => {
  it.each<[string, unknown[]]>([
    ['a null', [null]],
    ['a number, a text and a list', [7, 'x', [1]]],
    ['an object without type', [{ id: idOf('malware', 2) }]],
    ['an object without id', [{ type: 'malware', name: 'x' }]],
    ['an id of another type', [{ type: 'malware', id: idOf('tool', 2), name: 'x' }]],
    ['a name that is a list', [{ ...anObject('tool', 3), name: ['x'] }]],
    ['an indicator without a pattern', [anObject('indicator', 5)]],
    ['a relationship without ends', [{ ...aRelationship(6, 'a', 'uses', 'b'), source_ref: 5 }]],
  ])('refuses %s, says why, and takes the rest', async (_, bad) => {
    const { reasons, refused, created, adds } = await ledgerOf(...bad);
    expect({ refused, created, adds }).toEqual({ refused: bad.length, created: 1, adds: true });
    expect(reasons).toHaveLength(bad.length);
    for (const reason of reasons) expect(reason.length).toBeGreaterThan(8);
  });

  it('accounts for references into nowhere', async () => {
    const { reasons, refused, adds } = await ledgerOf(
      aRelationship(20, idOf('malware', 12345), 'uses', idOf('tool', 54321)),
      anObject('report', 21, { object_refs: [idOf('malware', 777)], published: '2024-01-01T00:00:00Z' }),
    );
    expect({ refused, adds }).toEqual({ refused: 1, adds: true });
    expect(reasons.join()).toContain('neither in the file nor in the owner');
  });

  it('accounts for references in a circle, to itself and twice', async () => {
    const [a, b, c] = [idOf('intrusion-set', 30), idOf('intrusion-set', 31), idOf('intrusion-set', 32)];
    const { adds, refused } = await ledgerOf(
      anObject('intrusion-set', 30),
      anObject('intrusion-set', 31),
      anObject('intrusion-set', 32),
      aRelationship(33, a, 'related-to', b),
      aRelationship(34, b, 'related-to', c),
      aRelationship(35, c, 'related-to', a),
      aRelationship(36, a, 'related-to', a),
      aRelationship(37, b, 'related-to', a),
    );
    expect({ adds, refused }).toEqual({ adds: true, refused: 1 });
    const [row] = await ada.call('object.resolve', { ref: 'Intrusion Set:intrusion-set 30' });
    expect((await ada.call('association.counts', { id: row?.id ?? 0 })).total).toBe(2);
  });

  it('takes one of two objects with the same id', async () => {
    const { adds, created } = await ledgerOf(
      anObject('tool', 40, { name: 'Twice A' }),
      anObject('tool', 40, { name: 'Twice B' }),
    );
    expect({ adds, created }).toEqual({ adds: true, created: 2 });
    expect((await ada.call('object.search', { text: 'Twice', limit: 10 })).rows).toHaveLength(1);
  });

  it('takes a text of ten million characters or says why not', async () => {
    const { adds } = await ledgerOf(
      anObject('malware', 50, { description: 'x'.repeat(10_000_000) }),
      anObject('malware', 51, { name: 'n'.repeat(1_000_000) }),
    );
    expect(adds).toBe(true);
    for (const { summary } of (await ada.call('object.search', { text: 'nnnnnn', limit: 10 })).rows)
      expect(summary.length).toBeLessThanOrEqual(10_000);
  });

  it('keeps hostile names as plain text', async () => {
    const names = [
      "'; DROP TABLE object; --",
      '<script>alert(1)</script>',
      '=cmd|calc',
      '__proto__',
      '%s%s%n',
      '../../etc/passwd',
    ];
    const { created } = await ledgerOf(...names.map((name, n) => anObject('malware', 60 + n, { name })));
    expect(created).toBe(names.length + 1);
    for (const name of names)
      expect(await ada.call('object.resolve', { ref: `Malware:${name}` }), name).toHaveLength(1);
  });

  it('takes ids of attribute types and labels that collide with properties of every object', async () => {
    const { adds } = await ledgerOf(
      anObject('malware', 80, {
        labels: ['__proto__', 'constructor', 'toString'],
        aliases: ['hasOwnProperty'],
        x_constructor: 'x',
        x___proto__: { a: 1 },
      }),
      anIndicator(81, "[file:hashes.'MD5' = '0123456789abcdef0123456789abcdef']", { labels: ['__proto__'] }),
    );
    expect(adds).toBe(true);
    const [row] = await ada.call('object.resolve', { ref: 'Malware:malware 80' });
    expect((await ada.call('object.get', { id: row?.id ?? 0 })).tags.map(({ name }) => name).sort()).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ]);
    const again = await ada.imported(
      writeBundle(
        anObject('malware', 80, {
          modified: '2025-01-01T00:00:00Z',
          labels: ['__proto__', 'constructor'],
          aliases: ['hasOwnProperty', 'valueOf'],
        }),
      ),
      owner,
    );
    expect(again.objects).toMatchObject({ updated: 1 });
  });
});

it('leaves no trace of a bug in the log', () => {
  expect(workspace.log).toEqual([]);
});
