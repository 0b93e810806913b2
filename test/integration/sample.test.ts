import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSample, sampleFolder } from '../../electron/sample/make-sample.ts';
import { lockWorkspace } from '../../electron/store/workspace-folder.ts';
import { communityRoles } from '../../shared/permission/built-in-community-roles.ts';
import { organizationRoles } from '../../shared/permission/built-in-organization-roles.ts';
import { Client } from '../support/client.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { startBackend, verifyFolder } from '../support/workspace.ts';

const data = resolve(import.meta.dirname, '../../electron/sample/data');
const password = 'ligature-sample';

const caseList = { filter: {}, sort: 'number' as const, descending: false, offset: 0, limit: 50 };

const home = tempFolder();
const backend = startBackend({ home });
const window = new Client(backend);
const opened = window.call('workspace.openSample', {});

describe('the sample workspace', () => {
  it('is made on first use, is sound, and is opened as it is the next time', async () => {
    const { path } = await opened;
    expect(path).toBe(sampleFolder(home));
    expect(readdirSync(join(home, 'workspaces'))).toEqual(['sample']);
    const { ok, digest } = verifyFolder(path);
    expect(ok).toBe(true);
    await window.call('workspace.openSample', {});
    expect(verifyFolder(path).digest).toBe(digest);
  });

  it('has a user for every built-in role, all with the documented password', async () => {
    await opened;
    const users = await window.call('workspace.sampleUsers', {});
    expect(users.find(({ userName }) => userName === 'fs-editor')?.role).toBe('Editor in FS Exchange');
    expect(users.find(({ userName }) => userName === 'standard')?.role).toBe('Standard User');
    const found: Record<string, string[]> = { 'Northgate SOC': [], 'FS Exchange': [], 'Public Feeds': [] };
    for (const { userName } of users) {
      await window.signIn(userName, password);
      for (const { name, role } of await window.call('owner.list', {})) found[name]?.push(role);
    }
    expect(new Set(found['Northgate SOC'])).toEqual(new Set(organizationRoles.map(({ name }) => name)));
    expect(new Set(found['FS Exchange'])).toEqual(new Set(communityRoles.map(({ name }) => name)));
    await window.signIn('administrator', password);
    const { user } = await window.call('session.current', {});
    expect(user?.systemRole).toBe('Administrator');
  });

  it('shows associations across owners, ratings, confidence, Tags and Security Labels', async () => {
    await opened;
    await window.signIn('administrator', password);
    expect((await window.call('workspace.info', {})).crossOwner).toBe(true);
    const [threat] = await window.call('object.resolve', { ref: 'Threat:APT29' });
    if (threat === undefined) throw new Error('the sample has no Threat APT29');
    const { rows } = await window.call('association.list', { id: threat.id, kind: 'group', offset: 0, limit: 50 });
    expect(rows.filter(({ crossOwner }) => crossOwner).map(({ object }) => object.type)).toEqual(['Intrusion Set']);
    const [host] = await window.call('object.resolve', { ref: 'Host:avsvmcloud.com' });
    if (host === undefined) throw new Error('the sample has no Host avsvmcloud.com');
    const view = await window.call('object.get', { id: host.id });
    expect(view).toMatchObject({ rating: 5, confidence: 90 });
    expect(view.tags.map(({ name }) => name)).toEqual(expect.arrayContaining(['blocked', 'supply chain']));
    expect(view.labels.map(({ name }) => name)).toEqual(['TLP:CLEAR']);
  });

  it('has every Indicator of the lists, none lost on the way', async () => {
    await opened;
    await window.signIn('administrator', password);
    for (const { jobId, objects, associations } of await window.call('import.list', {})) {
      expect({ jobId, refused: objects.refused + associations.refused }).toEqual({ jobId, refused: 0 });
    }
    const { total } = await window.call('object.list', {
      filter: { kind: 'indicator' },
      sort: 'created',
      descending: true,
      offset: 0,
      limit: 1,
    });
    expect(total).toBe(60);
  });
  it('has Cases in every state, one of which is not for everybody, and suggestions from a Community', async () => {
    await opened;
    await window.signIn('administrator', password);
    const list = async () => (await window.call('case.list', caseList)).rows;
    const cases = await list();
    expect(cases.length).toBeGreaterThanOrEqual(8);
    expect(new Set(cases.map(({ severity }) => severity)).size).toBe(4);
    expect(new Set(cases.map(({ status }) => status))).toEqual(new Set(['Open', 'Closed']));
    const named = (name: string) => cases.find((kase) => kase.name.startsWith(name))?.id ?? cases[0]?.id;
    const fax = named('Election fax');
    const kiosk = named('Requests to worldhomeoutlet.com');
    if (fax === undefined || kiosk === undefined) throw new Error('the sample has no Cases');
    const { tasks } = await window.call('case.get', { id: fax });
    expect(tasks).toEqual({ total: 14, closed: 6 });
    const sources = async (id: typeof fax) =>
      (await window.call('potential.list', { id, offset: 0, limit: 50 })).rows.map(({ kind, objects }) => ({
        kind,
        owners: objects.map(({ ownerId }) => ownerId),
      }));
    const owners = await window.call('owner.list', {});
    const exchange = owners.find(({ name }) => name === 'FS Exchange')?.id ?? 0;
    const suggested = await sources(kiosk);
    expect(suggested.some((row) => row.owners.some((owner) => owner === exchange))).toBe(true);
    expect(suggested.some(({ kind }) => kind === 'case')).toBe(true);
    await window.signIn('standard', password);
    const seen = await list();
    expect(cases.filter(({ id }) => !seen.some((kase) => kase.id === id)).map(({ name }) => name)).toEqual([
      'Irregular exports by an employee',
    ]);
  });
});

