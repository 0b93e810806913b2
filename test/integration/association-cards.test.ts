/** What the cards of an object show beyond a page: filters with exact numbers, how an association came to be, and why a derived one is there. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { Client } from '../support/client.ts';
import { writeBundle } from '../support/stix-file.ts';
import { TestStore } from '../support/store.ts';
import { startWorkspace, type TestWorkspace } from '../support/workspace.ts';
import { anObject, aRelationship, idOf } from '../unit/electron/exchange/stix/stix-sample.ts';

let workspace: TestWorkspace;
let ada: Client;
let northgate: number;
let circle: number;
let unique = 0;

beforeAll(async () => {
  workspace = await startWorkspace();
  ({ ada, northgateId: northgate } = workspace);
  circle = await workspace.addOwner('community', 'Sharing Circle');
});

const group = async (ownerId = northgate, name = `Campaign ${(unique += 1)}`): Promise<number> =>
  (await ada.call('group.create', { ownerId, type: 'Campaign', name })).id;
const host = async (ownerId = northgate): Promise<number> =>
  (await ada.call('indicator.create', { ownerId, type: 'Host', value: `host-${(unique += 1)}.example.com` })).id;
const file = async (): Promise<number> =>
  (
    await ada.call('indicator.create', {
      ownerId: northgate,
      type: 'File',
      value: String((unique += 1)).padStart(32, 'a'),
    })
  ).id;
const link = (id: number, ...others: number[]): Promise<Output<'association.create'>> =>
  ada.call('association.create', { id, others });
const page = (
  input: Omit<Input<'association.list'>, 'offset' | 'limit'> & { offset?: number; limit?: number },
  client = ada,
): Promise<Output<'association.list'>> => client.call('association.list', { offset: 0, limit: 200, ...input });
const idsOf = ({ rows }: Output<'association.list'>): number[] => rows.map(({ object }) => object.id);

describe('the filter of a card', () => {
  it('by owner and by other owners leaves exactly theirs, and its numbers say so before', async () => {
    await ada.call('setting.set', { name: 'crossOwner', on: true });
    const [id, own, shared, other] = [await host(), await group(), await group(circle), await group(circle)];
    await link(id, own, shared, other);
    expect(await ada.call('association.facets', { id, kind: 'group' })).toMatchObject({
      owners: [
        { ownerId: circle, count: 2 },
        { ownerId: northgate, count: 1 },
      ],
      manual: 3,
      imported: 0,
      crossOwner: 2,
    });
    expect(idsOf(await page({ id, kind: 'group', owners: [northgate] }))).toEqual([own]);
    expect(idsOf(await page({ id, kind: 'group', crossOwner: true }))).toEqual([other, shared]);
    expect(await page({ id, kind: 'group', crossOwner: true, owners: [northgate] })).toMatchObject({
      rows: [],
      total: 0,
    });
  });

  it('by association type and by text holds together with the others, page for page, in every order', async () => {
    const id = await file();
    const others = [await file(), await file(), await file(), await file(), await file()];
    await ada.call('association.create', { id, others: others.slice(0, 3), type: 40, primary: 'this' });
    await ada.call('association.create', { id, others: others.slice(1), type: 42, primary: 'other' });
    expect((await ada.call('association.facets', { id, kind: 'indicator' })).associationTypes).toEqual([
      { type: 42, name: 'File Drop', count: 4 },
      { type: 40, name: 'File Archive', count: 3 },
    ]);
    for (const sort of ['newest', 'summary', 'type', 'modified'] as const) {
      for (const descending of [true, false]) {
        const found: number[] = [];
        for (let offset = 0; offset < 6; offset += 2) {
          const part = await page({
            id,
            kind: 'indicator',
            associationTypes: [42],
            sort,
            descending,
            offset,
            limit: 2,
          });
          expect(part.total).toBe(4);
          expect(part.rows.every(({ type, otherIsPrimary }) => type === 42 && otherIsPrimary === true)).toBe(true);
          found.push(...idsOf(part));
        }
        expect(found.sort((a, b) => a - b)).toEqual(others.slice(1));
      }
    }
    const oldestFirst = idsOf(
      await page({ id, kind: 'indicator', associationTypes: [40], sort: 'newest', descending: false }),
    );
    expect(oldestFirst).toEqual(others.slice(0, 3));
    expect(await page({ id, kind: 'indicator', associationTypes: [40, 42] })).toMatchObject({ total: 7 });
  });

  it('is read to its end below the last object of each page, each row once, direct and derived', async () => {
    const [id, via] = [await file(), await group()];
    const others: number[] = [];
    for (let n = 0; n < 7; n += 1) others.push(await file());
    await ada.call('association.create', { id, others, type: 40, primary: 'this' });
    await link(via, id, ...others);
    for (const narrow of [{}, { associationTypes: [40] }, { derived: true }]) {
      const found: number[] = [];
      for (let before = 2 ** 40; ;) {
        const part = await page({ id, kind: 'indicator', sort: 'newest', limit: 3, before, ...narrow });
        expect(part.total).toBe(7);
        found.push(...idsOf(part));
        const last = part.rows.at(-1);
        if (last === undefined) break;
        before = last.object.id;
      }
      expect(found).toEqual(others.toReversed());
    }
  });

  it('by source tells what was made by hand from what an import states, and one that is both is under either', async () => {
    const { id, stated, both, byHand } = await importedGroup();
    expect(await ada.call('association.facets', { id, kind: 'group' })).toMatchObject({ manual: 2, imported: 2 });
    expect(new Set(idsOf(await page({ id, kind: 'group', source: 'import' })))).toEqual(new Set([stated, both]));
    expect(new Set(idsOf(await page({ id, kind: 'group', source: 'manual' })))).toEqual(new Set([both, byHand]));
  });

  it('counts nothing of an owner that the user may not see', async () => {
    const lena = await workspace.addUser('lena', 'Standard User');
    const [id, shared] = [await host(), await group(circle)];
    await link(id, shared);
    expect(await lena.call('association.facets', { id, kind: 'group' })).toEqual({
      associationTypes: [],
      owners: [],
      manual: 0,
      imported: 0,
      crossOwner: 0,
    });
    expect(await lena.outcome('association.get', { id, other: shared, type: 0 })).toBe('NOT_FOUND');
    expect(await lena.outcome('association.path', { id, other: shared })).toBe('NOT_FOUND');
  });
});

/** A Group with two associations of an import, one of them also made by hand, and one only by hand. */
async function importGroup() {
  const names = ['Feed', 'Stated', 'Both'];
  const uses = (n: number) => ({
    ...aRelationship(n, idOf('campaign', 0), 'related-to', idOf('campaign', n)),
    description: 'Seen together',
    start_time: '2023-05-01T00:00:00.000Z',
    external_references: [{ source_name: 'report', url: 'https://report.example/1' }],
  });
  await ada.imported(
    writeBundle(...names.map((name, n) => anObject('campaign', n, { name })), uses(1), uses(2)),
    northgate,
  );
  const idOfName = async (name: string): Promise<number> =>
    (await ada.call('object.resolve', { ref: `Campaign:${name}` }))[0]?.id ?? 0;
  const [id, stated, both] = [await idOfName('Feed'), await idOfName('Stated'), await idOfName('Both')];
  const byHand = await group();
  await link(id, both, byHand);
  return { id, stated, both, byHand };
}
let imported: ReturnType<typeof importGroup> | undefined;
const importedGroup = (): ReturnType<typeof importGroup> => (imported ??= importGroup());

