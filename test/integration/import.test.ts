import { beforeEach, describe, expect, it } from 'vitest';
import type { Tally } from '../../shared/contract/exchange.ts';
import { dataTables } from '../../electron/store/journal.ts';
import type { Client } from '../support/client.ts';
import { sharedData, writeBundle, writeFile, writeLargeBundle } from '../support/stix-file.ts';
import { startWorkspace, type TestWorkspace } from '../support/workspace.ts';
import { aBundle, anIndicator, anObject, aRelationship, idOf } from '../unit/electron/exchange/stix/stix-sample.ts';

let workspace: TestWorkspace;
let ada: Client;
let owner: number;
beforeEach(async () => {
  workspace = await startWorkspace();
  ({ ada, northgateId: owner } = workspace);
});

const adds = ({ read, created, updated, unchanged, merged, kept, refused }: Tally): boolean =>
  read === created + updated + unchanged + merged + kept + refused;
const tally = (counts: Partial<Tally>): Tally => ({
  read: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  merged: 0,
  kept: 0,
  refused: 0,
  ...counts,
});
const find = async (ref: string): Promise<number> => {
  const [row, ...more] = await ada.call('object.resolve', { ref });
  if (row === undefined || more.length > 0)
    throw new Error(`${ref} stands for ${more.length + (row === undefined ? 0 : 1)} objects`);
  return row.id;
};
const lossesOf = async (jobId: number): Promise<{ id: string; outcome: string; reason: string }[]> =>
  (await ada.call('import.losses', { jobId, offset: 0, limit: 500 })).rows;

const changedAt = (day: number): string => `2024-04-${String(day).padStart(2, '0')}T00:00:00.000Z`;
const actor = (properties: Record<string, unknown> = {}): Record<string, unknown> =>
  anObject('intrusion-set', 1, { name: 'Quiet Heron', description: 'First text', aliases: ['TA-1'], ...properties });
const tool = anObject('tool', 2, { name: 'Needle' });
const uses = (properties: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...aRelationship(3, idOf('intrusion-set', 1), 'uses', idOf('tool', 2)),
  ...properties,
});
const revise = (
  object: Record<string, unknown>,
  day: number,
  properties: Record<string, unknown> = {},
): Record<string, unknown> => ({ ...object, ...properties, modified: changedAt(day) });

