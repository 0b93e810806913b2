import { beforeAll, describe, expect, it } from 'vitest';
import type { GroupType, IndicatorType } from '../../shared/model/object-type.ts';
import type { Client } from '../support/client.ts';
import { password, startWorkspace, type TestWorkspace } from '../support/workspace.ts';

let workspace: TestWorkspace;
let ada: Client;
/** Reads Northgate and the circle, and nothing of the closed feed. */
let reader: Client;
let northgate: number;
let circle: number;
let closed: number;
let unique = 0;

const md5 = (letter: string): string => letter.repeat(32);
const sha1 = (letter: string): string => letter.repeat(40);

beforeAll(async () => {
  workspace = await startWorkspace();
  ({ ada, northgateId: northgate } = workspace);
  circle = await workspace.addOwner('community', 'Sharing Circle');
  closed = await workspace.addOwner('source', 'Closed Feed');
  await ada.call('setting.set', { name: 'crossOwner', on: true });
  reader = await workspace.addUser('rae', 'Read Only User');
  await ada.call('membership.set', { userName: 'rae', owner: 'Sharing Circle', role: 'User' });
});

const indicator = async (type: IndicatorType, value: string, ownerId = northgate): Promise<number> =>
  (await ada.call('indicator.create', { ownerId, type, value })).id;
const group = async (type: GroupType, name: string, ownerId = northgate): Promise<number> =>
  (await ada.call('group.create', { ownerId, type, name })).id;
const victim = async (name: string, ownerId = northgate): Promise<number> =>
  (await ada.call('victim.create', { ownerId, name })).id;
const associate = (id: number, ...others: number[]) => ada.call('association.create', { id, others });
const name = (text: string): string => `${text} ${(unique += 1)}`;

const idsOf = ({ rows }: { rows: readonly { readonly object: { readonly id: number } }[] }): number[] =>
  rows.map(({ object }) => object.id);
const groupsOf = (client: Client, id: number) => client.call('pivot.list', { id, kind: 'group', offset: 0, limit: 50 });

