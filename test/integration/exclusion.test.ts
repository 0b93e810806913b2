/** Exclusion lists: who administers them, and what they refuse on the way in. */
import { beforeEach, describe, expect, it } from 'vitest';
import { parseExclusion } from '../../shared/indicator/exclusion.ts';
import type { Client } from '../support/client.ts';
import { writeBundle } from '../support/stix-file.ts';
import { startWorkspace, type TestWorkspace } from '../support/workspace.ts';
import { anIndicator } from '../unit/electron/exchange/stix/stix-sample.ts';

let workspace: TestWorkspace;
let ada: Client;
let ownerId: number;
beforeEach(async () => {
  workspace = await startWorkspace();
  ({ ada, northgateId: ownerId } = workspace);
});

const host = (value: string) => ({ ownerId, type: 'Host' as const, value });
async function aList(values: readonly string[], owner: number | null = ownerId): Promise<number> {
  const { id } = await ada.call('exclusionList.create', { ownerId: owner, name: 'Ours' });
  await ada.call('exclusionList.add', { id, values: values.map((value) => ({ type: 'Host' as const, value })) });
  return id;
}

describe('the lists that come with the program', () => {
  it('refuse private addresses, reserved names and the empty file, each by list and entry', async () => {
    const lists = await ada.call('exclusionList.list', {});
    expect(lists.filter(({ builtIn }) => builtIn).map(({ name }) => name)).toEqual([
      'Hashes of the empty file',
      'Private and reserved addresses',
      'Reserved names',
      'Ubiquitous values',
    ]);
    for (const [type, value, entry] of [
      ['Address', '10.1.2.3', '10.0.0.0/8'],
      ['Address', '127.0.0.1', '127.0.0.0/8'],
      ['Address', 'fe80:0::1', 'fe80:0:0:0:0:0:0:0/10'],
      ['Host', 'printer.localhost', '*.localhost'],
      ['File', 'd41d8cd98f00b204e9800998ecf8427e', 'D41D8CD98F00B204E9800998ECF8427E'],
    ] as const) {
      const refusal = await ada.refused('indicator.create', { ownerId, type, value });
      expect(refusal).toMatchObject({ code: 'INVALID_INPUT', details: { entry } });
      expect(refusal.message).toContain(entry);
    }
    await ada.call('indicator.create', { ownerId, type: 'Address', value: '11.1.2.3' });
  });

  it('are changed by nobody', async () => {
    expect((await ada.refused('exclusionList.delete', { id: 1 })).code).toBe('UNSUPPORTED');
    expect((await ada.refused('exclusionList.update', { id: 1, name: 'x' })).code).toBe('UNSUPPORTED');
    const values = [{ type: 'Host' as const, value: 'a.example' }];
    expect((await ada.refused('exclusionList.add', { id: 1, values })).code).toBe('UNSUPPORTED');
  });
});

describe('the list of ubiquitous values', () => {
  it('holds each value as it is normalised, so that it is found', async () => {
    const lists = await ada.call('exclusionList.list', {});
    const list = lists.find(({ name }) => name === 'Ubiquitous values');
    expect(list).toMatchObject({ purpose: 'suggest', builtIn: true });
    const { rows, total } = await ada.call('exclusionList.values', { id: list?.id ?? 0, offset: 0, limit: 500 });
    expect(total).toBeGreaterThan(20);
    for (const entry of rows)
      expect(parseExclusion(entry.type, entry.value)).toMatchObject({ ok: true, entries: [entry] });
  });
});

