/** An import may do what its user may do by hand, and nothing more. */
import { beforeEach, describe, expect, it } from 'vitest';
import { openWriter } from '../../electron/store/connection.ts';
import type { Client } from '../support/client.ts';
import { writeBundle } from '../support/stix-file.ts';
import { startWorkspace, type TestWorkspace } from '../support/workspace.ts';
import { anObject, aRelationship, idOf } from '../unit/electron/exchange/stix/stix-sample.ts';

let workspace: TestWorkspace;
let ada: Client;
let lena: Client;
let circle: number;
beforeEach(async () => {
  workspace = await startWorkspace();
  ({ ada } = workspace);
  circle = await workspace.addOwner('community', 'Sharing Circle');
  lena = await workspace.addUser('lena', 'Standard User');
});
const setRole = (role: string): Promise<unknown> =>
  ada.call('membership.set', { userName: 'lena', owner: 'Sharing Circle', role });
const find = async (ref: string): Promise<number> => (await ada.call('object.resolve', { ref }))[0]?.id ?? 0;

const changed = '2024-05-01T00:00:00.000Z';
const set = anObject('intrusion-set', 2, { name: 'Set' });
const malware = anObject('malware', 1, { name: 'Mal' });
const uses = aRelationship(3, idOf('intrusion-set', 2), 'uses', idOf('malware', 1));

describe('an import of relationships alone', () => {
  beforeEach(async () => {
    await ada.imported(writeBundle(set, malware), circle);
  });

  it.each(['User', 'Commenter', 'Banned'])('is refused to the role %s and changes nothing', async (role) => {
    await setRole(role);
    const before = workspace.digest();
    const job = await lena.importFile(writeBundle(uses), circle);
    expect(job.state).toBe('failed');
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain(job.errorCode);
    expect(workspace.digest()).toBe(before);
    expect((await ada.call('association.counts', { id: await find('Intrusion Set:Set') })).total).toBe(0);
    expect(workspace.verify().problems).toEqual([]);
  });

  it('is refused to who has no role in the owner', async () => {
    const before = workspace.digest();
    expect(await lena.importFile(writeBundle(uses), circle)).toMatchObject({ state: 'failed', errorCode: 'NOT_FOUND' });
    expect(workspace.digest()).toBe(before);
  });

  it('is done for who may associate', async () => {
    await setRole('Editor');
    expect((await lena.imported(writeBundle(uses), circle)).associations.created).toBe(1);
  });

  it('and one of nothing but input to keep is refused to a reader, too', async () => {
    await setRole('User');
    const job = await lena.importFile(writeBundle(anObject('x-unknown', 9)), circle);
    expect(job).toMatchObject({ state: 'failed', errorCode: 'FORBIDDEN' });
    expect(workspace.read((db) => db.prepare('SELECT count(*) FROM kept_input').pluck().get())).toBe(0);
  });
});

describe('a Contributor, who may neither rename a Victim nor delete an Attribute', () => {
  const identity = (properties: Record<string, unknown>): Record<string, unknown> =>
    anObject('identity', 30, {
      name: 'Old Name',
      identity_class: 'organization',
      roles: ['victim'],
      description: 'First text',
      sectors: ['energy'],
      ...properties,
    });

  it('does neither by importing what the source changed: both are left and listed', async () => {
    await ada.imported(writeBundle(identity({})), circle);
    const id = await find('Victim:Old Name');
    await setRole('Contributor');
    const before = await lena.call('object.get', { id });
    expect(await lena.outcome('victim.update', { id, version: before.version, name: 'New Name' })).toBe('FORBIDDEN');
    const attributeId = before.attributes.find(({ type }) => type === 'Description')?.id ?? 0;
    expect(await lena.outcome('attribute.delete', { attributeId })).toBe('FORBIDDEN');

    const { description: _, sectors: __, ...less } = identity({ name: 'New Name', modified: changed });
    const report = await lena.imported(writeBundle(less), circle);
    const after = await ada.call('object.get', { id });
    expect(after.summary).toBe('Old Name');
    const values = ({ attributes }: typeof after): string[] => attributes.map(({ type, value }) => `${type}=${value}`);
    expect(values(after).toSorted()).toEqual(values(before).toSorted());
    const { rows } = await lena.call('import.losses', { jobId: report.jobId, offset: 0, limit: 50 });
    expect(rows).toContainEqual(
      expect.objectContaining({
        id: idOf('identity', 30),
        reason: expect.stringMatching(/not yours to change.*name.*(Description.*Sector|Sector.*Description)/),
      }),
    );
  });

  it('is the only one that is held back: a Director renames and deletes by the same import', async () => {
    await ada.imported(writeBundle(identity({})), circle);
    const id = await find('Victim:Old Name');
    await setRole('Director');
    const { description: _, ...less } = identity({ name: 'New Name', modified: changed });
    await lena.imported(writeBundle(less), circle);
    const after = await ada.call('object.get', { id });
    expect(after.summary).toBe('New Name');
    expect(after.attributes.map(({ type }) => type)).not.toContain('Description');
  });
});

describe('an Attribute Type that the owner does not know', () => {
  const path = (): string => writeBundle(anObject('threat-actor', 4, { sophistication: 'expert' }));
  const forget = (): void => {
    const db = openWriter(`${workspace.folder}/workspace.db`, 'normal');
    db.exec("DELETE FROM attribute_type WHERE name = 'Sophistication'");
    db.close();
  };
  const known = async (): Promise<number> =>
    (await ada.call('attributeType.list', {})).filter(({ name }) => name === 'Sophistication').length;

  it('is made only for who may make one', async () => {
    forget();
    await setRole('Contributor');
    const before = workspace.digest();
    expect(await lena.importFile(path(), circle)).toMatchObject({ state: 'failed', errorCode: 'FORBIDDEN' });
    expect(workspace.digest()).toBe(before);
    expect(await known()).toBe(0);
    await setRole('Director');
    expect((await lena.imported(path(), circle)).objects.created).toBe(1);
    expect(await known()).toBe(1);
  });

  it('is not needed for what the formats state: a Contributor imports that', async () => {
    await setRole('Contributor');
    expect((await lena.imported(path(), circle)).objects.created).toBe(1);
  });
});