describe('the accounting of an import', () => {
  it.each(['bundle-21.json', 'bundle-20.json'])(
    'adds up for %s, names every loss, and finds nothing new a second time',
    async (name) => {
      const path = new URL(`../data/stix/${name}`, import.meta.url).pathname;
      const first = await ada.imported(path, owner);
      expect(adds(first.objects) && adds(first.associations)).toBe(true);
      expect(first.objects.created).toBeGreaterThan(0);
      const losses = await lossesOf(first.jobId);
      expect(losses).toHaveLength(first.losses);
      for (const outcome of ['kept', 'refused'] as const) {
        expect(losses.filter((loss) => loss.outcome === outcome).length).toBe(
          first.objects[outcome] + first.associations[outcome],
        );
      }
      for (const { reason } of losses) expect(reason.length).toBeGreaterThan(5);
      const digest = workspace.digest();
      const second = await ada.imported(path, owner);
      expect(second.objects).toMatchObject({ read: first.objects.read, created: 0, updated: 0 });
      expect(second.objects.merged).toBeLessThanOrEqual(first.objects.merged);
      expect(second.associations).toMatchObject({ read: first.associations.read, created: 0, updated: 0 });
      expect(second.changeSet).toBeNull();
      expect(workspace.digest()).toBe(digest);
      expect(workspace.verify().problems).toEqual([]);
    },
  );

  it('tells created, updated, unchanged, merged, kept and refused apart', async () => {
    const one = anIndicator(1, "[domain-name:value = 'one.example.com']");
    const two = anIndicator(2, "[domain-name:value = 'two.example.com']");
    await ada.imported(writeBundle(one, two, actor(), tool, uses()), owner);
    const report = await ada.imported(
      writeBundle(
        one,
        revise(two, 1, { confidence: 70 }),
        revise(actor(), 1, { description: 'Second text' }),
        tool,
        uses(),
        anObject('malware', 4),
        anIndicator(5, "[domain-name:value = 'ONE.example.com']"),
        anObject('x-unknown', 6),
        { type: 'malware', id: 'no id' },
        aRelationship(7, idOf('intrusion-set', 1), 'uses', idOf('malware', 4)),
        aRelationship(8, idOf('intrusion-set', 1), 'uses', idOf('malware', 99)),
      ),
      owner,
    );
    expect(report.objects).toEqual(
      tally({ read: 8, unchanged: 2, updated: 2, created: 1, merged: 1, kept: 1, refused: 1 }),
    );
    expect(report.associations).toEqual(tally({ read: 3, unchanged: 1, created: 1, refused: 1 }));
    expect(await lossesOf(report.jobId)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: idOf('x-unknown', 6), outcome: 'kept' }),
        expect.objectContaining({
          id: idOf('relationship', 8),
          outcome: 'refused',
          reason: expect.stringContaining('neither in the file nor in the owner'),
        }),
      ]),
    );
  });

  it('keeps input without a counterpart word for word', async () => {
    const verbatim = JSON.stringify(
      anObject('x-acme-widget', 9, { weird: [1, { deep: 'ünïcode \u0000-free' }], big: 12345678901234 }),
    );
    await ada.imported(writeFile(`{"type":"bundle","id":"${idOf('bundle', 1)}","objects":[${verbatim}]}`), owner);
    expect(
      workspace.read((db) => db.prepare('SELECT external_id, source_type, verbatim FROM kept_input').all()),
    ).toEqual([{ external_id: idOf('x-acme-widget', 9), source_type: 'x-acme-widget', verbatim }]);
  });

  it('meets what an analyst made by hand instead of making it again', async () => {
    const { id } = await ada.call('indicator.create', {
      ownerId: owner,
      type: 'Host',
      value: 'mine.example.com',
      fields: { rating: 5 },
    });
    const report = await ada.imported(writeBundle(anIndicator(1, "[domain-name:value = 'MINE.example.com']")), owner);
    expect(report.objects).toMatchObject({ created: 0, merged: 1 });
    const view = await ada.call('object.get', { id });
    expect(view).toMatchObject({ rating: 5 });
    expect(view.assertions.map(({ externalId }) => externalId)).toEqual([idOf('indicator', 1)]);
    expect(await ada.call('object.resolve', { ref: 'Host:mine.example.com' })).toHaveLength(1);
  });
});

