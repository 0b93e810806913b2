import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Network } from '../../electron/domain/network/network.ts';
import { NetworkWalk } from '../../electron/domain/network/network-walk.ts';
import { bringUpToDate } from '../../electron/domain/network/up-to-date.ts';
import { loadActor } from '../../electron/policy/actor.ts';
import type { Input, MethodOfKind } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/error/app-error.ts';
import { NaiveNetwork } from '../support/naive-network.ts';
import { TestStore } from '../support/store.ts';
import { runs } from '../support/property-runs.ts';

const store = new TestStore();
const circle = store.addOwner('community', 'Circle');
const closed = store.addOwner('source', 'Closed');
const reader = store.addUser('rae', 'Standard User');
const viewer = store.addUser('vic', 'Standard User');
store.setRole('rae', 'Circle', 'User');
store.run(store.adaId, 'setting.set', { name: 'crossOwner', on: true });
store.run(store.adaId, 'setting.set', { name: 'workflow', on: true });
const owners = [store.northgateId, circle, closed];
const users = [store.adaId, reader];
const hash = (letter: string, length: number): string => letter.repeat(length);

/** Runs a command that may well be refused. */
function attempt<M extends MethodOfKind<'command'>>(method: M, input: Input<M>): void {
  try {
    store.run(store.adaId, method, input);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

const ids = (): number[] => store.db.prepare('SELECT id FROM object ORDER BY id').pluck().all() as number[];
const idAt = (place: number): number => ids()[place % Math.max(1, ids().length)] ?? 0;

type Step = readonly [what: number, a: number, b: number, c: number];
const step = fc.tuple(fc.nat(11), fc.nat(60), fc.nat(60), fc.nat(3));
const names = ['Alpha', 'alpha', 'Beta', 'Gamma'];

function take([what, a, b, c]: Step): void {
  const ownerId = owners[a % 3] ?? 0;
  const name = names[b % 4] ?? '';
  const id = idAt(a);
  switch (what) {
    case 0:
      return attempt('group.create', { ownerId, type: 'Malware', name });
    case 1:
      return attempt('indicator.create', { ownerId, type: 'Host', value: `${name.toLowerCase()}.example` });
    case 2: {
      const value = [hash('a', 32), hash('b', 40), `${hash('a', 32)} : ${hash('b', 40)}`, hash('c', 32)][c];
      return attempt('indicator.create', { ownerId, type: 'File', value: value ?? '' });
    }
    case 3:
      return attempt('case.create', { ownerId: store.northgateId, name: `Case ${b}`, severity: 'Low' });
    case 4:
    case 5:
    case 6:
    case 7:
      for (const other of [b, b + 1, b + c + 2]) attempt('association.create', { id, others: [idAt(other)] });
      return;
    case 8: {
      const links = store.db.prepare('SELECT lo, hi FROM association').all() as { lo: number; hi: number }[];
      const link = links[b % Math.max(1, links.length)];
      return link === undefined ? undefined : attempt('association.remove', { id: link.lo, others: [{ id: link.hi }] });
    }
    case 9:
      return attempt('object.delete', { ids: [id] });
    case 10: {
      const [last] = store.ask(store.adaId, 'changeSet.recent', { limit: 5 });
      return last === undefined ? undefined : attempt('changeSet.undo', { id: last.id });
    }
    default: {
      const version = store.db.prepare('SELECT set_id FROM object WHERE id = ?').pluck().get(id) as number;
      const viewers = c === 0 ? [] : c === 1 ? [store.adaId] : [store.adaId, viewer];
      attempt('case.setViewers', { id, version, viewers } as never);
      attempt('group.update', { id, version, name });
    }
  }
}

/** What a network says of each object: its dim, its neighbours and its copies, by ids. */
function contents(network: Network): unknown {
  const walk = new NetworkWalk(network, loadActor(store.db, store.adaId));
  return ids().map((id) => {
    const node = walk.nodeOf(id);
    if (node < 0) return [id, 'hidden'];
    walk.visit(node);
    const beside = new Set(Array.from(walk.list.subarray(walk.begin, walk.end), (place) => walk.idOf(place)));
    const copies = walk.copiesOf(node).map((place) => walk.idOf(place));
    return [id, network.dimAt(network.placeOf(id)), [...beside].sort((a, b) => a - b), copies];
  });
}

const check = (): void => undefined;

/** Nine objects in three owners, some of them copies, and nothing between them. */
beforeAll(() => {
  for (const ownerId of owners) {
    for (const name of ['Alpha', 'Delta']) attempt('group.create', { ownerId, type: 'Malware', name });
    attempt('indicator.create', { ownerId, type: 'Host', value: 'alpha.example' });
  }
});

/** Does something to these objects in one transaction, which is quick, and takes all of it back. */
function inWorld(work: () => void): void {
  store.held = undefined;
  store.db.exec('BEGIN');
  try {
    work();
  } finally {
    store.db.exec('ROLLBACK');
  }
}

/** Compares every kind of answer for one user with the naive one. */
function compareAnswers(userId: number, from: number, to: number, extra: number, withoutGroups: boolean): void {
  const naive = new NaiveNetwork(store.db, userId);
  const [a, b] = [naive.node.get(from), naive.node.get(to)];
  const input = { from: [from], to: [to], maxLength: 5, extra, limit: 500, token: 't' } as const;
  const excludeKinds = withoutGroups ? (['group'] as const) : [];
  if (a === undefined || b === undefined) {
    expect(() => store.askNetwork(userId, 'network.paths', input as never)).toThrow('does not exist');
    return;
  }
  const mayPass = (node: number): boolean => !withoutGroups || naive.kind.get(node) !== 'group';
  const distance = naive.distances(a, mayPass).get(b);
  const length = distance === undefined || distance > 5 ? null : distance;
  const expected = length === null ? [] : naive.paths(a, b, Math.min(length + extra, 5), mayPass);
  const found = store.askNetwork(userId, 'network.paths', { ...input, excludeKinds } as never);
  expect(found).toEqual({ length, paths: expected.slice(0, 500), more: expected.length > 500 });
  const common = naive.common(a, b);
  if (a !== b)
    expect(
      store.askNetwork(userId, 'network.common', { a: [from], b: [to], limit: 5000, token: 't' } as never),
    ).toEqual({ ids: common, total: common.length });
  const reached = naive.distances(a);
  const component = store.askNetwork(userId, 'network.component', { ids: [from], token: 't' } as never);
  expect(component.total).toBe(reached.size);
  expect(component.farthest).toBe(Math.max(...reached.values()));
  expect(Object.fromEntries(component.kinds.map(({ kind, count }) => [kind, count]))).toEqual(
    Object.fromEntries(
      [...Map.groupBy(reached.keys(), (node) => naive.kind.get(node) ?? '')].map(([kind, nodes]) => [
        kind,
        nodes.length,
      ]),
    ),
  );
}

describe('the network of the store', () => {
  it('answers as a naive search over the rows does, for users with different rights, whatever was done before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(step, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 }),
        fc.nat(60),
        fc.nat(60),
        fc.nat(2),
        fc.boolean(),
        (rounds, from, to, extra, withoutGroups) =>
          inWorld(() => {
            for (const steps of rounds) {
              steps.forEach(take);
              if (ids().length === 0) continue;
              for (const user of users) compareAnswers(user, idAt(from), idAt(to), extra, withoutGroups);
            }
          }),
      ),
      runs(300),
    );
  });

  it('brought up to date step by step is the network built anew', () => {
    let upToDate = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 30, maxLength: 60 }), (steps) =>
        inWorld(() => {
          let held = bringUpToDate(store.db, undefined, check);
          for (const one of steps) {
            take(one);
            const next = bringUpToDate(store.db, held, check);
            if (next.network === held.network) upToDate += 1;
            held = next;
          }
          expect(contents(held.network)).toEqual(contents(bringUpToDate(store.db, undefined, check).network));
        }),
      ),
      runs(40),
    );
    // Nothing of all this needs building anew.
    expect(upToDate).toBeGreaterThan(1000);
  });
});

