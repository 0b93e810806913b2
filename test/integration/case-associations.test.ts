/** The Associations card of a Case: what it lists and offers, for whom, and that the other end lists the Case. */
import { beforeEach, describe, expect, it } from 'vitest';
import { alignViewers, internViewerList } from '../../electron/store/viewer-store.ts';
import type { ObjectKind } from '../../shared/model/object-type.ts';
import { makeRecord } from '../support/records.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let owner: number;
let kase: number;
beforeEach(() => {
  store = new TestStore();
  ({ adaId: ada, northgateId: owner } = store);
  kase = store.run(ada, 'case.create', { ownerId: owner, name: 'Token theft', severity: 'High' }).id;
});

const make = (kind: ObjectKind, type: string, ownerId = owner): number => makeRecord(store, kind, type, ownerId);
const link = (others: readonly number[], id = kase, user = ada) =>
  store.outcome(user, 'association.create', { id, others: [...others] });
const rows = (id: number, kind: ObjectKind, user = ada) =>
  store.ask(user, 'association.list', { id, kind, offset: 0, limit: 50 }).rows;
const candidates = (kind: ObjectKind, user = ada): number[] =>
  store.ask(user, 'association.candidates', { id: kase, kind, limit: 50 }).rows.map(({ id }) => id);
const total = (id: number, user = ada): number => store.ask(user, 'association.counts', { id }).total;

describe('what is associated with a Case', () => {
  it('is listed by the Case, and lists the Case with number, severity and status', () => {
    const ends = [
      make('indicator', 'Host'),
      make('group', 'Campaign'),
      make('case', 'Case'),
      make('intelRequirement', 'Intelligence Requirement'),
    ];
    expect(link(ends)).toBe('done');
    expect(store.ask(ada, 'association.counts', { id: kase }).cards.map(({ kind, total: n }) => [kind, n])).toEqual([
      ['indicator', 1],
      ['group', 1],
      ['intelRequirement', 1],
      ['case', 1],
    ]);
    for (const end of ends)
      expect(rows(end, 'case')).toMatchObject([
        { object: { id: kase, summary: 'Token theft', case: { number: 1, severity: 'High', status: 'Open' } } },
      ]);
    expect(store.run(ada, 'association.remove', { id: kase, others: ends.map((id) => ({ id })) })).toMatchObject({
      removed: 4,
    });
    for (const end of ends) expect(rows(end, 'case')).toEqual([]);
  });

  it('is neither offered again nor the Case itself', () => {
    const [near, far] = [make('group', 'Campaign'), make('group', 'Threat')];
    const other = make('case', 'Case');
    link([near]);
    expect(candidates('group')).toEqual([far]);
    expect(candidates('case')).toEqual([other]);
  });

  it('is told by one event in each Case, which names only what its reader may see', () => {
    const other = store.run(ada, 'case.create', { ownerId: owner, name: 'Second' }).id;
    link([other]);
    for (const [id, name] of [
      [kase, 'Second'],
      [other, 'Token theft'],
    ] as const) {
      const [newest] = store.ask(ada, 'timeline.list', { caseId: id, newestFirst: true, limit: 5 }).entries;
      expect(JSON.stringify(newest)).toContain(name);
    }
  });
});

describe('owners of what is associated with a Case', () => {
  it('are its Organization, and Communities and Sources while associations may cross owners', () => {
    const circle = store.addOwner('community', 'Circle');
    const there = make('group', 'Campaign', circle);
    expect(candidates('group')).toEqual([]);
    expect(link([there])).toBe('CONFLICT');
    store.run(ada, 'setting.set', { name: 'crossOwner', on: true });
    expect(candidates('group')).toEqual([there]);
    expect(link([there])).toBe('done');
    expect(rows(there, 'case')).toMatchObject([{ object: { id: kase }, crossOwner: true }]);
    // Another Organization’s intelligence and Cases stay out.
    const harbour = store.addOwner('organization', 'Harbour');
    const [group, abroad] = [
      make('group', 'Campaign', harbour),
      store.run(ada, 'case.create', { ownerId: harbour, name: 'Abroad' }).id,
    ];
    expect(candidates('group')).not.toContain(group);
    expect(candidates('case')).not.toContain(abroad);
    for (const end of [group, abroad]) expect(link([end])).toBe('INVALID_INPUT');
  });
});

describe('who sees and changes the associations of a Case', () => {
  it('is a reader and a Standard User; an App Developer does neither', () => {
    const [reader, user, developer] = [
      store.addUser('rita', 'Read Only User'),
      store.addUser('sam', 'Standard User'),
      store.addUser('devi', 'App Developer'),
    ];
    const group = make('group', 'Campaign');
    expect(link([group], kase, reader)).toBe('FORBIDDEN');
    expect(link([group], kase, user)).toBe('done');
    expect(rows(kase, 'group', reader)).toHaveLength(1);
    expect(store.outcome(reader, 'association.remove', { id: kase, others: [{ id: group }] })).toBe('FORBIDDEN');
    expect(() => rows(kase, 'group', developer)).toThrow(/does not exist/);
    expect(rows(group, 'case', developer)).toEqual([]);
    expect(total(group, developer)).toBe(0);
    expect(link([kase], group, developer)).toBe('NOT_FOUND');
  });

  it('are only the viewers of a Case that has some; others neither count nor are offered it', () => {
    const [bob, eve] = [store.addUser('bob', 'Standard User'), store.addUser('eve', 'Standard User')];
    const group = make('group', 'Campaign');
    const open = make('case', 'Case');
    link([group, open]);
    store.db
      .prepare('UPDATE kase SET viewer_list = ? WHERE id = ?')
      .run(internViewerList(store.db, owner, [bob]), kase);
    alignViewers(store.db, kase);
    for (const end of [group, open]) {
      expect([total(end, bob), rows(end, 'case', bob).length]).toEqual([1, 1]);
      expect([total(end, eve), rows(end, 'case', eve).length]).toEqual([0, 0]);
    }
    const offered = store.ask(eve, 'association.candidates', { id: make('group', 'Threat'), kind: 'case', limit: 9 });
    expect(offered.rows.map(({ id }) => id)).toEqual([open]);
    expect(link([kase], open, eve)).toBe('NOT_FOUND');
  });
});