describe('the details of an association', () => {
  it('name who made it, when, in which change, and that it can be undone; after the undo it is gone', async () => {
    const [id, other] = [await group(), await host()];
    const made = await link(id, other);
    const detail = await ada.call('association.get', { id, other, type: 0 });
    expect(detail).toMatchObject({
      typeName: 'Associated',
      otherIsPrimary: null,
      other: { id: other },
      by: 'ada',
      manual: true,
      crossOwner: false,
      assertions: [],
      changeSet: { id: made.changeSet, by: 'ada', label: expect.stringContaining('Associate') },
      undo: { allowed: true },
      dissociate: { allowed: true },
    });
    await ada.call('changeSet.undo', { id: detail.changeSet?.id ?? 0 });
    expect(await ada.outcome('association.get', { id, other, type: 0 })).toBe('NOT_FOUND');
  });

  it('say what a source states, with verb, text, times and references, and that the import is undone as a whole', async () => {
    const { id, stated } = await importedGroup();
    expect(await ada.call('association.get', { id, other: stated, type: 0 })).toMatchObject({
      manual: false,
      assertions: [
        {
          origin: 'import',
          verb: 'related-to',
          description: 'Seen together',
          firstSeen: Date.UTC(2023, 4, 1),
          references: [{ sourceName: 'report', url: 'https://report.example/1' }],
        },
      ],
      undo: { allowed: false, reason: expect.stringContaining('import') },
    });
  });

  it('are told to who may only read, with what is missing for each change', async () => {
    const rita = await workspace.addUser('rita', 'Read Only User');
    const [id, other] = [await group(), await host()];
    await link(id, other);
    const { undo, dissociate } = await rita.call('association.get', { id, other, type: 0 });
    expect(undo).toMatchObject({ allowed: false, reason: expect.stringMatching(/\w{4,}/) });
    expect(dissociate).toMatchObject({ allowed: false, reason: expect.stringMatching(/\w{4,}/) });
  });

  it('tell two Files apart that each drop the other, and one direction is removed alone', async () => {
    const [a, b] = [await file(), await file()];
    for (const primary of ['this', 'other'] as const)
      await ada.call('association.create', { id: a, others: [b], type: 42, primary });
    for (const otherIsPrimary of [true, false])
      expect(await ada.call('association.get', { id: a, other: b, type: 42, otherIsPrimary })).toMatchObject({
        otherIsPrimary,
      });
    expect(
      await ada.call('association.remove', { id: a, others: [{ id: b, type: 42, otherIsPrimary: true }] }),
    ).toMatchObject({ removed: 1 });
    expect((await page({ id: a, kind: 'indicator' })).rows).toMatchObject([{ type: 42, otherIsPrimary: false }]);
    expect((await page({ id: b, kind: 'indicator' })).rows).toMatchObject([{ type: 42, otherIsPrimary: true }]);
  });
});