describe('a second import of what the source changed', () => {
  const description = async (): Promise<string | undefined> =>
    (await ada.call('object.get', { id: await find('Intrusion Set:Quiet Heron') })).attributes.find(
      ({ type }) => type === 'Description',
    )?.value;

  it('overwrites what nobody touched: name, field, attribute', async () => {
    await ada.imported(writeBundle(actor({ first_seen: changedAt(1) })), owner);
    const id = await find('Intrusion Set:Quiet Heron');
    await ada.imported(
      writeBundle(revise(actor(), 2, { name: 'Loud Heron', description: 'Second text', first_seen: changedAt(3) })),
      owner,
    );
    const view = await ada.call('object.get', { id });
    expect(view).toMatchObject({ summary: 'Loud Heron', detail: { fields: { firstSeen: Date.parse(changedAt(3)) } } });
    expect(view.attributes.filter(({ type }) => type === 'Description')).toMatchObject([{ value: 'Second text' }]);
  });

  it('leaves and lists what was changed by hand: name, field, attribute', async () => {
    await ada.imported(writeBundle(actor({ first_seen: changedAt(1) })), owner);
    const id = await find('Intrusion Set:Quiet Heron');
    const view = await ada.call('object.get', { id });
    await ada.call('group.update', { id, version: view.version, name: 'My Heron', fields: { firstSeen: 5 } });
    await ada.call('attribute.update', {
      attributeId: view.attributes.find(({ type }) => type === 'Description')?.id ?? 0,
      value: 'My text',
    });
    const report = await ada.imported(
      writeBundle(revise(actor(), 2, { name: 'Loud Heron', description: 'Second text', first_seen: changedAt(3) })),
      owner,
    );
    const after = await ada.call('object.get', { id });
    expect(after).toMatchObject({ summary: 'My Heron', detail: { fields: { firstSeen: 5 } } });
    expect(after.attributes.filter(({ type }) => type === 'Description')).toMatchObject([{ value: 'My text' }]);
    const [loss] = (await lossesOf(report.jobId)).filter(({ reason }) => reason.includes('by hand'));
    expect(loss).toMatchObject({
      id: idOf('intrusion-set', 1),
      reason: expect.stringMatching(/name.*firstSeen.*Description/),
    });
  });

  it('takes an attribute value away that the source dropped, and does not bring back one that the analyst deleted', async () => {
    await ada.imported(writeBundle(actor({ aliases: ['TA-1', 'TA-2', 'TA-3'] })), owner);
    const id = await find('Intrusion Set:Quiet Heron');
    const aliases = async (): Promise<string[]> =>
      (await ada.call('object.get', { id })).attributes
        .filter(({ type }) => type === 'Alias')
        .map(({ value }) => value)
        .sort();
    expect(await aliases()).toEqual(['TA-1', 'TA-2', 'TA-3']);
    const deleted = (await ada.call('object.get', { id })).attributes.find(({ value }) => value === 'TA-2');
    await ada.call('attribute.delete', { attributeId: deleted?.id ?? 0 });
    await ada.imported(writeBundle(revise(actor(), 2, { aliases: ['TA-1', 'TA-2'] })), owner);
    expect(await aliases()).toEqual(['TA-1']);
    await ada.imported(writeBundle(revise(actor(), 3, { aliases: ['TA-1', 'TA-2', 'TA-4'] })), owner);
    expect(await aliases()).toEqual(['TA-1', 'TA-4']);
  });

  it('marks what the source revoked, and clears the mark when it is back', async () => {
    await ada.imported(writeBundle(actor()), owner);
    const id = await find('Intrusion Set:Quiet Heron');
    await ada.imported(writeBundle(revise(actor(), 2, { revoked: true })), owner);
    expect(await ada.call('object.get', { id })).toMatchObject({ withdrawn: true, assertions: [{ revoked: true }] });
    await ada.imported(writeBundle(revise(actor(), 3)), owner);
    expect(await ada.call('object.get', { id })).toMatchObject({ withdrawn: false });
  });

  it('leaves a deleted object deleted until the source changes it', async () => {
    await ada.imported(writeBundle(actor(), tool, uses()), owner);
    await ada.call('object.delete', { ids: [await find('Intrusion Set:Quiet Heron')] });
    const again = await ada.imported(writeBundle(actor(), tool, uses()), owner);
    expect(again.objects).toMatchObject({ created: 0, unchanged: 2 });
    expect(again.associations).toMatchObject({ created: 0, unchanged: 1 });
    expect(await ada.call('object.resolve', { ref: 'Intrusion Set:Quiet Heron' })).toEqual([]);
    const changed = await ada.imported(writeBundle(revise(actor(), 2), tool, uses()), owner);
    expect(changed.objects).toMatchObject({ created: 1 });
    expect(await description()).toBe('First text');
    expect((await ada.call('association.counts', { id: await find('Tool:Needle') })).total).toBe(1);
  });

  it('leaves a removed association removed until the source changes it', async () => {
    await ada.imported(writeBundle(actor(), tool, uses()), owner);
    const [a, b] = [await find('Intrusion Set:Quiet Heron'), await find('Tool:Needle')];
    await ada.call('association.remove', { id: a, others: [{ id: b }] });
    expect((await ada.imported(writeBundle(actor(), tool, uses()), owner)).associations).toMatchObject({
      created: 0,
      unchanged: 1,
    });
    expect((await ada.call('association.counts', { id: a })).total).toBe(0);
    expect((await ada.imported(writeBundle(actor(), tool, revise(uses(), 2)), owner)).associations).toMatchObject({
      created: 1,
    });
    expect((await ada.call('association.counts', { id: a })).total).toBe(1);
    expect((await ada.imported(writeBundle(actor(), tool, revise(uses(), 2)), owner)).associations).toMatchObject({
      created: 0,
      unchanged: 1,
    });
  });

  it('does not take away what two sources state when one is undone', async () => {
    await ada.imported(writeBundle(actor(), tool, uses()), owner);
    const second = await ada.imported(writeBundle(actor(), tool, { ...uses(), id: idOf('relationship', 77) }), owner);
    expect(second.associations).toMatchObject({ merged: 1 });
    await ada.call('changeSet.undo', { id: second.changeSet ?? 0 });
    expect((await ada.call('association.counts', { id: await find('Tool:Needle') })).total).toBe(1);
  });
});

