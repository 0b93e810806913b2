/** Jobs are their user's business and the administrators'; a cancelled import leaves what others have used of it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { openWriter } from '../../electron/store/connection.ts';
import { Client } from '../support/client.ts';
import { writeBundle, writeLargeBundle } from '../support/stix-file.ts';
import { password, startBackend, startWorkspace, type TestWorkspace } from '../support/workspace.ts';
import { anIndicator, anObject } from '../unit/electron/exchange/stix/stix-sample.ts';

let workspace: TestWorkspace;
let ada: Client;
let owner: number;
beforeEach(async () => {
  workspace = await startWorkspace();
  ({ ada, northgateId: owner } = workspace);
});

const jobEvents = (window: Client): number => window.events.filter(({ name }) => name === 'job.changed').length;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a job is shown', () => {
  it('to its user and to administrators, and to nobody else', async () => {
    const lena = await workspace.addUser('lena', 'Standard User');
    const max = await workspace.addUser('max', 'Standard User');
    const root = await workspace.addUser('root', 'Standard User', { systemRole: 'Administrator' });
    const stranger = workspace.openWindow();
    const { id } = await lena.importFile(writeBundle(anObject('malware', 1)), owner);
    expect(jobEvents(lena)).toBeGreaterThan(0);
    expect(jobEvents(root)).toBeGreaterThan(0);
    expect([jobEvents(max), jobEvents(stranger)]).toEqual([0, 0]);
    expect((await lena.call('job.list', {})).map((job) => job.id)).toEqual([id]);
    expect((await root.call('job.list', {})).map((job) => job.id)).toEqual([id]);
    expect(await max.call('job.list', {})).toEqual([]);
    await ada.importFile(writeBundle(anObject('malware', 2)), owner);
    expect(await lena.call('job.list', {})).toHaveLength(1);
    expect(await ada.call('job.list', {})).toHaveLength(2);
    expect(await stranger.outcome('job.list', {})).not.toBe('done');
    await lena.call('session.signOut', {});
    const before = jobEvents(lena);
    await ada.importFile(writeBundle(anObject('malware', 3)), owner);
    expect(jobEvents(lena)).toBe(before);
  });

  it('to nobody while the window is locked', async () => {
    await ada.call('import.start', { path: writeLargeBundle(4000), ownerId: owner });
    await ada.call('session.lock', {});
    const before = jobEvents(ada);
    const isOver = (): boolean =>
      workspace.read((db) => db.prepare('SELECT count(*) FROM import_run').pluck().get()) === 1;
    for (let n = 0; n < 600 && !isOver(); n += 1) await pause(50);
    await pause(200);
    expect(isOver()).toBe(true);
    expect(jobEvents(ada)).toBe(before);
    expect(await ada.outcome('job.list', {})).toBe('LOCKED');
    await ada.call('session.unlock', { password });
    expect(await ada.call('job.list', {})).toMatchObject([{ state: 'done' }]);
  });
});

describe('an import that is cancelled after an edit has used its new Attribute Type and Security Label', () => {
  it('ends cancelled, leaves both to the edit and the workspace usable', async () => {
    const db = openWriter(`${workspace.folder}/workspace.db`, 'normal');
    db.exec("DELETE FROM attribute_type WHERE name = 'Name'; DELETE FROM security_label WHERE name = 'TLP:GREEN'");
    db.close();
    const marking = 'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da';
    const path = writeBundle(
      ...Array.from({ length: 20_000 }, (_, n) =>
        anIndicator(n, `[domain-name:value = 'h${n}.example.com']`, { object_marking_refs: [marking] }),
      ),
    );
    const { id } = await ada.call('group.create', { ownerId: owner, type: 'Campaign', name: 'By hand' });
    const { jobId } = await ada.call('import.start', { path, ownerId: owner });
    let labelId: number | undefined;
    while (labelId === undefined) {
      labelId = (await ada.call('securityLabel.list', {})).find(({ name }) => name === 'TLP:GREEN')?.id;
      await pause(5);
    }
    await ada.call('attribute.create', { objectId: id, type: 'Name', value: 'mine' });
    await ada.call('securityLabel.apply', { ids: [id], labelId });
    await ada.call('job.cancel', { jobId });
    expect((await ada.ended(jobId)).state).toBe('cancelled');

    expect((await ada.call('object.get', { id })).attributes).toMatchObject([{ type: 'Name', value: 'mine' }]);
    expect(workspace.verify().problems).toEqual([]);
    expect((await ada.imported(writeBundle(anObject('malware', 1)), owner)).objects.created).toBe(1);
    await ada.call('object.delete', { ids: [id] });
    expect(workspace.verify().problems).toEqual([]);
    await workspace.close();
    const again = new Client(startBackend());
    await again.call('workspace.open', { path: workspace.folder });
    await again.signIn('ada', password);
    expect(await again.call('object.resolve', { ref: 'Malware:malware 1' })).toHaveLength(1);
    expect(workspace.log).toEqual([]);
  });
});