describe('why a derived relation is there', () => {
  it('is answered with the linking Groups, the newest twenty and their exact number', async () => {
    const [a, b] = [await host(), await host()];
    const groups: number[] = [];
    for (let n = 0; n < 23; n += 1) groups.push(await group());
    await link(a, ...groups, await group());
    await link(b, ...groups);
    const path = await ada.call('association.path', { id: a, other: b });
    expect(path.total).toBe(23);
    expect(path.groups.map((entry) => entry.group.id)).toEqual(groups.toReversed().slice(0, 20));
    expect(path.groups.every(({ dissociate }) => dissociate.allowed)).toBe(true);
  });

  it('ends when the Group is dissociated from the object of the screen, and not for the other', async () => {
    const [a, b, via] = [await host(), await host(), await group()];
    await link(via, a, b);
    await ada.call('association.remove', { id: a, others: [{ id: via }] });
    expect(await ada.call('association.path', { id: a, other: b })).toEqual({ total: 0, groups: [] });
    expect(idsOf(await page({ id: a, kind: 'indicator', derived: true }))).toEqual([]);
    expect(idsOf(await page({ id: b, kind: 'group' }))).toEqual([via]);
  });

  it('is found by text, and leaves out Groups of owners that the user may not see', async () => {
    const max = await workspace.addUser('max', 'Standard User');
    const [a, b, hiddenGroup] = [await host(), await host(), await group(circle)];
    await link(hiddenGroup, a, b);
    const { summary } = await ada.call('object.get', { id: b });
    const defanged = summary.replace('.', '[.]');
    expect(idsOf(await page({ id: a, kind: 'indicator', derived: true, text: defanged }))).toEqual([b]);
    expect(await page({ id: a, kind: 'indicator', derived: true, text: 'nothing-like-it' })).toMatchObject({
      total: 0,
    });
    expect(await ada.call('association.path', { id: a, other: b })).toMatchObject({ total: 1 });
    expect(await max.call('association.path', { id: a, other: b })).toEqual({ total: 0, groups: [] });
    expect(idsOf(await page({ id: a, kind: 'indicator', derived: true }, max))).toEqual([]);
  });
});