describe('an import is visible whole or not at all', () => {
  it('to a reader who looks all the time, while edits by others go on', async () => {
    const hosts = 4000;
    const path = writeLargeBundle(hosts);
    const other = await workspace.addUser('lena', 'Standard User');
    const before = (await ada.call('workspace.info', {})).objects;
    const { jobId } = await ada.call('import.start', { path, ownerId: owner });
    const ended = ada.ended(jobId);
    let isRunning = true;
    const end = ended.then((job) => {
      isRunning = false;
      return job;
    });
    const partial: unknown[] = [];
    let looks = 0;
    let edits = 0;
    while (isRunning) {
      looks += 1;
      const [{ total }, hits, families, info] = await Promise.all([
        other.call('object.list', {
          filter: { types: [{ kind: 'indicator', name: 'Host' }] },
          sort: 'modified',
          descending: true,
          offset: 0,
          limit: 5,
        }),
        other.call('object.search', { text: 'large.example', limit: 5 }),
        other.call('object.resolve', { ref: 'Malware:malware 1' }),
        other.call('workspace.info', {}),
      ]);
      // Each of the four is answered at a moment of its own, so each must be whole in itself.
      if (total !== 0 && total !== hosts) partial.push({ total });
      if (hits.rows.length !== 0 && hits.rows.length !== 5) partial.push({ hits: hits.rows.length });
      if (families.length > 1) partial.push({ families: families.length });
      const seen = info.objects - before - edits;
      if (seen !== 0 && seen < hosts) partial.push({ seen });
      const { id } = await other.call('group.create', { ownerId: owner, type: 'Campaign', name: `During ${looks}` });
      edits += 1;
      expect((await other.call('object.get', { id })).summary).toBe(`During ${looks}`);
    }
    expect(await end).toMatchObject({ state: 'done' });
    expect(partial).toEqual([]);
    expect(edits).toBeGreaterThan(2);
    expect((await other.call('object.search', { text: 'h17.large.example', limit: 5 })).rows).toHaveLength(1);
    expect(workspace.verify().problems).toEqual([]);
    console.log(`import beside a reader: ${looks} looks and ${edits} edits while it ran`);
  });

  it('and an analyst who makes the same Indicators meanwhile gets each of them once, or is told to wait', async () => {
    const hosts = 4000;
    const other = await workspace.addUser('lena', 'Standard User');
    const { jobId } = await ada.call('import.start', { path: writeLargeBundle(hosts), ownerId: owner });
    let isRunning = true;
    const end = ada.ended(jobId).then((job) => {
      isRunning = false;
      return job;
    });
    const outcomes: Record<string, number> = {};
    const values = new Set<string>();
    const mine = (await other.call('group.create', { ownerId: owner, type: 'Campaign', name: 'Mine' })).id;
    for (let n = 0; isRunning; n += 1) {
      const value = `h${(n * 997) % hosts}.large.example.com`;
      const outcome = await other.outcome('indicator.create', {
        ownerId: owner,
        type: 'Host',
        value,
        tags: ['mine', 'family-1'],
      });
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      values.add(value);
      if (isRunning && n === 1) expect(await other.outcome('object.delete', { ids: [mine] })).toMatch(/LOCKED|done/);
    }
    expect(await end).toMatchObject({ state: 'done', error: null });
    expect(Object.keys(outcomes).filter((outcome) => outcome !== 'done' && outcome !== 'LOCKED')).toEqual([]);
    for (const value of values)
      expect(await ada.call('object.resolve', { ref: `Host:${value}` }), value).toHaveLength(1);
    expect(
      (
        await ada.call('object.list', {
          filter: { types: [{ kind: 'indicator', name: 'Host' }] },
          sort: 'modified',
          descending: true,
          offset: 0,
          limit: 1,
        })
      ).total,
    ).toBe(hosts);
    expect(workspace.verify().problems).toEqual([]);
    console.log(`same Indicators by hand during the import: ${JSON.stringify(outcomes)}`);
  });

  it('and undo takes everything back that it brought but the vocabulary, which others may use by then; redo brings all of it', async () => {
    const rows = (): Record<string, unknown[]> =>
      workspace.read((db) =>
        Object.fromEntries(
          dataTables
            .filter((table) => table !== 'attribute_type' && table !== 'security_label')
            .map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()]),
        ),
      );
    const before = rows();
    const report = await ada.imported(new URL('../data/stix/bundle-21.json', import.meta.url).pathname, owner);
    const imported = workspace.digest();
    expect(rows()).not.toEqual(before);
    const made = await ada.call('changeSet.undo', { id: report.changeSet ?? 0 });
    expect(rows()).toEqual(before);
    expect(await ada.call('workspace.info', {})).toMatchObject({ objects: 0, associations: 0 });
    expect(workspace.verify().problems).toEqual([]);
    await ada.call('changeSet.undo', { id: made.changeSet });
    expect(workspace.digest()).toBe(imported);
    expect(workspace.verify().problems).toEqual([]);
  });

  it('and undo of a second import brings the first one back, byte for byte', async () => {
    await ada.imported(writeBundle(actor(), tool, uses()), owner);
    const before = workspace.digest();
    const second = await ada.imported(
      writeBundle(
        anObject('x-unknown', 6),
        revise(actor(), 2, { name: 'Loud Heron', aliases: ['TA-9'], labels: ['spy'] }),
        revise(tool, 2, { revoked: true }),
        revise(uses(), 2),
        anObject('malware', 4),
      ),
      owner,
    );
    await ada.call('changeSet.undo', { id: second.changeSet ?? 0 });
    expect(workspace.digest()).toBe(before);
  });

  it('and undo is CONFLICT after what it brought was worked on', async () => {
    const report = await ada.imported(writeBundle(actor(), tool, uses()), owner);
    await ada.call('tag.apply', { ids: [await find('Tool:Needle')], names: ['mine'] });
    const before = workspace.digest();
    expect(await ada.refused('changeSet.undo', { id: report.changeSet ?? 0 })).toMatchObject({ code: 'CONFLICT' });
    expect(workspace.digest()).toBe(before);
  });
});

