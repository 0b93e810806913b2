/** What was deleted and purged is gone from the files, and the audit trail, which is never purged, never had it. */
import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { writeBundle } from '../support/stix-file.ts';
import { startWorkspace, type TestWorkspace } from '../support/workspace.ts';
import { anObject } from '../unit/electron/exchange/stix/stix-sample.ts';

let workspace: TestWorkspace;
let ada: Client;
let owner: number;
beforeEach(async () => {
  workspace = await startWorkspace();
  ({ ada, northgateId: owner } = workspace);
});

const secrets = ['purgename77', 'purgetext88', 'purgetag99', 'purgevalue66', 'ärgernis55'];
/** The secrets that are in the database or in its log, in any case. */
function leftInFiles(): string[] {
  const content = ['workspace.db', 'workspace.db-wal']
    .map((name) => `${workspace.folder}/${name}`)
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path).toString('utf8').toLowerCase())
    .join('\n');
  return secrets.filter((secret) => content.includes(secret));
}

async function makeAndDelete(): Promise<void> {
  const group = await ada.call('group.create', {
    ownerId: owner,
    type: 'Campaign',
    name: 'PurgeName77',
    attributes: [{ type: 'Description', value: 'PurgeText88 '.repeat(500) }],
    tags: ['PurgeTag99'],
  });
  const host = await ada.call('indicator.create', { ownerId: owner, type: 'Host', value: 'purgevalue66.example.com' });
  const folded = await ada.call('group.create', { ownerId: owner, type: 'Campaign', name: 'Ärgernis55' });
  await ada.call('association.create', { id: group.id, others: [host.id, folded.id] });
  await ada.call('object.search', { text: 'PurgeName77', limit: 5 });
  expect(leftInFiles()).toEqual(secrets);
  const [tag] = await ada.call('object.resolve', { ref: 'Tag:PurgeTag99' });
  await ada.call('object.delete', { ids: [group.id, host.id, folded.id, tag?.id ?? 0] });
}

describe('after deleting and purging', () => {
  it('no text is left in the database, its log or the labels of changes', async () => {
    await ada.call('group.create', { ownerId: owner, type: 'Campaign', name: 'Stays' });
    await makeAndDelete();
    await ada.call('workspace.purge', { before: Date.now() + 1000 });
    expect(leftInFiles()).toEqual([]);
    const labels = (await ada.call('changeSet.recent', { limit: 100 })).map(({ label }) => label.toLowerCase());
    expect(labels.length).toBeGreaterThan(3);
    for (const secret of secrets) expect(labels.join('\n')).not.toContain(secret);
    expect((await ada.call('object.search', { text: 'stays', limit: 5 })).rows).toHaveLength(1);
    expect(workspace.verify().problems).toEqual([]);
  });

  it('the same holds for what an import brought', async () => {
    await ada.imported(writeBundle(anObject('malware', 1, { name: 'PurgeName77', description: 'PurgeText88' })), owner);
    const [row] = await ada.call('object.resolve', { ref: 'Malware:PurgeName77' });
    await ada.call('object.delete', { ids: [row?.id ?? 0] });
    await ada.call('workspace.purge', { before: Date.now() + 1000 });
    expect(leftInFiles()).toEqual([]);
  });
});

describe('the audit trail', () => {
  it('holds which objects were touched, and none of their texts', async () => {
    await makeAndDelete();
    const made = await ada.call('group.create', { ownerId: owner, type: 'Campaign', name: 'PurgeName77' });
    await ada.call('group.update', { id: made.id, version: made.changeSet, name: 'PurgeText88' });
    await ada.refused('indicator.create', { ownerId: owner, type: 'Address', value: 'purgevalue66' });
    await ada.call('tag.apply', { ids: [made.id], names: ['PurgeTag99'] });
    const trail = workspace.read(
      (db) => db.prepare("SELECT group_concat(action || ' ' || detail, char(10)) FROM audit").pluck().get() as string,
    );
    expect(trail).toContain('object.delete');
    expect(trail).toContain('indicator.create');
    expect(trail).toContain(String(made.id));
    for (const secret of secrets) expect(trail.toLowerCase()).not.toContain(secret);
  });
});
