/** What the graph asks of the workspace, on a real file. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportPlan } from '../../electron/exchange/import-record.ts';
import type { Input, MethodOfKind, Output } from '../../shared/contract/index.ts';
import type { GraphAnswer } from '../../shared/graph/answer.ts';
import { graphNodeMax } from '../../shared/graph/limits.ts';
import { typeCode } from '../../shared/model/object-type.ts';
import { LocalImporter } from '../support/local-import.ts';
import { refusal } from '../support/refusal.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let circle: number;
beforeEach(() => {
  store = new TestStore();
  circle = store.addOwner('community', 'Circle');
  store.run(store.adaId, 'setting.set', { name: 'crossOwner', on: true });
});

const ada = <M extends MethodOfKind<'command'>>(method: M, input: Input<M>) => store.run(store.adaId, method, input);
const ask = <M extends MethodOfKind<'query'>>(method: M, input: Input<M>): Output<M> =>
  store.ask(store.adaId, method, input);
const host = (value: string, ownerId = store.northgateId) =>
  ada('indicator.create', { ownerId, type: 'Host', value }).id;
const file = (value: string, ownerId = store.northgateId) =>
  ada('indicator.create', { ownerId, type: 'File', value }).id;
const group = (name: string, ownerId = store.northgateId) =>
  ada('group.create', { ownerId, type: 'Campaign', name }).id;
const link = (id: number, ...others: number[]) => ada('association.create', { id, others });
const rate = (id: number, rating: number) =>
  ada('indicator.update', { id, version: ask('object.get', { id }).version, fields: { rating } });

/** Nodes as lists of their copies. */
const nodesOf = ({ nodes }: GraphAnswer): number[][] =>
  Array.from({ length: nodes.count }, (_, node) => [
    ...nodes.objects.subarray(nodes.objectStart[node], nodes.objectStart[node + 1]),
  ]);
/** Edges as `source type target`. */
const edgesOf = ({ edges }: GraphAnswer): string[] =>
  Array.from({ length: edges.count }, (_, edge) => `${edges.source[edge]} ${edges.types[edge]} ${edges.target[edge]}`);
const ownersOf = ({ edges }: GraphAnswer, edge: number): number[] => [
  ...edges.owners.subarray(edges.ownerStart[edge], edges.ownerStart[edge + 1]),
];

