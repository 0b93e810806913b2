/** Reports about Indicators, the private flag, and many Indicators in one change set. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { startWorkspace, type TestWorkspace } from '../support/workspace.ts';

let workspace: TestWorkspace;
let ada: Client;
let ownerId: number;
beforeEach(async () => {
  workspace = await startWorkspace();
  ({ ada, northgateId: ownerId } = workspace);
});

const anAddress = async (value = '198.51.100.7'): Promise<number> =>
  (await ada.call('indicator.create', { ownerId, type: 'Address', value })).id;

describe('a false positive', () => {
  it('is reported once per Indicator, user and day, and the refusal says when', async () => {
    const id = await anAddress();
    const other = await anAddress('198.51.100.8');
    const bob = await workspace.addUser('bob', 'Standard User');
    expect(await ada.call('indicator.reportFalsePositive', { id })).toMatchObject({ falsePositives: 1 });
    const again = await ada.refused('indicator.reportFalsePositive', { id });
    expect(again).toMatchObject({ code: 'CONFLICT', message: expect.stringMatching(/at \d\d:\d\d UTC today/) });
    expect(await bob.call('indicator.reportFalsePositive', { id })).toMatchObject({ falsePositives: 2 });
    expect(await ada.call('indicator.reportFalsePositive', { id: other })).toMatchObject({ falsePositives: 1 });
    const reports = await ada.call('indicator.reports', { id });
    expect(reports.falsePositives).toBe(2);
    expect(reports.lastFalsePositive).toBeGreaterThan(0);
    expect(reports.reportedToday).not.toBeNull();
    expect(reports.byUser.map(({ userName, falsePositives }) => `${userName} ${falsePositives}`).sort()).toEqual([
      'ada 1',
      'bob 1',
    ]);
  });

  it('is undone by itself, whoever has reported since and whatever else has changed', async () => {
    const id = await anAddress();
    const bob = await workspace.addUser('bob', 'Standard User');
    const { changeSet } = await ada.call('indicator.reportFalsePositive', { id });
    const { changeSet: bobs } = await bob.call('indicator.reportFalsePositive', { id });
    await ada.call('changeSet.undo', { id: changeSet });
    expect(await ada.call('indicator.reports', { id })).toMatchObject({ falsePositives: 1, reportedToday: null });
    const { changeSet: second } = await ada.call('indicator.reportFalsePositive', { id });
    await ada.call('changeSet.undo', { id: second });
    await bob.call('changeSet.undo', { id: bobs });
    expect(await ada.call('indicator.reports', { id })).toMatchObject({ falsePositives: 0, byUser: [] });
  });

  it('leaves nothing behind when it is undone', async () => {
    const id = await anAddress();
    const before = workspace.digest();
    const { changeSet } = await ada.call('indicator.reportFalsePositive', { id });
    await ada.call('changeSet.undo', { id: changeSet });
    expect(workspace.digest()).toBe(before);
  });

  it('needs its verb, unless the System setting lets readers report', async () => {
    const id = await anAddress();
    const reader = await workspace.addUser('rolf', 'Read Only User');
    expect((await reader.refused('indicator.reportFalsePositive', { id })).code).toBe('FORBIDDEN');
    expect((await reader.refused('indicator.reportObservations', { id, count: 1 })).code).toBe('FORBIDDEN');
    const denied = (await reader.call('indicator.reports', { id })).rights;
    expect([denied.falsePositive.allowed, denied.observation.allowed]).toEqual([false, false]);
    await ada.call('setting.set', { name: 'readersMayReport', on: true });
    expect((await reader.call('indicator.reports', { id })).rights.falsePositive.allowed).toBe(true);
    const { changeSet } = await reader.call('indicator.reportFalsePositive', { id });
    await reader.call('changeSet.undo', { id: changeSet });
    const outsiders = await workspace.addOwner('organization', 'Elsewhere');
    const { id: hidden } = await ada.call('indicator.create', {
      ownerId: outsiders,
      type: 'Address',
      value: '203.0.113.1',
    });
    expect((await reader.refused('indicator.reportFalsePositive', { id: hidden })).code).toBe('NOT_FOUND');
  });
});

describe('observations', () => {
  it('are added up by user and day, and the last addition can be undone', async () => {
    const id = await anAddress();
    await ada.call('indicator.reportObservations', { id, count: 5 });
    const { changeSet, observations } = await ada.call('indicator.reportObservations', { id, count: 7 });
    expect(observations).toBe(12);
    await ada.call('changeSet.undo', { id: changeSet });
    const reports = await ada.call('indicator.reports', { id });
    expect(reports).toMatchObject({ observations: 5, byUser: [{ userName: 'ada', observations: 5 }] });
    expect(reports.lastObserved).toBeGreaterThan(0);
    expect((await ada.call('object.get', { id })).detail).toMatchObject({ observations: 5, falsePositives: 0 });
  });
});

describe('the private flag', () => {
  it('is set on native types only, and only while the System setting is on', async () => {
    const id = await anAddress();
    const { version } = await ada.call('object.get', { id });
    const set = { id, version, fields: { privateFlag: true } };
    expect(await ada.refused('indicator.update', set)).toMatchObject({
      code: 'UNSUPPORTED',
      message: expect.stringContaining('switched off'),
    });
    await ada.call('setting.set', { name: 'privateIndicators', on: true });
    await ada.call('indicator.update', set);
    expect((await ada.call('object.get', { id })).detail).toMatchObject({ fields: { privateFlag: true } });
    const mutex = { ownerId, type: 'Mutex' as const, value: 'm', fields: { privateFlag: true } };
    expect(await ada.refused('indicator.create', mutex)).toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('A Mutex cannot be private'),
    });
    await ada.call('setting.set', { name: 'privateIndicators', on: false });
    const now = await ada.call('object.get', { id });
    await ada.call('indicator.update', { id, version: now.version, fields: { privateFlag: false } });
  });
});

describe('many Indicators at once', () => {
  const values = [
    { type: 'Host' as const, value: 'evil[.]example' },
    { type: 'Address' as const, value: '203.0.113.9' },
    { type: 'File' as const, value: 'a'.repeat(32) },
  ];

  it('are looked at before: there already, refused by a list or as invalid, or new', async () => {
    const id = await anAddress();
    const answers = await ada.call('indicator.check', {
      ownerId,
      values: [
        { type: 'Address', value: '198[.]51[.]100[.]7' },
        { type: 'Address', value: '10.0.0.1' },
        { type: 'Address', value: '999.1.1.1' },
        { type: 'Host', value: 'new.example' },
      ],
    });
    expect(answers).toEqual([
      { existing: id, refused: null },
      { existing: null, refused: expect.stringContaining('10.0.0.0/8') },
      { existing: null, refused: expect.stringContaining('999.1.1.1') },
      { existing: null, refused: null },
    ]);
  });

  it('are made in one change set with their fields, Attributes, Tags and Group, and undone as one', async () => {
    const { id: groupId } = await ada.call('group.create', { ownerId, type: 'Campaign', name: 'Quiet Heron' });
    const { id: known } = await ada.call('indicator.create', { ownerId, ...(values[1] ?? values[0]!) });
    const before = workspace.digest();
    const done = await ada.call('indicator.createMany', {
      ownerId,
      values: [...values, { type: 'Host', value: 'EVIL.example' }],
      fields: { rating: 4, confidence: 70 },
      attributes: [{ type: 'Description', value: 'From a mail', source: 'mail' }],
      tags: ['phish'],
      groupId,
    });
    expect(done).toMatchObject({ created: 2, existing: 1 });
    const card = await ada.call('association.list', { id: groupId, kind: 'indicator', offset: 0, limit: 10 });
    expect(card.rows).toHaveLength(3);
    const [host] = await ada.call('object.resolve', { ref: 'Host:evil.example' });
    expect(await ada.call('object.get', { id: host?.id ?? 0 })).toMatchObject({
      rating: 4,
      confidence: 70,
      attributes: [{ type: 'Description', value: 'From a mail', source: 'mail', isDefault: true }],
      tags: [{ name: 'phish' }],
    });
    expect(await ada.call('object.get', { id: known })).toMatchObject({
      rating: null,
      attributes: [],
      tags: [{ name: 'phish' }],
    });
    await ada.call('changeSet.undo', { id: done.changeSet });
    expect(workspace.digest()).toBe(before);
  });

  it.each([
    ['a value that is excluded', { type: 'Address' as const, value: '192.168.0.9' }, '192.168.0.0/16'],
    ['a value that is invalid', { type: 'Host' as const, value: 'no host' }, 'no host'],
  ])('are refused as a whole because of %s', async (_, bad, said) => {
    const before = workspace.digest();
    const refusal = await ada.refused('indicator.createMany', { ownerId, values: [...values, bad] });
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining(said) });
    expect(workspace.digest()).toBe(before);
  });

  it('ask for the right to tag and to associate, too', async () => {
    const reader = await workspace.addUser('rolf', 'Read Only User');
    expect((await reader.refused('indicator.createMany', { ownerId, values })).code).toBe('FORBIDDEN');
    const hidden = await workspace.addOwner('source', 'Feed');
    const { id: groupId } = await ada.call('group.create', { ownerId: hidden, type: 'Report', name: 'Hidden' });
    const bob = await workspace.addUser('bob', 'Standard User');
    const before = workspace.digest();
    expect((await bob.refused('indicator.createMany', { ownerId, values, groupId })).code).toBe('NOT_FOUND');
    expect(workspace.digest()).toBe(before);
  });

  it('may be ten thousand, made and undone as one', { timeout: 120_000 }, async () => {
    const { id: groupId } = await ada.call('group.create', { ownerId, type: 'Campaign', name: 'Large' });
    const before = workspace.digest();
    const many = Array.from({ length: 10_000 }, (_, n) => ({ type: 'Host' as const, value: `h${n}.example` }));
    const start = performance.now();
    const done = await ada.call('indicator.createMany', {
      ownerId,
      values: many,
      fields: { rating: 3 },
      tags: ['big'],
      groupId,
    });
    console.log(`ten thousand Indicators with a Tag and a Group: ${Math.round(performance.now() - start)} ms`);
    expect(done.created).toBe(10_000);
    await ada.call('changeSet.undo', { id: done.changeSet });
    expect(workspace.digest()).toBe(before);
  });
});