describe('an import that does not come to its end', () => {
  it('by cancelling leaves every byte as before, at whatever moment', async () => {
    await ada.imported(writeBundle(actor(), tool, uses()), owner);
    const before = workspace.digest();
    const path = writeLargeBundle(6000);
    for (const wait of [0, 30, 150, 400, 800]) {
      const { jobId } = await ada.call('import.start', { path, ownerId: owner });
      await new Promise((resolve) => setTimeout(resolve, wait));
      await ada.call('job.cancel', { jobId });
      const job = await ada.ended(jobId);
      if (job.state === 'done') continue; // it was quicker than the wait
      expect(job.state).toBe('cancelled');
      expect(workspace.digest(), `cancelled after ${wait} ms`).toBe(before);
      expect(await ada.outcome('import.report', { jobId })).toBe('NOT_FOUND');
    }
    expect(workspace.verify().problems).toEqual([]);
  });

  it('by failing leaves every byte as before and says why', async () => {
    await ada.imported(writeBundle(actor(), tool, uses()), owner);
    const before = workspace.digest();
    const job = await ada.importFile(
      writeFile(aBundle(anObject('malware', 4), anObject('malware', 5)).subarray(0, 250)),
      owner,
    );
    expect(job).toMatchObject({ state: 'failed', error: expect.stringMatching(/ends at byte|in the middle/) });
    expect(workspace.digest()).toBe(before);
  });

  it('for want of rights changes nothing and is FORBIDDEN', async () => {
    const circle = await workspace.addOwner('community', 'Sharing Circle');
    const user = await workspace.addUser('lena', 'Standard User');
    await ada.call('membership.set', { userName: 'lena', owner: 'Sharing Circle', role: 'Commenter' });
    const before = workspace.digest();
    const job = await user.importFile(writeBundle(actor(), tool, uses()), circle);
    expect(job).toMatchObject({
      state: 'failed',
      errorCode: 'FORBIDDEN',
      error: expect.stringContaining('Sharing Circle'),
    });
    const entry = workspace.read((db) =>
      db.prepare("SELECT user_id, outcome FROM audit WHERE action = 'import' ORDER BY id DESC LIMIT 1").get(),
    );
    expect(entry).toEqual({
      user_id: (await user.call('session.current', {})).user?.id,
      outcome: expect.stringMatching(/refused|failed/),
    });
    expect(workspace.digest()).toBe(before);
    const reader = await workspace.addUser('rita', 'Read Only User');
    expect(await reader.outcome('import.start', { path: writeBundle(tool), ownerId: owner })).toBe('FORBIDDEN');
    const hidden = await workspace.addOwner('source', 'Closed Feed');
    const blind = await user.importFile(writeBundle(tool), hidden);
    expect(blind.state).toBe('failed');
    expect(blind.error).not.toContain('Closed Feed');
    expect(workspace.digest()).toBe(before);
  });

  it('because another is running is LOCKED', async () => {
    const path = writeLargeBundle(3000);
    const { jobId } = await ada.call('import.start', { path, ownerId: owner });
    expect(await ada.refused('import.start', { path, ownerId: owner })).toMatchObject({ code: 'LOCKED' });
    const [first, second] = await Promise.all([
      ada.outcome('import.start', { path, ownerId: owner }),
      ada.outcome('import.start', { path, ownerId: owner }),
    ]);
    expect([first, second]).toEqual(['LOCKED', 'LOCKED']);
    expect(await ada.ended(jobId)).toMatchObject({ state: 'done' });
  });

  it('started twice in the same moment runs once', async () => {
    const path = writeLargeBundle(500);
    const outcomes = await Promise.all([1, 2, 3].map(() => ada.outcome('import.start', { path, ownerId: owner })));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'LOCKED')).toHaveLength(2);
  });

  it('is cancelled by its user or an administrator only', async () => {
    const user = await workspace.addUser('lena', 'Standard User');
    const { jobId } = await ada.call('import.start', { path: writeLargeBundle(3000), ownerId: owner });
    expect(await user.outcome('job.cancel', { jobId })).toBe('NOT_FOUND');
    await ada.call('job.cancel', { jobId });
  });
});