describe('graph.read', () => {
  it('answers one node for all copies of a value, whichever of them was asked for, with the facts of all', () => {
    const [own, copy] = [host('a.example.org'), host('a.example.org', circle)];
    rate(copy, 4);
    const answer = ask('graph.read', { ids: [copy] });
    expect(nodesOf(answer)).toEqual([[own, copy]]);
    expect(answer.nodes.types[0]).toBe(typeCode('indicator', 'Host'));
    expect(answer.nodes.labels).toEqual(['a.example.org']);
    expect([...answer.nodes.owners]).toEqual([store.northgateId, circle]);
    expect(answer.nodes.rating[0]).toBe(4);
    expect(answer.nodes.created[0]).toBe(ask('object.get', { id: own }).created);
    expect(answer.nodes.modified[0]).toBe(ask('object.get', { id: copy }).modified);
  });

  it('has things created when their source says so, not when they were imported', async () => {
    const created = Date.parse('2017-05-31T21:31:43Z');
    const assertion = { digest: '1', created, modified: null, revoked: false, deprecated: false, extra: null };
    const thing = { unit: 0, fields: {}, tags: [], labels: [], attributes: [] };
    const unit = { family: 'object', sourceType: 'campaign', outcome: null, reason: null, verbatim: null } as const;
    const plan: ImportPlan = {
      format: 'test',
      producer: 'test',
      units: [{ ...unit, externalId: 'campaign' }],
      objects: [{ ...thing, kind: 'group', type: 'Campaign', externalId: 'campaign', summary: 'Dust', assertion }],
      links: [],
    };
    await new LocalImporter(store).run(plan);
    const { ids } = ask('graph.find', { of: { filter: { text: 'Dust' } } });
    const answer = ask('graph.read', { ids: [...ids] });
    expect([...answer.nodes.created]).toEqual([created]);
    expect(answer.nodes.modified[0]).toBeGreaterThan(created);
  });

  it('takes Files for one that are joined by a chain of hashes', () => {
    const md5 = file('a'.repeat(32));
    const both = file(`${'a'.repeat(32)} : ${'b'.repeat(40)}`, circle);
    const feed = store.addOwner('source', 'Feed');
    const sha1 = file('b'.repeat(40), feed);
    expect(nodesOf(ask('graph.read', { ids: [sha1] }))).toEqual([[md5, both, sha1]]);
  });

  it('takes Groups of one name for one, in any capitals, unless an owner has two of that name', () => {
    const [own, copy] = [group('Winter'), group('WINTER', circle)];
    expect(nodesOf(ask('graph.read', { ids: [own] }))).toEqual([[own, copy]]);
    const other = group('winter');
    expect(nodesOf(ask('graph.read', { ids: [own, other, copy] }))).toEqual([[own], [other], [copy]]);
  });

  it('lays associations of copies together, with all their owners, and leaves out those between copies', () => {
    const [own, copy] = [group('Winter'), group('Winter', circle)];
    const [a, b] = [host('a.example.org'), host('a.example.org', circle)];
    link(own, a);
    link(copy, b);
    link(own, copy);
    const answer = ask('graph.read', { ids: [own, a] });
    expect(edgesOf(answer)).toEqual([`${own} 0 ${a}`]);
    expect(ownersOf(answer, 0)).toEqual([store.northgateId, circle]);
    expect(answer.edgeTypes).toEqual([{ code: 0, name: 'Associated' }]);
  });

  it('points directed associations from their primary end, and names known nodes as the caller knows them', () => {
    const [x, y] = [file('a'.repeat(32)), file('b'.repeat(32))];
    const copy = file('a'.repeat(32), circle);
    ada('association.create', { id: y, others: [x], type: 42, primary: 'this' });
    ada('association.create', { id: x, others: [y], type: 42, primary: 'this' });
    const answer = ask('graph.read', { ids: [y], with: [copy] });
    expect(nodesOf(answer)).toEqual([[y]]);
    expect(edgesOf(answer).sort()).toEqual([`${copy} 85 ${y}`, `${y} 85 ${copy}`].sort());
  });

  it('joins Artifacts to their Case and Assets to their Victim', () => {
    const ownerId = store.northgateId;
    const caseId = ada('case.create', { ownerId, name: 'Theft' }).id;
    const artifact = ada('artifact.create', { caseId, type: 'Host', value: 'a.example.org' }).id;
    const victimId = ada('victim.create', { ownerId, name: 'Desk' }).id;
    const asset = ada('victimAsset.create', { victimId, type: 'WebSite', value: 'desk.test' }).id;
    const answer = ask('graph.read', { ids: [artifact, caseId, victimId, asset] });
    expect(edgesOf(answer)).toEqual([`${caseId} 5 ${artifact}`, `${victimId} 5 ${asset}`]);
    expect(answer.edgeTypes).toEqual([{ code: 2, name: 'Contains' }]);
    expect(answer.nodes.labels[1]).toBe('1 Theft');
    expect(edgesOf(ask('graph.read', { ids: [caseId], with: [artifact] }))).toEqual([`${caseId} 5 ${artifact}`]);
  });

  it('passes over what is gone', () => {
    const a = host('a.example.org');
    const b = host('b.example.org');
    ada('object.delete', { ids: [b] });
    expect(nodesOf(ask('graph.read', { ids: [b, a, 9999] }))).toEqual([[a]]);
  });
});