describe('a list of an owner', () => {
  it('refuses fixed and wildcard values in that owner only, and leaves what exists', async () => {
    const { id: kept } = await ada.call('indicator.create', host('old.corp.example'));
    await aList(['intranet[.]example', '*.corp.example']);
    const other = await workspace.addOwner('source', 'Feed');
    for (const value of ['intranet.example', 'mail.corp.example'])
      expect((await ada.refused('indicator.create', host(value))).message).toContain('"Ours"');
    await ada.call('indicator.create', { ...host('mail.corp.example'), ownerId: other });
    await ada.call('indicator.create', host('corp.example'));
    expect(await ada.call('indicator.create', host('old.corp.example'))).toMatchObject({ id: kept, created: false });
  });

  it('refuses on import, counted and with the reason, while the rest comes in', async () => {
    await aList(['*.corp.example']);
    const report = await ada.imported(
      writeBundle(
        anIndicator(1, "[domain-name:value = 'mail.corp.example']"),
        anIndicator(2, "[domain-name:value = 'evil.example']"),
        anIndicator(3, "[ipv4-addr:value = '192.168.1.1']"),
      ),
      ownerId,
    );
    expect(report.objects).toMatchObject({ read: 3, created: 1, refused: 2 });
    const { rows } = await ada.call('import.losses', { jobId: report.jobId, outcome: 'refused', offset: 0, limit: 10 });
    expect(rows.map(({ reason }) => reason).sort()).toEqual([
      expect.stringContaining('"Ours" (entry "*.corp.example")'),
      expect.stringContaining('"Private and reserved addresses" (entry "192.168.0.0/16")'),
    ]);
  });

  it('is administered by who may change the settings of the owner, that of the system by System Administrators', async () => {
    const reader = await workspace.addUser('rolf', 'Read Only User');
    const chief = await workspace.addUser('cleo', 'Organization Administrator');
    const id = await aList(['a.example']);
    const values = [{ type: 'Host' as const, value: 'b.example' }];
    expect((await reader.refused('exclusionList.add', { id, values })).code).toBe('FORBIDDEN');
    expect(await chief.call('exclusionList.add', { id, values })).toMatchObject({ added: 1 });
    expect((await chief.refused('exclusionList.create', { ownerId: null, name: 'All' })).code).toBe('FORBIDDEN');
    const { id: system } = await ada.call('exclusionList.create', { ownerId: null, name: 'All' });
    expect((await chief.refused('exclusionList.delete', { id: system })).code).toBe('FORBIDDEN');
    const seen = await reader.call('exclusionList.list', {});
    expect(seen.find((list) => list.id === id)?.modify.allowed).toBe(false);
  });

  it('is not there for who has no role in its owner', async () => {
    const other = await workspace.addOwner('source', 'Feed');
    const id = await aList(['a.example'], other);
    const outsider = await workspace.addUser('otto', 'Organization Administrator');
    expect((await outsider.call('exclusionList.list', {})).some((list) => list.id === id)).toBe(false);
    expect((await outsider.refused('exclusionList.values', { id, offset: 0, limit: 5 })).code).toBe('NOT_FOUND');
    expect((await outsider.refused('exclusionList.delete', { id })).code).toBe('NOT_FOUND');
  });

  it('that is only kept out of suggestions refuses nothing, until its purpose is changed', async () => {
    const { id } = await ada.call('exclusionList.create', { ownerId, name: 'Noise', purpose: 'suggest' });
    await ada.call('exclusionList.add', { id, values: [{ type: 'Host', value: '*.noise.example' }] });
    await ada.call('indicator.create', host('a.noise.example'));
    await ada.call('indicator.create', host('google.com'));
    const { changeSet } = await ada.call('exclusionList.update', { id, purpose: 'refuse' });
    expect((await ada.refused('indicator.create', host('b.noise.example'))).message).toContain('"Noise"');
    await ada.call('changeSet.undo', { id: changeSet });
    await ada.call('indicator.create', host('b.noise.example'));
  });

  it('takes all values or, when one is wrong, none', async () => {
    const id = await aList(['a.example']);
    const refusal = await ada.refused('exclusionList.add', {
      id,
      values: [
        { type: 'Host', value: 'good.example' },
        { type: 'Host', value: 'not a host' },
      ],
    });
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('"not a host"') });
    expect((await ada.call('exclusionList.values', { id, offset: 0, limit: 9 })).total).toBe(1);
    expect((await ada.refused('exclusionList.create', { ownerId, name: 'OURS' })).code).toBe('CONFLICT');
  });

  it('comes back with every value when its deletion is undone', async () => {
    const id = await aList(['a.example', '*.b.example']);
    const before = workspace.digest();
    const { changeSet } = await ada.call('exclusionList.delete', { id });
    await ada.call('indicator.create', host('a.example'));
    await ada.call('changeSet.undo', { id: changeSet });
    expect((await ada.call('exclusionList.values', { id, offset: 0, limit: 9 })).total).toBe(2);
    const { changeSet: taken } = await ada.call('exclusionList.remove', {
      id,
      values: [{ type: 'Host', value: '*.b.example' }],
    });
    await ada.call('changeSet.undo', { id: taken });
    expect(workspace.verify().problems).toEqual([]);
    const { rows } = await ada.call('object.list', {
      filter: {},
      sort: 'summary',
      descending: false,
      offset: 0,
      limit: 5,
    });
    await ada.call('object.delete', { ids: rows.map(({ id: object }) => object) });
    expect(workspace.digest()).toBe(before);
  });

  it('says beforehand whether it would refuse a value', async () => {
    await aList(['*.corp.example']);
    const ask = (value: string) => ada.call('exclusionList.try', { ownerId, type: 'Host', value });
    expect((await ask('mail[.]corp[.]example')).reason).toContain('*.corp.example');
    expect((await ask('other.example')).reason).toBeNull();
  });
});