describe('a pivot', () => {
  it('uses every copy of the object that the user may read, and says from which copy each row comes', async () => {
    const value = `${name('copy').replaceAll(' ', '-')}.example`;
    const [own, theirs, hidden] = [
      await indicator('Host', value),
      await indicator('Host', value, circle),
      await indicator('Host', value, closed),
    ];
    const [alpha, beta, gamma] = [
      await group('Campaign', name('Alpha')),
      await group('Campaign', name('Beta'), circle),
      await group('Campaign', name('Gamma'), closed),
    ];
    await associate(own, alpha);
    await associate(theirs, beta);
    await associate(hidden, gamma);
    const page = await groupsOf(reader, own);
    expect(idsOf(page)).toEqual([beta, alpha]);
    expect(page.rows.map(({ links }) => links.map(({ from, fromOwner }) => [from, fromOwner]))).toEqual([
      [[theirs, circle]],
      [[own, northgate]],
    ]);
    expect(await reader.call('pivot.counts', { id: own })).toMatchObject({ total: 2, copies: 2 });
    expect(idsOf(await groupsOf(ada, own))).toEqual([gamma, beta, alpha]);
  });

  it('counts an object once, by however many copies and association types it is reached', async () => {
    const value = `${name('once').replaceAll(' ', '-')}.example`;
    const own = await indicator('Host', value);
    const theirs = await indicator('Host', value, circle);
    const campaign = await group('Campaign', name('Twice'));
    await associate(campaign, own, theirs);
    expect((await ada.call('pivot.counts', { id: own })).cards).toEqual([
      { kind: 'group', total: 1, types: [{ type: 'Campaign', count: 1 }] },
    ]);
    const [row] = (await groupsOf(ada, own)).rows;
    expect(row?.linkCount).toBe(2);

    const dropper = await indicator('File', md5('1'));
    const dropped = await indicator('File', md5('2'));
    for (const type of [40, 42])
      await ada.call('association.create', { id: dropper, others: [dropped], type, primary: 'this' });
    expect(await ada.call('pivot.counts', { id: dropper })).toMatchObject({ total: 1 });
    const files = await ada.call('pivot.list', { id: dropper, kind: 'indicator', offset: 0, limit: 50 });
    expect(files).toMatchObject({ total: 1, rows: [{ linkCount: 2 }] });
    expect(files.rows[0]?.links.map(({ typeName, otherIsPrimary }) => [typeName, otherIsPrimary]).sort()).toEqual([
      ['File Archive', false],
      ['File Drop', false],
    ]);
  });

  it('lists the same objects in every order, in pages without gaps, and narrowed by type and text', async () => {
    const hub = await group('Incident', name('Hub'));
    const reached: number[] = [];
    for (const word of ['delta', 'alpha', 'echo', 'bravo', 'charlie'])
      reached.push(await group(word === 'echo' ? 'Tool' : 'Malware', `${word} of the hub`));
    await associate(hub, ...reached);
    const list = (more: object) =>
      ada.call('pivot.list', { id: hub, kind: 'group', offset: 0, limit: 50, ...more } as never);
    expect(idsOf(await list({}))).toEqual(reached.toReversed());
    const byName = await list({ sort: 'summary', descending: false });
    expect(byName.rows.map(({ object }) => object.summary.split(' ')[0])).toEqual([
      'alpha',
      'bravo',
      'charlie',
      'delta',
      'echo',
    ]);
    for (const sort of ['newest', 'summary', 'type', 'modified']) {
      const pages = await Promise.all([0, 2, 4].map((offset) => list({ sort, offset, limit: 2 })));
      expect(pages.flatMap(idsOf).toSorted((a, b) => a - b)).toEqual(reached);
      expect(pages.map(({ total }) => total)).toEqual([5, 5, 5]);
    }
    expect(await list({ types: ['Tool'] })).toMatchObject({ total: 1 });
    expect(await list({ text: 'RAVO' })).toMatchObject({
      total: 1,
      rows: [{ object: { summary: 'bravo of the hub' } }],
    });
    expect(
      (await ada.refused('pivot.list', { id: hub, kind: 'group', types: ['Host'], offset: 0, limit: 5 })).code,
    ).toBe('INVALID_INPUT');
  });

  it('finds what shares a Group, marks the path and never goes through a Group that the user may not see', async () => {
    const seen = await indicator('Host', `${name('seen').replaceAll(' ', '-')}.example`);
    const near = await indicator('Host', `${name('near').replaceAll(' ', '-')}.example`);
    const far = await indicator('Host', `${name('far').replaceAll(' ', '-')}.example`);
    const open = await group('Campaign', name('Open'));
    const secret = await group('Campaign', name('Secret'), closed);
    await associate(open, seen, near);
    await associate(secret, seen, far);
    const derived = (client: Client, more: object = {}) =>
      client.call('pivot.list', { id: seen, kind: 'indicator', derived: true, offset: 0, limit: 50, ...more } as never);
    expect(await derived(reader)).toMatchObject({
      total: 1,
      totalIsExact: true,
      rows: [{ object: { id: near }, links: [], via: { id: open, count: 1 } }],
    });
    expect(idsOf(await derived(ada))).toEqual([far, near]);
    expect(idsOf(await derived(ada, { text: 'near' }))).toEqual([near]);
    expect((await ada.call('pivot.counts', { id: seen })).derivable).toContain('indicator');
  });

  it('names the objects of a trail and leaves a gap where one is gone or hidden', async () => {
    const kept = await group('Campaign', name('Kept'));
    const gone = await group('Campaign', name('Gone'));
    const hidden = await group('Campaign', name('Hidden'), closed);
    await ada.call('object.delete', { ids: [gone] });
    const { objects } = await reader.call('pivot.trail', { ids: [kept, gone, hidden, kept] });
    expect(objects.map((object) => object?.id ?? null)).toEqual([kept, null, null, kept]);
    expect((await reader.refused('pivot.counts', { id: hidden })).code).toBe('NOT_FOUND');
  });
});