describe('graph.counts and graph.pivot', () => {
  it('count whole nodes, those of the graph apart, and reach from every copy of the selection', () => {
    const [own, copy] = [group('Winter'), group('Winter', circle)];
    const [a, copyOfA] = [host('a.example.org'), host('a.example.org', circle)];
    const b = host('b.example.org', circle);
    link(own, a);
    link(copy, copyOfA, b);
    expect(ask('graph.counts', { ids: [own], known: [own, copyOfA] }).kinds).toEqual([
      { kind: 'indicator', total: 2, inGraph: 1, types: [{ type: 'Host', total: 2, inGraph: 1 }] },
    ]);
    const answer = ask('graph.pivot', {
      ids: [own],
      known: [own, copyOfA],
      kinds: ['indicator'],
      order: 'newest',
      limit: 10,
    });
    expect(nodesOf(answer)).toEqual([[b]]);
    expect(edgesOf(answer)).toEqual([`${own} 0 ${b}`]);
    expect([...answer.parents]).toEqual([own]);
    expect([answer.total, answer.left]).toEqual([1, []]);
  });

  it('add the best rated or the newest first, and say what is left out of which type', () => {
    const winter = group('Winter');
    const hosts = ['a', 'b', 'c', 'd'].map((name) => host(`${name}.example.org`));
    const [a = 0, b = 0, c = 0, d = 0] = hosts;
    link(winter, ...hosts, file('a'.repeat(32)));
    rate(a, 3);
    rate(b, 5);
    const request = { ids: [winter], known: [winter], kinds: ['indicator' as const], limit: 2 };
    const hostsOnly = { ...request, types: [{ kind: 'indicator' as const, name: 'Host' }] };
    expect(nodesOf(ask('graph.pivot', { ...hostsOnly, order: 'rating' }))).toEqual([[b], [a]]);
    const answer = ask('graph.pivot', { ...hostsOnly, order: 'newest' });
    expect(nodesOf(answer)).toEqual([[d], [c]]);
    expect([answer.total, answer.left]).toEqual([4, [{ kind: 'indicator', type: 'Host', count: 2 }]]);
    expect(ask('graph.pivot', { ...request, order: 'newest' }).left).toEqual([
      { kind: 'indicator', type: 'Host', count: 3 },
    ]);
  });

  it('bring the edges to the rest of the graph and name the parent that was selected first', () => {
    const [winter, summer, shared] = [group('Winter'), group('Summer'), host('a.example.org')];
    const bystander = group('Spring');
    link(shared, winter, summer, bystander);
    const known = [winter, summer, bystander];
    const answer = ask('graph.pivot', {
      ids: [summer, winter],
      known,
      kinds: ['indicator'],
      order: 'newest',
      limit: 5,
    });
    expect(edgesOf(answer).sort()).toEqual(
      [`${shared} 0 ${bystander}`, `${summer} 0 ${shared}`, `${winter} 0 ${shared}`].sort(),
    );
    expect([...answer.parents]).toEqual([summer]);
  });

  it('reach the Artifacts of a Case only when they are asked for', () => {
    const caseId = ada('case.create', { ownerId: store.northgateId, name: 'Theft' }).id;
    const artifact = ada('artifact.create', { caseId, type: 'Host', value: 'a.example.org' }).id;
    link(caseId, group('Winter'));
    const request = { ids: [caseId], known: [caseId], order: 'newest' as const, limit: 9 };
    expect(nodesOf(ask('graph.pivot', { ...request, kinds: ['artifact'] }))).toEqual([[artifact]]);
    expect(ask('graph.pivot', { ...request, kinds: ['group', 'case'] }).total).toBe(1);
  });

  it('reach through shared Groups, and say through which', () => {
    const [a, b] = [host('a.example.org'), host('b.example.org')];
    const [older, newer] = [group('Older'), group('Newer')];
    const victim = ada('victim.create', { ownerId: store.northgateId, name: 'Desk' }).id;
    link(older, a, b, victim);
    link(newer, a, b);
    expect(ask('graph.counts', { ids: [a], known: [b] }).derived).toEqual([
      { kind: 'indicator', total: 1, inGraph: 1, types: [{ type: 'Host', total: 1, inGraph: 1 }], totalIsExact: true },
      { kind: 'victim', total: 1, inGraph: 0, types: [{ type: 'Victim', total: 1, inGraph: 0 }], totalIsExact: true },
    ]);
    const answer = ask('graph.pivot', {
      ids: [a],
      known: [a],
      kinds: ['indicator', 'victim'],
      derived: true,
      order: 'newest',
      limit: 9,
    });
    expect(nodesOf(answer)).toEqual([[victim], [b]]);
    expect(edgesOf(answer)).toEqual([]);
    expect([...answer.parents]).toEqual([a, a]);
    const { count, source, target, via, vias, groups } = answer.derived;
    const relations = Array.from({ length: count }, (_, at) => [source[at], target[at], via[at], vias[at]]);
    expect(relations).toContainEqual([a, b, newer, 2]);
    expect(relations).toContainEqual([a, victim, older, 1]);
    expect(groups.map(({ label }) => label).sort()).toEqual(['Newer', 'Older']);
  });
});

