/** Finding: letters beyond ASCII in any case, defanged text, and what an object is not associated with yet. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { writeBundle } from '../support/stix-file.ts';
import { TestStore } from '../support/store.ts';
import { startWorkspace } from '../support/workspace.ts';
import { anIndicator, anObject, idOf } from '../unit/electron/exchange/stix/stix-sample.ts';

const names = ['Ärgernis Öst', 'ХАКЕР Группа', 'ÉTOILE 🦊 Бета', 'مجموعة النسر ÅLFA', 'ΑΘΗΝΑ Ω'];
const spellings = (name: string): string[] => [
  name,
  name.toLowerCase(),
  name.toUpperCase(),
  name.slice(1).toUpperCase(),
];

/** Ids of what each place that filters by text shows for it. */
async function foundBy(client: Client, hub: number, text: string): Promise<Record<string, number[]>> {
  const list = { sort: 'modified', descending: true, offset: 0, limit: 50 } as const;
  const card = { id: hub, kind: 'group', text, offset: 0, limit: 50 } as const;
  const ids = (rows: readonly { id: number }[]): number[] => rows.map(({ id }) => id);
  return {
    search: ids((await client.call('object.search', { text, limit: 50 })).rows),
    browse: ids((await client.call('object.list', { filter: { kind: 'group', text }, ...list })).rows),
    card: ids((await client.call('association.list', card)).rows.map(({ object }) => object)),
  };
}

describe('text beyond ASCII is found in any case', () => {
  it('by search, Browse and cards, in objects made by hand', async () => {
    const { ada, northgateId: ownerId } = await startWorkspace();
    const hub = await ada.call('group.create', { ownerId, type: 'Report', name: 'Hub' });
    for (const name of names) {
      const { id } = await ada.call('group.create', { ownerId, type: 'Campaign', name });
      await ada.call('association.create', { id: hub.id, others: [id] });
      for (const text of spellings(name))
        expect(await foundBy(ada, hub.id, text), text).toEqual({ search: [id], browse: [id], card: [id] });
      expect(
        (await ada.call('object.resolve', { ref: `Campaign:${name.toLowerCase()}` })).map((row) => row.id),
      ).toEqual([id]);
    }
  });

  it('by search, Browse and cards, in imported objects', async () => {
    const { ada, northgateId: owner } = await startWorkspace();
    const report = anObject('report', 99, { object_refs: names.map((_, n) => idOf('malware', n)) });
    await ada.imported(writeBundle(report, ...names.map((name, n) => anObject('malware', n, { name }))), owner);
    const [hub] = await ada.call('object.resolve', { ref: idOf('report', 99) });
    for (const [n, name] of names.entries()) {
      const [row] = await ada.call('object.resolve', { ref: idOf('malware', n) });
      const id = row?.id ?? 0;
      for (const text of spellings(name))
        expect(await foundBy(ada, hub?.id ?? 0, text), text).toEqual({ search: [id], browse: [id], card: [id] });
    }
  });

  it('after a change of the name by its new text and no more by the old one', async () => {
    const { ada, northgateId: ownerId } = await startWorkspace();
    const made = await ada.call('group.create', { ownerId, type: 'Campaign', name: 'Ärgernis' });
    const search = async (text: string): Promise<number> =>
      (await ada.call('object.search', { text, limit: 5 })).rows.length;
    const renamed = await ada.call('group.update', { id: made.id, version: made.changeSet, name: 'ÖDNIS' });
    expect([await search('ödnis'), await search('Ödnis'), await search('ärgernis')]).toEqual([1, 1, 0]);
    await ada.call('group.update', { id: made.id, version: renamed.changeSet, name: 'Plain' });
    expect([await search('PLAIN'), await search('ödnis')]).toEqual([1, 0]);
  });
});