const ics17 = sharedData('attack/ics-attack-17.1.json.gz');
const ics18 = sharedData('attack/ics-attack-18.1.json.gz');
describe.skipIf(ics17 === null || ics18 === null)('ATT&CK for ICS 17.1, then 18.1 (needs LIGATURE_SHARED_DATA)', () => {
  it('adds up, keeps what was changed by hand, and the second undone is the first', async () => {
    const first = await ada.imported(ics17 ?? '', owner);
    expect(adds(first.objects) && adds(first.associations)).toBe(true);
    const digest = workspace.digest();
    const second = await ada.imported(ics18 ?? '', owner);
    expect(adds(second.objects) && adds(second.associations)).toBe(true);
    expect(second.objects.updated).toBeGreaterThan(0);
    expect(second.objects.kept).toBeGreaterThan(first.objects.kept);
    expect(workspace.verify().problems).toEqual([]);
    const again = await ada.imported(ics18 ?? '', owner);
    expect(again.objects).toMatchObject({ created: 0, updated: 0 });
    expect(again.associations).toMatchObject({ created: 0, updated: 0 });
    await ada.call('changeSet.undo', { id: second.changeSet ?? 0 });
    expect(workspace.digest()).toBe(digest);
    console.log(
      `ICS 17.1: ${JSON.stringify(first.objects)} ${JSON.stringify(first.associations)} +${first.referenced}; 18.1: ${JSON.stringify(second.objects)} ${JSON.stringify(second.associations)} +${second.referenced}`,
    );
  });
});