describe('making the sample', () => {
  it('leaves nothing behind when it fails, so that the next try succeeds', async () => {
    const other = tempFolder();
    // A file where the finished folder belongs: everything is made, and the last step fails.
    mkdirSync(join(other, 'workspaces'));
    writeFileSync(sampleFolder(other), 'in the way');
    await expect(makeSample(other, '0.0.0-test', () => undefined)).rejects.toThrow();
    expect(readdirSync(join(other, 'workspaces'))).toEqual(['sample']);
    expect(statSync(sampleFolder(other)).isFile()).toBe(true);
  });

  it('clears away what a crash left, but not what another process is making', async () => {
    const other = tempFolder();
    const partial = `${sampleFolder(other)}.partial`;
    mkdirSync(partial, { recursive: true });
    writeFileSync(join(partial, 'workspace.db'), 'half of it');
    const lock = lockWorkspace(partial, 'another Ligature');
    await expect(makeSample(other, '0.0.0-test', () => undefined)).rejects.toMatchObject({ code: 'LOCKED' });
    expect(existsSync(join(partial, 'workspace.db'))).toBe(true);
    lock.release();
    await makeSample(other, '0.0.0-test', () => undefined);
    expect(existsSync(partial)).toBe(false);
    expect(verifyFolder(sampleFolder(other)).ok).toBe(true);
  });
});

describe('the data that ships', () => {
  it('stays small and keeps the copyright marking of MITRE on every object of ATT&CK', () => {
    const file = join(data, 'attack-apt29.json');
    expect(statSync(file).size).toBeLessThan(600_000);
    const { objects } = JSON.parse(readFileSync(file, 'utf8')) as {
      objects: { id: string; type: string; object_marking_refs?: string[]; definition?: { statement: string } }[];
    };
    const statement = objects.find(({ type }) => type === 'marking-definition');
    expect(statement?.definition?.statement).toContain('The MITRE Corporation');
    const unmarked = objects.filter(
      (object) => object !== statement && !object.object_marking_refs?.includes(statement?.id ?? ''),
    );
    expect(unmarked.map(({ id }) => id)).toEqual([]);
  });
});