describe('in one store', () => {
  let store: TestStore;
  let ada: number;
  let owner: number;
  beforeEach(() => {
    store = new TestStore();
    ({ adaId: ada, northgateId: owner } = store);
  });
  const indicator = (type: 'Host' | 'URL' | 'EmailAddress' | 'Mutex', value: string): number =>
    store.run(ada, 'indicator.create', { ownerId: owner, type, value }).id;

  it.each([
    ['Host', 'evil.example.com', 'evil[.]example[.]com'],
    ['Host', 'evil.example.com', 'EVIL[dot]Example'],
    ['URL', 'https://evil.example.com/a', 'hxxps://evil[.]example[.]com/a'],
    ['EmailAddress', 'bad@evil.example.com', 'bad[at]evil[.]example[.]com'],
  ] as const)('the %s %s is found by %s, wherever text is typed', (type, value, text) => {
    const id = indicator(type, value);
    const { id: hub } = store.run(ada, 'group.create', { ownerId: owner, type: 'Report', name: 'Hub' });
    const list = { sort: 'modified', descending: true, offset: 0, limit: 50 } as const;
    const card = { id: hub, kind: 'indicator', text, limit: 50 } as const;
    const ids = (rows: readonly { id: number }[]): number[] => rows.map((row) => row.id);
    expect(ids(store.ask(ada, 'object.search', { text, limit: 5 }).rows)).toEqual([id]);
    expect(ids(store.ask(ada, 'object.list', { filter: { kind: 'indicator', text }, ...list }).rows)).toEqual([id]);
    expect(ids(store.ask(ada, 'association.candidates', card).rows)).toEqual([id]);
    store.run(ada, 'association.create', { id: hub, others: [id] });
    expect(ids(store.ask(ada, 'association.candidates', card).rows)).toEqual([]);
    const { rows } = store.ask(ada, 'association.list', { ...card, offset: 0 });
    expect(ids(rows.map(({ object }) => object))).toEqual([id]);
  });

  it('a value that means its brackets is found as it is written', () => {
    const id = indicator('Mutex', 'Global\\run[.]lock');
    expect(store.ask(ada, 'object.search', { text: 'run[.]lock', limit: 5 }).rows.map((row) => row.id)).toEqual([id]);
  });

  it.each(['abc\u0000def', 'a\u0000"b c', 'bell\u0007'])('%j is INVALID_INPUT as text to find', (text) => {
    const { id } = store.run(ada, 'group.create', { ownerId: owner, type: 'Campaign', name: 'Hub' });
    const list = { sort: 'modified', descending: true, offset: 0, limit: 50 };
    const attempts = [
      ['object.search', { text, limit: 5 }],
      ['object.list', { filter: { text }, ...list }],
      ['association.list', { id, kind: 'group', text, offset: 0, limit: 5 }],
      ['association.candidates', { id, kind: 'group', text, limit: 5 }],
    ] as const;
    for (const [method, input] of attempts)
      expect(() => store.ask(ada, method, input as never), method).toThrow(
        expect.objectContaining({ code: 'INVALID_INPUT' }),
      );
  });
});

describe('candidates of an object with many associations', () => {
  const linkedCount = 15_000;
  let ada: Client;
  let hub: number;
  let unlinked: number[];
  beforeAll(async () => {
    let owner: number;
    ({ ada, northgateId: owner } = await startWorkspace());
    const older = Array.from({ length: 8 }, (_, n) => anObject('malware', n, { name: `candidate ${n}` }));
    await ada.imported(writeBundle(...older), owner);
    unlinked = (await ada.call('object.search', { text: 'candidate', limit: 20 })).rows.map(({ id }) => id);
    expect(unlinked).toHaveLength(8);
    const linked = Array.from({ length: linkedCount }, (_, n) =>
      anObject('malware', 100 + n, { name: `linked candidate ${n}` }),
    );
    const report = anObject('report', 1, { object_refs: linked.map((object) => object['id']) });
    await ada.imported(writeBundle(...linked, report, anIndicator(1, "[domain-name:value = 'a.example.com']")), owner);
    hub = (await ada.call('object.resolve', { ref: idOf('report', 1) }))[0]?.id ?? 0;
  });
  const candidates = async (text?: string): Promise<number[]> => {
    const input = { id: hub, kind: 'group' as const, types: ['Malware'], limit: 20 };
    const { rows } = await ada.call('association.candidates', text === undefined ? input : { ...input, text });
    return rows.map(({ id }) => id);
  };
  const fastest = async (run: () => Promise<unknown>): Promise<number> => {
    let best = Infinity;
    for (let n = 0; n < 5; n += 1) {
      const start = performance.now();
      await run();
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };
  const ascending = (ids: readonly number[]): number[] => ids.toSorted((a, b) => a - b);

  it('are those that it is not associated with, and never itself', async () => {
    expect(ascending(await candidates())).toEqual(ascending(unlinked));
    expect(ascending(await candidates('candidate'))).toEqual(ascending(unlinked));
    const all = await ada.call('association.candidates', { id: hub, kind: 'group', limit: 200 });
    expect(ascending(all.rows.map(({ id }) => id))).toEqual(ascending(unlinked));
  });

  it('come about as quickly as a page of the card', async () => {
    const card = await fastest(() =>
      ada.call('association.list', { id: hub, kind: 'group', sort: 'summary', offset: 0, limit: 20 }),
    );
    expect(await fastest(() => candidates())).toBeLessThan(card * 6 + 30);
    expect(await fastest(() => candidates('candidate'))).toBeLessThan(card * 6 + 30);
  });
});
