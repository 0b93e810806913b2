/** Lists of Indicators as files: every line is accounted for, through the whole import. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Tally } from '../../shared/contract/exchange.ts';
import { countOutcomes } from '../../shared/indicator/list/list-line.ts';
import { readEntries, readList } from '../../shared/indicator/list/read-list.ts';
import { readImportFile } from '../../electron/exchange/read-file.ts';
import { stixLimits } from '../../electron/exchange/stix/stix-limits.ts';
import { unpackInput } from '../../electron/exchange/stix/unpack-input.ts';
import type { Client } from '../support/client.ts';
import { sharedData, writeFile } from '../support/stix-file.ts';
import { startWorkspace, type TestWorkspace } from '../support/workspace.ts';

let workspace: TestWorkspace;
let ada: Client;
let owner: number;
beforeEach(async () => {
  workspace = await startWorkspace();
  ({ ada, northgateId: owner } = workspace);
});

const sum = ({ created, updated, unchanged, merged, kept, refused }: Tally): number =>
  created + updated + unchanged + merged + kept + refused;
const viewOf = async (ref: string) => {
  const [row] = await ada.call('object.resolve', { ref });
  return ada.call('object.get', { id: row?.id ?? 0 });
};
const list = [
  '# Copyright of the maker',
  '',
  '# Reference: https://blog.example.net/report',
  '',
  'evil[.]com',
  '203.0.113.9:8443',
  'EVIL.com # seen again',
  '/path/only.php',
  '10.0.0.1',
  '',
].join('\r\n');

describe('a list with a value in each line', () => {
  it('comes in with every line counted and what its comments say', async () => {
    const path = writeFile(list, 'feed.txt');
    const preview = await ada.call('import.preview', { path });
    expect(preview.format).toBe('List of Indicators');
    expect(preview.types.map(({ sourceType, count }) => [sourceType, count])).toEqual(
      expect.arrayContaining([
        ['Host', 2],
        ['Address', 2],
        ['comment', 2],
        ['blank line', 2],
        ['not recognised', 1],
      ]),
    );
    const report = await ada.imported(path, owner);
    expect(report.objects).toEqual({
      read: 9,
      created: 2,
      updated: 0,
      unchanged: 0,
      merged: 1,
      kept: 4,
      refused: 2,
    });
    const { rows } = await ada.call('import.losses', { jobId: report.jobId, offset: 0, limit: 50 });
    const said = new Map(rows.map(({ id, reason }) => [id, reason]));
    expect(said.get('line 6')).toContain(':8443');
    expect(said.get('line 7')).toContain('line 5');
    expect(said.get('line 8')).toContain('path without its host');
    expect(said.get('line 9')).toContain('Private and reserved addresses');
    const { attributes } = await viewOf('Host:evil.com');
    expect(attributes.map(({ type, value }) => [type, value])).toEqual([
      ['Description', 'seen again'],
      ['Source', 'https://blog.example.net/report'],
    ]);
  });

  it('changes nothing when it is imported again, keeps what was changed by hand, and is undone as one', async () => {
    const path = writeFile('evil.com;a loader\nother.com;a panel', 'feed.txt');
    const empty = workspace.digest();
    const first = await ada.imported(path, owner);
    const digest = workspace.digest();
    const second = await ada.imported(path, owner);
    expect(second.objects).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(second.changeSet).toBeNull();
    expect(workspace.digest()).toBe(digest);

    const { attributes } = await viewOf('Host:evil.com');
    await ada.call('attribute.update', { attributeId: attributes[0]?.id ?? 0, value: 'by hand' });
    const changed = writeFile('evil.com;a new loader\nother.com;a new panel', 'feed.txt');
    const third = await ada.imported(changed, owner);
    expect(third.objects).toMatchObject({ updated: 2 });
    expect((await viewOf('Host:evil.com')).attributes.map(({ value }) => value)).toEqual(['by hand']);
    expect((await viewOf('Host:other.com')).attributes.map(({ value }) => value)).toEqual(['a new panel']);

    const other = await startWorkspace();
    const again = await other.ada.imported(path, other.northgateId);
    const before = await other.ada.call('workspace.info', {});
    expect(before.objects).toBe(2);
    await other.ada.call('changeSet.undo', { id: again.changeSet ?? 0 });
    expect((await other.ada.call('workspace.info', {})).objects).toBe(0);
    expect(first.changeSet).not.toBeNull();
    expect(empty).not.toBe(digest);
  });
});

describe('a table with a header', () => {
  it('gives each row its type, note, rating, confidence and Tags, and one File for the hashes of a row', async () => {
    const md5 = 'a'.repeat(32);
    const sha1 = 'b'.repeat(40);
    const path = writeFile(
      [
        '\ufeffindicator,type,notes,threat_rating,confidence,tags,MD5',
        `${sha1},sha1,"a ""loader"", packed",4,80,"heron;loader",${md5}`,
        'com.sample.app,android_package_name,,,,,',
        'example.click,domain,"two',
        'lines",,,,',
      ].join('\n'),
      'table.csv',
    );
    const report = await ada.imported(path, owner);
    expect(report.format).toBe('Table of Indicators');
    expect(report.objects).toMatchObject({ read: 5, created: 2, kept: 2, refused: 1 });
    const file = await viewOf(`File:${md5.toUpperCase()} : ${sha1.toUpperCase()}`);
    expect(file).toMatchObject({ rating: 4, confidence: 80, attributes: [{ value: 'a "loader", packed' }] });
    expect(file.tags.map(({ name }) => name).sort()).toEqual(['heron', 'loader']);
    expect((await viewOf('Host:example.click')).attributes[0]?.value).toBe('two\nlines');
  });
});

describe('a status that is locked', () => {
  it('is a matter of users: an import leaves it and says so', async () => {
    const feed = (active: boolean, note: string): string =>
      writeFile(`indicator,active,notes\nevil.com,${active},${note}`, 'feed.csv');
    await ada.imported(feed(true, 'first'), owner);
    expect(await viewOf('Host:evil.com')).toMatchObject({ active: true });
    await ada.imported(feed(false, 'second'), owner);
    const { id, version, active } = await viewOf('Host:evil.com');
    expect(active).toBe(false);
    await ada.call('indicator.update', { id, version, fields: { activeLocked: true } });
    const report = await ada.imported(feed(true, 'third'), owner);
    expect(await viewOf('Host:evil.com')).toMatchObject({ active: false, attributes: [{ value: 'third' }] });
    const { rows } = await ada.call('import.losses', { jobId: report.jobId, offset: 0, limit: 9 });
    expect(rows.map(({ reason }) => reason).join()).toContain('status (locked)');
  });
});

describe('a file that is no list', () => {
  it.each([
    ['prose', 'Nothing was seen this week.\nWe keep looking.', /not JSON.*none of its 2 lines/s],
    ['passwords', 'hunter2\nletmein\n', /none of its 2 lines/],
    ['a table of something else', 'name,age\nada,36', /none of its 2 lines/],
    ['JSON without Indicators', '[{"name":"ada"}]', /not STIX/],
  ])('is refused with a sentence: %s', async (_, content, said) => {
    const path = writeFile(content, 'notes.txt');
    const before = workspace.digest();
    const job = await ada.importFile(path, owner);
    expect(job).toMatchObject({ state: 'failed', error: expect.stringMatching(said) });
    expect(workspace.digest()).toBe(before);
  });
});

const folder = sharedData('ioc-lists');
const files =
  folder === null || !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.\w+$/.test(basename(name)))
        .sort();
if (files.length === 0) console.warn('skipped: no public indicator lists (set LIGATURE_SHARED_DATA)');

describe.skipIf(files.length === 0)('published lists', () => {
  it('are read line by line and imported: the sums equal the lines', { timeout: 600_000 }, async () => {
    let failing = 0;
    const lines: string[] = [];
    const all = { files: 0, lines: 0, recognised: 0, merged: 0, refused: 0, other: 0 };
    for (const name of files) {
      const path = join(folder ?? '', name);
      const bytes = readImportFile(path);
      if (bytes.length === 0) {
        lines.push(`${name}: 0 lines`);
        continue;
      }
      const text = unpackInput(bytes, stixLimits).toString('utf8');
      const isJson = text.trimStart().startsWith('[');
      const parsed: unknown[] = isJson ? (JSON.parse(text) as unknown[]) : []; // the lists in JSON are arrays
      const read = isJson ? parsed.length : text.replace(/\r?\n$/, '').split(/\r\n|\r|\n/).length;
      const counts = countOutcomes((isJson ? readEntries(parsed) : readList(text))?.lines ?? []);
      const other = counts.comment + counts.heading + counts.blank;
      let adds = counts.recognised + counts.merged + counts.refused + other === read;
      const job = await ada.importFile(path, owner);
      if (job.state === 'done') {
        const { objects } = await ada.call('import.report', { jobId: job.id });
        adds &&=
          objects.read === read &&
          sum(objects) === read &&
          objects.kept === other &&
          objects.refused >= counts.refused &&
          objects.created + objects.updated + objects.unchanged + objects.merged + objects.refused ===
            counts.recognised + counts.merged + counts.refused;
      } else adds &&= counts.recognised === 0 && /none of its/.test(job.error ?? '');
      if (!adds) failing += 1;
      lines.push(
        `${adds ? '' : 'FAILED '}${name}: ${read} lines = ${counts.recognised} recognised + ${counts.merged} merged + ${counts.refused} refused + ${other} comments, headings and blank`,
      );
      all.files += 1;
      all.lines += read;
      all.recognised += counts.recognised;
      all.merged += counts.merged;
      all.refused += counts.refused;
      all.other += other;
    }
    console.log(lines.join('\n'));
    console.log(
      `indicator lists: ${all.files} files, ${all.lines} lines = ${all.recognised} recognised + ${all.merged} merged + ${all.refused} refused + ${all.other} comments, headings and blank; ${failing} failing`,
    );
    expect(failing).toBe(0);
    expect(workspace.verify().problems).toEqual([]);
  });
});