describe('what is offered for associating', () => {
  it('is narrowed by types and owners, and never something that the rules would refuse', async () => {
    const [id, near, far] = [await host(), await group(), await group(circle)];
    const offered = async (more: object = {}): Promise<number[]> =>
      (await ada.call('association.candidates', { id, kind: 'group', limit: 200, ...more })).rows.map((row) => row.id);
    await ada.call('setting.set', { name: 'crossOwner', on: true });
    expect(await offered()).toEqual(expect.arrayContaining([near, far]));
    expect(await offered({ owners: [circle] })).not.toContain(near);
    expect(await offered({ types: ['Malware', 'Tool'] })).toEqual([]);
    await ada.call('setting.set', { name: 'crossOwner', on: false });
    expect(await offered()).not.toContain(far);
    expect(await offered({ owners: [circle] })).toEqual([]);
    await ada.call('setting.set', { name: 'crossOwner', on: true });
    const [tag] = [(await ada.call('tag.create', { ownerId: circle, name: 'circle only' })).id];
    expect(
      (await ada.call('association.candidates', { id, kind: 'tag', limit: 200 })).rows.map((row) => row.id),
    ).not.toContain(tag);
  });

  it('between Indicators follows the association types of the workspace, also those added or switched off', async () => {
    const mutex = (await ada.call('indicator.create', { ownerId: northgate, type: 'Mutex', value: 'offered' })).id;
    const target = await host();
    const types = async () =>
      (await ada.call('association.types', { id: mutex })).map(({ name, otherType }) => `${name}/${otherType}`);
    const offered = async () =>
      (await ada.call('association.candidates', { id: mutex, kind: 'indicator', limit: 200 })).rows.map(
        (row) => row.id,
      );
    expect(await types()).toEqual(['File Mutex/File']);
    expect(await offered()).not.toContain(target);
    const { code } = await ada.call('associationType.create', {
      name: 'Mutex to Host',
      family: 'custom',
      primary: 'Mutex',
      nonPrimary: ['Host'],
    });
    expect((await types()).sort()).toEqual(['File Mutex/File', 'Mutex to Host/Host']);
    expect(await offered()).toContain(target);
    await ada.call('association.create', { id: mutex, others: [target] });
    expect((await page({ id: target, kind: 'indicator' })).rows).toMatchObject([
      { type: code, typeName: 'Mutex to Host', otherIsPrimary: true },
    ]);
    await ada.call('associationType.setEnabled', { code, enabled: false });
    expect(await types()).toEqual(['File Mutex/File']);
    expect(await offered()).not.toContain(await host());
    expect((await page({ id: target, kind: 'indicator' })).rows).toMatchObject([{ typeName: 'Mutex to Host' }]);
  });
});

describe('the card of Requirements and that of Victim Assets', () => {
  it('say what the Requirement is, and whose Asset it is', () => {
    const store = new TestStore();
    const { adaId: ada, northgateId: ownerId } = store;
    const group = store.run(ada, 'group.create', { ownerId, type: 'Campaign', name: 'Heron season' }).id;
    const requirement = store.run(ada, 'intelRequirement.create', {
      ownerId,
      text: 'Who pays the heron?',
      fields: { uniqueId: 'IR-7', subtype: 'Research Requirement (RR)' },
    }).id;
    const victim = store.run(ada, 'victim.create', { ownerId, name: 'Bank “Ω” 🏦' }).id;
    const asset = store.run(ada, 'victimAsset.create', { victimId: victim, type: 'WebSite', value: 'bank.example' }).id;
    store.run(ada, 'association.create', { id: group, others: [requirement, asset] });
    const rowOf = (kind: 'intelRequirement' | 'victimAsset') =>
      store.ask(ada, 'association.list', { id: group, kind, offset: 0, limit: 5 }).rows[0];
    expect(rowOf('intelRequirement')?.requirement).toEqual({
      uniqueId: 'IR-7',
      subtype: 'Research Requirement (RR)',
      category: null,
    });
    expect(rowOf('victimAsset')?.victim).toEqual({ id: victim, summary: 'Bank “Ω” 🏦' });
  });
});