describe('graph.find', () => {
  it('answers everything that Browse shows under a filter', () => {
    const [a, b] = [host('a.example.org'), host('b.example.org', circle)];
    const winter = group('Winter');
    const found = (of: Input<'graph.find'>['of']) => [...ask('graph.find', { of }).ids].sort((x, y) => x - y);
    expect(found({ filter: {} })).toEqual([a, b, winter]);
    expect(found({ filter: { kind: 'indicator' } })).toEqual([a, b]);
    expect(found({ filter: { text: 'b[.]example' } })).toEqual([b]);
  });

  it('answers a Tag with its carriers, and a Case with all that belongs to it', () => {
    const a = host('a.example.org');
    ada('tag.apply', { ids: [a], names: ['SVR'] });
    const tag = ask('object.get', { id: a }).tags[0]?.id ?? 0;
    expect([...ask('graph.find', { of: { tag } }).ids]).toEqual([tag, a]);
    const caseId = ada('case.create', { ownerId: store.northgateId, name: 'Theft' }).id;
    const artifact = ada('artifact.create', { caseId, type: 'Port', value: '443' }).id;
    const winter = group('Winter');
    link(artifact, a);
    link(caseId, winter);
    expect([...ask('graph.find', { of: { caseId } }).ids].sort((x, y) => x - y)).toEqual([a, caseId, artifact, winter]);
  });

  it('refuses what no graph can hold, and says how to get there', () => {
    host('a.example.org');
    store.db.prepare('UPDATE object_count SET n = ?').run(graphNodeMax + 1);
    const refused = refusal(() => ask('graph.find', { of: { filter: {} } }));
    expect(refused.code).toBe('LIMIT');
    expect(refused.message).toContain('200,001 objects');
    expect(refused.message).toContain('Narrow them');
  });
});

describe('graph.match', () => {
  it('finds Indicators by value, defanged or not, Files by any hash, everything else by name', () => {
    const ownerId = store.northgateId;
    const [a, copy] = [host('a.example.org'), host('a.example.org', circle)];
    const sample = file(`${'a'.repeat(32)} : ${'b'.repeat(40)}`);
    const winter = group('Winter');
    const caseId = ada('case.create', { ownerId, name: '3 hosts' }).id;
    ada('case.create', { ownerId, name: 'hosts' });
    const values: [Input<'graph.match'>['values'][number], number[]][] = [
      [{ label: 'hxxp://a[.]example[.]org/x' }, []],
      [{ label: 'A[.]example[.]org' }, [a, copy]],
      [{ label: 'a.example.org', type: 'host', kind: 'indicator' }, [a, copy]],
      [{ label: 'a.example.org', type: 'Address' }, []],
      [{ label: 'b'.repeat(40) }, [sample]],
      [{ label: ' winter ' }, [winter]],
      [{ label: 'Winter', type: 'Campaign' }, [winter]],
      [{ label: 'Winter', kind: 'case' }, []],
      [{ label: 'Winter', type: 'no such type' }, []],
      [{ label: '1 3 hosts' }, [caseId]],
      [{ label: '3 hosts' }, [caseId]],
      [{ label: '' }, []],
    ];
    const { start, ids, cut } = ask('graph.match', { values: values.map(([value]) => value) });
    expect(values.map((_, place) => [...ids.subarray(start[place], start[place + 1])])).toEqual(
      values.map(([, expected]) => expected),
    );
    expect(cut).toEqual([]);
  });

  it('looks a name up once that thousands of values and thousands of objects have, and says that it lists some of them', () => {
    const insert = store.db.prepare(
      "INSERT INTO object(id, type, owner_id, summary, created, modified, set_id) VALUES (?, ?, ?, 'Feed event', 1, 1, 1)",
    );
    store.db.transaction(() => {
      for (let id = 5000; id < 25_000; id += 1) insert.run(id, typeCode('group', 'Event'), store.northgateId);
    })();
    const values = Array.from({ length: 10_000 }, () => ({ label: 'feed EVENT' }));
    const { start, cut } = ask('graph.match', { values });
    expect([start[1], start[10_000]]).toEqual([100, 1_000_000]);
    expect(cut).toHaveLength(10_000);
    const campaigns = ask('graph.match', { values: values.map((value) => ({ ...value, type: 'Campaign' })) });
    expect([campaigns.ids.length, campaigns.cut]).toEqual([0, []]);
  });
});