describe('copies of an object', () => {
  it('are Files that share any hash, and Groups of the same type and name in another owner', async () => {
    const file = await indicator('File', `${md5('a')} : ${sha1('a')}`);
    const sameSha = await indicator('File', sha1('a'), circle);
    const other = await indicator('File', md5('b'), circle);
    expect(other).not.toBe(sameSha);
    const files = await ada.call('pivot.copies', { id: file });
    expect(files.identity).toBe('hash');
    expect(idsOf({ rows: files.copies })).toEqual([file, sameSha]);
    expect(idsOf({ rows: (await ada.call('pivot.copies', { id: sameSha })).copies })).toEqual([sameSha, file]);

    const bear = await group('Adversary', 'Polite Bear');
    const theirs = await group('Adversary', 'polite bear', circle);
    await group('Adversary', 'Polite Bear', closed);
    await group('Threat', 'Polite Bear', circle);
    await group('Adversary', 'Polite Bear');
    const groups = await reader.call('pivot.copies', { id: bear });
    expect(groups).toMatchObject({ identity: 'name', total: 2 });
    expect(idsOf({ rows: groups.copies })).toEqual([bear, theirs]);
  });

  it('show what each owner says, and the unified view who says the same', async () => {
    const value = `${name('union').replaceAll(' ', '-')}.example`;
    const own = await indicator('Host', value);
    const theirs = await indicator('Host', value, circle);
    const hidden = await indicator('Host', value, closed);
    for (const id of [own, theirs, hidden]) {
      await ada.call('tag.apply', { ids: [id], names: id === hidden ? ['planted marker'] : ['shared'] });
      await ada.call('attribute.create', {
        objectId: id,
        type: 'Description',
        value: id === hidden ? 'planted marker' : 'said by both',
      });
    }
    const [a, b, c] = [
      await group('Malware', 'UnionLoader'),
      await group('Malware', 'unionloader', circle),
      await group('Malware', 'planted marker', closed),
    ];
    const only = await group('Tool', 'Only ours');
    await associate(own, a, only);
    await associate(theirs, b);
    await associate(hidden, c);

    const unified = await reader.call('pivot.unified', { id: own });
    expect(unified.tags).toEqual([{ name: 'shared', holders: [own, theirs] }]);
    expect(unified.attributes).toEqual([
      { type: 'Description', value: 'said by both', cut: false, markdown: expect.any(Boolean), holders: [own, theirs] },
    ]);
    expect(unified.associations).toEqual([{ kind: 'group', total: 3 }]);
    const merged = await reader.call('pivot.merged', { id: own, kind: 'group', offset: 0, limit: 50 });
    expect(merged.total).toBe(2);
    expect(merged.rows.map(({ summary, holders }) => [summary.toLowerCase(), holders])).toEqual([
      ['unionloader', [own, theirs]],
      ['only ours', [own]],
    ]);
    expect(merged.rows[0]?.members.map(({ id, holders }) => [id, holders])).toEqual(
      expect.arrayContaining([
        [a, [own]],
        [b, [theirs]],
      ]),
    );
    const everything = JSON.stringify([
      unified,
      merged,
      await reader.call('pivot.copies', { id: own }),
      await groupsOf(reader, own),
      await reader.call('pivot.list', { id: own, kind: 'tag', offset: 0, limit: 50 }),
    ]);
    expect(everything).not.toContain('planted marker');
  });
});

it('a merged row finds the associated object among many of its name', async () => {
  const host = await indicator('Host', `${name('many').replaceAll(' ', '-')}.example`);
  let last = 0;
  for (let number = 0; number < 120; number += 1) last = await group('Document', 'readme.txt');
  await associate(host, last);
  const { rows } = await ada.call('pivot.merged', { id: host, kind: 'group', offset: 0, limit: 50 });
  expect(rows.map(({ members }) => members.map(({ id }) => Number(id)))).toEqual([[last]]);
});

describe('the Diamond Model of a Group', () => {
  it('puts direct associations on their vertex, and Victims of the Groups beside it apart', async () => {
    const incident = await group('Incident', name('Diamond'));
    const actor = await group('Intrusion Set', name('Actor'));
    const tool = await group('Tool', name('Tool'));
    const report = await group('Report', name('Report'));
    const host = await indicator('Host', `${name('infra').replaceAll(' ', '-')}.example`);
    const file = await indicator('File', md5('d'));
    const direct = await victim(name('Direct'));
    const beside = await victim(name('Beside'));
    await associate(incident, actor, tool, report, host, file, direct);
    // An Indicator beside it is no Victim.
    const elsewhere = await indicator('File', md5('e'));
    await associate(actor, beside, elsewhere);
    const diamond = await reader.call('pivot.diamond', { id: incident });
    expect(diamond.own).toBeNull();
    expect(diamond.vertices.map(({ vertex, total }) => [vertex, total])).toEqual([
      ['adversary', 1],
      ['infrastructure', 1],
      ['victim', 1],
      ['capability', 2],
    ]);
    const at = (vertex: string) => diamond.vertices.find((one) => one.vertex === vertex);
    expect(at('capability')?.newest.map(({ id }) => Number(id))).toEqual([file, tool]);
    expect(at('victim')?.newest.map(({ id }) => Number(id))).toEqual([direct]);
    expect(at('victim')?.derived).toMatchObject({
      total: 1,
      totalIsExact: true,
      rows: [{ object: { id: beside }, via: { id: actor } }],
    });
    expect(at('adversary')?.derived).toBeNull();
    expect(diamond.elsewhere).toEqual([{ kind: 'group', type: 'Report', count: 1 }]);
    expect((await reader.call('pivot.diamond', { id: actor })).own).toBe('adversary');
    expect((await reader.refused('pivot.diamond', { id: host })).code).toBe('INVALID_INPUT');
  });
});

it('needs a session', async () => {
  const window = workspace.openWindow();
  expect((await window.refused('pivot.counts', { id: 1 })).code).not.toBe('NOT_FOUND');
  await window.signIn('ada', password);
});
