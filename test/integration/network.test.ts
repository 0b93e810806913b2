import { beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { writeFile } from '../support/stix-file.ts';
import { startWorkspace, type TestWorkspace } from '../support/workspace.ts';

let workspace: TestWorkspace;
let ada: Client;
let rae: Client;
let circle: number;
let token = 0;

const paths = (client: Client, from: number, to: number, more: object = {}) =>
  client.call('network.paths', {
    from: [from],
    to: [to],
    maxLength: 6,
    extra: 0,
    limit: 50,
    token: `t${(token += 1)}`,
    ...more,
  } as never);
const component = (client: Client, id: number) =>
  client.call('network.component', { ids: [id], token: 'c' } as never) as Promise<{ total: number; farthest: number }>;
const group = async (name: string, ownerId = workspace.northgateId): Promise<number> =>
  (await ada.call('group.create', { ownerId, type: 'Malware', name })).id;
const link = (id: number, other: number) => ada.call('association.create', { id, others: [other] });
const undo = async (): Promise<unknown> => {
  const [last] = await ada.call('changeSet.recent', { limit: 1 });
  return ada.call('changeSet.undo', { id: last?.id ?? 0 } as never);
};

beforeAll(async () => {
  workspace = await startWorkspace();
  ({ ada } = workspace);
  circle = await workspace.addOwner('community', 'Circle');
  await ada.call('setting.set', { name: 'crossOwner', on: true });
  await ada.call('setting.set', { name: 'workflow', on: true });
  rae = await workspace.addUser('rae', 'Standard User');
});

describe('a question about the network', () => {
  it('knows what was associated, taken apart and undone since the last one', async () => {
    const [a, b, c] = [await group('one'), await group('two'), await group('three')];
    expect(await paths(ada, a, c)).toEqual({ length: null, paths: [], more: false });
    await link(a, b);
    await link(b, c);
    expect(await paths(ada, a, c)).toEqual({ length: 2, paths: [[a, b, c]], more: false });
    await link(a, c);
    expect(await paths(ada, a, c, { extra: 1 })).toEqual({
      length: 1,
      paths: [
        [a, c],
        [a, b, c],
      ],
      more: false,
    });
    await undo();
    expect(await paths(ada, a, c)).toMatchObject({ length: 2 });
    await ada.call('association.remove', { id: b, others: [{ id: c }] });
    expect(await paths(ada, a, c)).toMatchObject({ length: null });
    await undo();
    expect(await paths(ada, a, c)).toMatchObject({ length: 2 });
    await ada.call('object.delete', { ids: [b] });
    expect(await paths(ada, a, c)).toMatchObject({ length: null });
    expect(await ada.outcome('network.component', { ids: [b], token: 'x' })).toBe('NOT_FOUND');
    await undo();
    expect(await component(ada, b)).toMatchObject({ total: 3, farthest: 1 });
  });

  it('knows what an import brought, whether it was there before the first question or came after it, and that its undo took it back', async () => {
    const hub = await group('hub');
    const before = await component(ada, hub);
    expect(before).toMatchObject({ total: 1 });
    const stix = (n: number) => ({
      type: 'relationship',
      spec_version: '2.1',
      id: `relationship--00000000-0000-4000-8000-00000000000${n}`,
      relationship_type: 'uses',
      source_ref: 'intrusion-set--00000000-0000-4000-8000-000000000009',
      target_ref: `malware--00000000-0000-4000-8000-00000000000${n}`,
      created: '2026-01-01T00:00:00.000Z',
      modified: '2026-01-01T00:00:00.000Z',
    });
    const object = (type: string, n: number, name: string, more: object = {}) => ({
      type,
      spec_version: '2.1',
      id: `${type}--00000000-0000-4000-8000-00000000000${n}`,
      name,
      created: '2026-01-01T00:00:00.000Z',
      modified: '2026-01-01T00:00:00.000Z',
      ...more,
    });
    const bundle = {
      type: 'bundle',
      id: 'bundle--00000000-0000-4000-8000-000000000001',
      objects: [
        object('intrusion-set', 9, 'Imported set'),
        ...[1, 2, 3].map((n) => object('malware', n, `Imported ${n}`, { is_family: true })),
        ...[1, 2, 3].map(stix),
      ],
    };
    await ada.imported(writeFile(JSON.stringify(bundle), 'network.json'), workspace.northgateId);
    const { rows } = await ada.call('object.list', {
      filter: { text: 'Imported' },
      sort: 'summary',
      descending: false,
      offset: 0,
      limit: 10,
    });
    const ids = rows.map(({ id }) => Number(id));
    expect(ids).toHaveLength(4);
    expect(await component(ada, ids[0] ?? 0)).toMatchObject({ total: 4 });
    expect(await paths(ada, ids[0] ?? 0, ids[1] ?? 0)).toMatchObject({ length: 2 });
    await undo();
    expect(await ada.outcome('network.component', { ids: [ids[0]], token: 'x' })).toBe('NOT_FOUND');
  });

  it('is answered by what its user may see, for two users in turn, also after the viewers of a Case changed', async () => {
    const [a, b] = [await group('left'), await group('right')];
    const wall = await group('between', circle);
    await link(a, wall);
    await link(wall, b);
    const { id: kase } = await ada.call('case.create', {
      ownerId: workspace.northgateId,
      name: 'A quiet case',
      severity: 'Low',
    } as never);
    await link(kase, a);
    await link(kase, b);
    expect(await paths(ada, a, b)).toMatchObject({
      length: 2,
      paths: [
        [a, wall, b],
        [a, kase, b],
      ],
    });
    expect(await paths(rae, a, b)).toEqual({ length: 2, paths: [[a, kase, b]], more: false });
    const setViewers = async (viewers: number[]): Promise<unknown> => {
      const { version } = await ada.call('object.get', { id: kase } as never);
      return ada.call('case.setViewers', { id: kase, version, viewers } as never);
    };
    await setViewers([1]);
    expect(await paths(rae, a, b)).toEqual({ length: null, paths: [], more: false });
    expect(await rae.outcome('network.component', { ids: [kase], token: 'x' })).toBe('NOT_FOUND');
    expect(await paths(ada, a, b)).toMatchObject({ length: 2 });
    await setViewers([]);
    expect(await paths(rae, a, b)).toMatchObject({ length: 2 });
    expect(await paths(rae, a, b, { excludeKinds: ['case'] })).toMatchObject({ length: null });
    expect(await paths(ada, kase, wall, { excludeKinds: ['case', 'group'] })).toMatchObject({ length: null });
    expect(await paths(ada, kase, a, { excludeKinds: ['case', 'group'] })).toMatchObject({ length: 1 });
    await ada.call('membership.set', { userName: 'rae', owner: 'Circle', role: 'User' });
    expect((await paths(rae, a, b)).paths).toHaveLength(2);
    await ada.call('membership.set', { userName: 'rae', owner: 'Circle', role: null });
    expect((await paths(rae, a, b)).paths).toHaveLength(1);
  });

  it('takes the copies of one thing for one node, and refuses different things as one end', async () => {
    const host = async (ownerId: number) =>
      (await ada.call('indicator.create', { ownerId, type: 'Host', value: 'copied.example' })).id;
    const [own, other] = [await host(workspace.northgateId), await host(circle)];
    const [a, b] = [await group('near'), await group('far', circle)];
    await link(a, own);
    await link(other, b);
    expect(await paths(ada, a, b)).toEqual({ length: 2, paths: [[a, own, b]], more: false });
    expect(await paths(ada, other, a)).toMatchObject({ length: 1 });
    expect(await paths(rae, own, a)).toMatchObject({ length: 1 });
    expect(await component(rae, own)).toMatchObject({ total: 2 });
    const common = await ada.call('network.common', { a: [a], b: [b], limit: 10, token: 'x' } as never);
    expect(common).toEqual({ ids: [other], total: 1 });
    const ends = { from: [a, own], to: [b], maxLength: 5, extra: 0, limit: 5, token: 'x' };
    expect(await ada.outcome('network.paths', ends)).toBe('INVALID_INPUT');
    expect(await ada.outcome('network.paths', { ...ends, from: [a, 999_999] })).toBe('done');
  });

  it('is taken back by the window that asked, and by no other', async () => {
    const id = await group('asked');
    const waiting = ada.outcome('network.component', { ids: [id], token: 'mine' });
    await rae.call('network.cancel', { token: 'mine' });
    expect(await waiting).toBe('done');
    const taken = ada.outcome('network.component', { ids: [id], token: 'mine' });
    await ada.call('network.cancel', { token: 'mine' });
    expect(['CANCELLED', 'done']).toContain(await taken);
    expect(await ada.outcome('network.component', { ids: [id], token: 'mine' })).toBe('done');
    expect(workspace.log).toEqual([]);
  });
});
