/** What an id of a source stands for: a value that changed is another object, and what users took away stays away. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { writeBundle } from '../support/stix-file.ts';
import { startWorkspace, type TestWorkspace } from '../support/workspace.ts';
import { anIndicator, anObject, aRelationship, idOf } from '../unit/electron/exchange/stix/stix-sample.ts';

let workspace: TestWorkspace;
let ada: Client;
let owner: number;
beforeEach(async () => {
  workspace = await startWorkspace();
  ({ ada, northgateId: owner } = workspace);
});

const changed = '2024-05-01T00:00:00.000Z';
const host = (name: string, properties: Record<string, unknown> = {}): Record<string, unknown> =>
  anIndicator(1, `[domain-name:value = '${name}.example.com']`, properties);
const find = async (ref: string): Promise<number> => {
  const found = await ada.call('object.resolve', { ref });
  expect(found, ref).toHaveLength(1);
  return found[0]?.id ?? 0;
};
const statements = async (id: number): Promise<(string | null)[]> =>
  (await ada.call('object.get', { id })).assertions.map(({ externalId }) => externalId).filter((xid) => xid !== null);
const linked = async (id: number): Promise<number> => (await ada.call('association.counts', { id })).total;
const reasons = async (jobId: number, id: string): Promise<string[]> =>
  (await ada.call('import.losses', { jobId, offset: 0, limit: 500 })).rows
    .filter((loss) => loss.id === id)
    .map(({ reason }) => reason);

describe('an Indicator whose value changed under the same id', () => {
  const second = host('two', { modified: changed });

  it('is a new one; the old one stays without the statement, and the ledger says so', async () => {
    await ada.imported(writeBundle(host('one')), owner);
    const old = await find('Host:one.example.com');
    const report = await ada.imported(writeBundle(second), owner);
    expect(report.objects).toMatchObject({ read: 1, created: 1, updated: 0 });
    const fresh = await find('Host:two.example.com');
    expect(await find('Host:one.example.com')).toBe(old);
    expect(await statements(old)).toEqual([]);
    expect(await statements(fresh)).toEqual([idOf('indicator', 1)]);
    expect(await reasons(report.jobId, idOf('indicator', 1))).toEqual([
      expect.stringContaining('value or type has changed'),
    ]);
    const digest = workspace.digest();
    const third = await ada.imported(writeBundle(second), owner);
    expect(third).toMatchObject({ objects: { read: 1, unchanged: 1, created: 0, updated: 0 }, changeSet: null });
    expect(workspace.digest()).toBe(digest);
    expect(workspace.verify().problems).toEqual([]);
  });

  it('has what later files relate to the id', async () => {
    const tool = anObject('tool', 2);
    await ada.imported(writeBundle(host('one'), tool), owner);
    await ada.imported(writeBundle(second), owner);
    await ada.imported(
      writeBundle(aRelationship(3, idOf('indicator', 1), 'indicates', idOf('tool', 2)), anObject('malware', 4)),
      owner,
    );
    expect(await linked(await find('Host:two.example.com'))).toBe(1);
    expect(await linked(await find('Host:one.example.com'))).toBe(0);
  });

  it('has them also when the owner had the new value already', async () => {
    const { id } = await ada.call('indicator.create', { ownerId: owner, type: 'Host', value: 'two.example.com' });
    await ada.imported(writeBundle(host('one'), anObject('tool', 2)), owner);
    const old = await find('Host:one.example.com');
    await ada.imported(writeBundle(second), owner);
    expect(await statements(old)).toEqual([]);
    expect(await statements(id)).toEqual([idOf('indicator', 1)]);
    await ada.imported(
      writeBundle(aRelationship(3, idOf('indicator', 1), 'indicates', idOf('tool', 2)), anObject('malware', 4)),
      owner,
    );
    expect([await linked(id), await linked(old)]).toEqual([1, 0]);
    expect(workspace.verify().problems).toEqual([]);
  });

  it('is taken back whole by undo: the id stands for the old one again', async () => {
    await ada.imported(writeBundle(host('one')), owner);
    const digest = workspace.digest();
    const report = await ada.imported(writeBundle(second), owner);
    await ada.call('changeSet.undo', { id: report.changeSet ?? 0 });
    expect(await statements(await find('Host:one.example.com'))).toEqual([idOf('indicator', 1)]);
    expect(await ada.call('object.resolve', { ref: 'Host:two.example.com' })).toEqual([]);
    expect(workspace.digest()).toBe(digest);
    expect(workspace.verify().problems).toEqual([]);
  });
});

describe('an id whose kind of object changed', () => {
  it('never changes the former object', async () => {
    const malware = anObject('malware', 5);
    await ada.imported(writeBundle(host('one', { description: 'First text' }), malware), owner);
    const old = await find('Host:one.example.com');
    const before = await ada.call('object.get', { id: old });
    const rule = anIndicator(1, 'rule a { condition: true }', {
      pattern_type: 'yara',
      name: 'A rule',
      description: 'Second text',
      modified: changed,
    });
    await ada.imported(
      writeBundle(rule, aRelationship(2, idOf('indicator', 1), 'indicates', idOf('malware', 5))),
      owner,
    );
    const after = await ada.call('object.get', { id: old });
    expect(after).toMatchObject({ summary: before.summary, detail: before.detail, attributes: before.attributes });
    expect(await linked(old)).toBe(0);
    const page = await ada.call('association.list', {
      id: await find('Malware:malware 5'),
      kind: 'group',
      offset: 0,
      limit: 5,
    });
    expect(page.rows.map(({ object }) => [object.kind, object.type])).toEqual([['group', 'Signature']]);
    expect(await ada.call('association.counts', { id: await find('Malware:malware 5') })).toMatchObject({
      total: 1,
      cards: [{ kind: 'group', total: 1 }],
    });
    expect(workspace.verify().problems).toEqual([]);
  });
});

describe('a statement that a user removed', () => {
  const set = anObject('intrusion-set', 2, { name: 'Set' });
  const malware = anObject('malware', 1, { name: 'Mal' });
  const uses = aRelationship(3, idOf('intrusion-set', 2), 'uses', idOf('malware', 1));
  const dissociate = async (): Promise<void> => {
    const [id, other] = [await find('Intrusion Set:Set'), await find('Malware:Mal')];
    await ada.call('association.remove', { id, others: [{ id: other }] });
  };

  it('while an import of the same statement was running stays removed', async () => {
    await ada.imported(writeBundle(set, malware, uses), owner);
    const many = Array.from({ length: 25_000 }, (_, n) => anObject('tool', 100 + n));
    const path = writeBundle(...many, set, malware, uses);
    const { jobId } = await ada.call('import.start', { path, ownerId: owner });
    const isLoading = async (): Promise<boolean> =>
      (await ada.call('job.list', {})).some(({ id, phase, done }) => id === jobId && phase === 'Objects' && done > 0);
    while (!(await isLoading())) await new Promise((resolve) => setTimeout(resolve, 5));
    await dissociate();
    expect((await ada.call('job.list', {}))[0]).toMatchObject({ id: jobId, state: 'running' });
    expect((await ada.ended(jobId)).state).toBe('done');
    expect(await linked(await find('Intrusion Set:Set'))).toBe(0);
    expect((await ada.call('import.report', { jobId })).associations).toMatchObject({ created: 0, unchanged: 1 });
    expect(workspace.verify().problems).toEqual([]);
  });

  it('does not hinder another statement of the same two objects, whose ends are made anew', async () => {
    await ada.imported(writeBundle(set, malware, uses), owner);
    await dissociate();
    await ada.call('object.delete', { ids: [await find('Malware:Mal')] });
    const other = [7, 8].map((number) => aRelationship(number, idOf('intrusion-set', 2), 'uses', idOf('malware', 1)));
    const report = await ada.imported(writeBundle(set, { ...malware, modified: changed }, uses, ...other), owner);
    expect(report.associations).toMatchObject({ read: 3, created: 1, unchanged: 1, merged: 1 });
    expect(await linked(await find('Malware:Mal'))).toBe(1);
    expect(workspace.verify().problems).toEqual([]);
  });

  it('stays removed also when one of its ends is made anew', async () => {
    await ada.imported(writeBundle(set, malware, uses), owner);
    await dissociate();
    await ada.call('object.delete', { ids: [await find('Malware:Mal')] });
    const report = await ada.imported(writeBundle(set, { ...malware, modified: changed }, uses), owner);
    expect(report.objects.created).toBe(1);
    expect(report.associations).toMatchObject({ created: 0, unchanged: 1 });
    expect(await linked(await find('Malware:Mal'))).toBe(0);
    const again = await ada.imported(
      writeBundle(set, { ...malware, modified: changed }, { ...uses, modified: changed }),
      owner,
    );
    expect(again.associations.created).toBe(1);
    expect(await linked(await find('Malware:Mal'))).toBe(1);
  });
});

describe('undoing an import', () => {
  it('takes what it kept word for word along, and redoing brings it back', async () => {
    const kept = (): unknown => workspace.read((db) => db.prepare('SELECT external_id FROM kept_input').pluck().all());
    await ada.imported(writeBundle(anObject('x-first', 1), anObject('malware', 1)), owner);
    const report = await ada.imported(writeBundle(anObject('x-second', 2), anObject('malware', 2)), owner);
    expect(kept()).toEqual([idOf('x-first', 1), idOf('x-second', 2)]);
    const undone = await ada.call('changeSet.undo', { id: report.changeSet ?? 0 });
    expect(kept()).toEqual([idOf('x-first', 1)]);
    await ada.call('changeSet.undo', { id: undone.changeSet });
    expect(kept()).toEqual([idOf('x-first', 1), idOf('x-second', 2)]);
  });
});