describe('what a user may not see', () => {
  it('changes no answer about the network, wherever it is planted', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 5, maxLength: 20 }),
        fc.array(fc.nat(60), { minLength: 1, maxLength: 12 }),
        (steps, planted) =>
          inWorld(() => {
            steps.filter(([what]) => what !== 10).forEach(take);
            const seen = ids().filter((id) => new NaiveNetwork(store.db, reader).node.has(id));
            if (seen.length < 2) return;
            const ask = (): string => JSON.stringify(seen.flatMap((id) => everything(id, seen)));
            const before = ask();
            const wall = store.run(store.adaId, 'group.create', {
              ownerId: closed,
              type: 'Campaign',
              name: 'zqxplant',
            }).id;
            const kase = store.run(store.adaId, 'case.create', {
              ownerId: store.northgateId,
              name: 'zqxplant case',
              severity: 'Low',
            }).id;
            attempt('case.setViewers', {
              id: kase,
              version: store.db.prepare('SELECT set_id FROM object WHERE id = ?').pluck().get(kase),
              viewers: [store.adaId],
            } as never);
            for (const place of planted)
              for (const id of [wall, kase])
                attempt('association.create', { id, others: [seen[place % seen.length] ?? 0] });
            expect(ask()).toBe(before);
            for (const id of [wall, kase])
              expect(() => store.askNetwork(reader, 'network.component', { ids: [id], token: 't' } as never)).toThrow(
                'does not exist',
              );
          }),
      ),
      runs(300),
    );
  });
});

function everything(id: number, others: readonly number[]): unknown[] {
  const pair = others[(id * 7) % others.length] ?? id;
  const token = 't';
  const ask = (method: MethodOfKind<'network'>, input: unknown): unknown => {
    try {
      return store.askNetwork(reader, method, input as never);
    } catch (error) {
      return error instanceof AppError ? error.code : String(error);
    }
  };
  return [
    ask('network.paths', { from: [id], to: [pair], maxLength: 8, extra: 2, limit: 200, token }),
    ask('network.common', { a: [id], b: [pair], limit: 50, token }),
    ask('network.component', { ids: [id], token }),
  ];
}
