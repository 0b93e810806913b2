import { beforeAll, describe, expect, it } from 'vitest';
import { contract, type Method } from '../../shared/contract/index.ts';
import { Client } from '../support/client.ts';
import { northgate, password, startBackend, startWorkspace, type TestWorkspace } from '../support/workspace.ts';

let workspace: TestWorkspace;
let ada: Client;
beforeAll(async () => {
  workspace = await startWorkspace();
  ada = workspace.ada;
});

/** Text that only the database, the file system or a stack would bring into a message. */
const internals =
  /sqlite|SELECT|INSERT|UPDATE |constraint failed|\bat .*:\d+:\d+|node_modules|electron\/|\.ts\b|ENOENT|workspace\.db-/i;

const auditOf = (action: string): { user_id: number | null; outcome: string; detail: string }[] =>
  workspace.read(
    (db) =>
      db.prepare('SELECT user_id, outcome, detail FROM audit WHERE action = ? ORDER BY id').all(action) as {
        user_id: number | null;
        outcome: string;
        detail: string;
      }[],
  );

describe('a call of something that is no method', () => {
  it.each([
    'toString',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'prototype',
    '',
    'object',
    'object.get.',
    ' object.get',
    'OBJECT.GET',
    'object.get\u0000',
    'x'.repeat(100_000),
  ])('is NOT_FOUND for %j', async (method) => {
    expect(await ada.refusedRaw(method, {})).toEqual({ code: 'NOT_FOUND', message: 'There is no such method.' });
  });

  it.each([null, undefined, 7, true, ['object.get'], { toString: () => 'object.get' }, Symbol.iterator])(
    'is NOT_FOUND when the name is %s',
    async (method) => {
      // What a hostile window could send in place of a text.
      expect(await ada.refusedRaw(method as unknown as string, { id: 1 })).toMatchObject({ code: 'NOT_FOUND' });
    },
  );
});

describe('an input that does not fit', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'x'],
    ['a number', 7],
    ['a list', [1]],
    ['an empty object', {}],
    ['a text in place of a number', { id: '1' }],
    ['an id of zero', { id: 0 }],
    ['a negative id', { id: -1 }],
    ['a fraction', { id: 1.5 }],
    ['not a number', { id: Number.NaN }],
    ['an infinite number', { id: Number.POSITIVE_INFINITY }],
    ['a number beyond the safe ones', { id: 2 ** 60 }],
    ['an unknown key', { id: 1, more: true }],
    ['the acting user as an argument', { id: 1, userId: 1 }],
    ['a function', { id: () => 1 }],
    [
      'a getter that throws',
      {
        get id(): number {
          throw new Error('boom');
        },
      },
    ],
  ])('is INVALID_INPUT for object.get when it is %s', async (_, input) => {
    const error = await ada.refusedRaw('object.get', input);
    expect(error.code).toBe('INVALID_INPUT');
    expect(error.message).not.toMatch(internals);
  });

  it('is refused by a command before anything is written', async () => {
    const before = workspace.digest();
    const attacks = [
      { ownerId: workspace.northgateId, type: 'Adversary', name: 'x', extra: 1 },
      { ownerId: workspace.northgateId, type: 'No Such Type', name: 'x' },
      { ownerId: workspace.northgateId, type: 'Adversary', name: '' },
      { ownerId: workspace.northgateId, type: 'Adversary', name: 'x'.repeat(501) },
      { ownerId: workspace.northgateId, type: 'Adversary', name: 'a\u0007b' },
      { ownerId: workspace.northgateId, type: 'Adversary', name: 'x', fields: { unknown: 1 } },
      {
        ownerId: workspace.northgateId,
        type: 'Adversary',
        name: 'x',
        tags: Array.from({ length: 101 }, (_, i) => `t${i}`),
      },
    ];
    for (const input of attacks) expect(await ada.outcome('group.create', input)).toBe('INVALID_INPUT');
    expect(workspace.digest()).toBe(before);
  });

  it('is LIMIT when it is larger than a call may be, before it is looked at', async () => {
    expect(await ada.refusedRaw('group.create', { name: 'x'.repeat(1_100_000) })).toMatchObject({
      code: 'LIMIT',
      message: expect.stringContaining('1048576'),
    });
  });

  it('is INVALID_INPUT when it is circular or nests too deep for JSON', async () => {
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    let deep: unknown = 1;
    for (let level = 0; level < 200_000; level += 1) deep = [deep];
    expect((await ada.refusedRaw('object.get', circular)).code).toBe('INVALID_INPUT');
    expect((await ada.refusedRaw('object.get', { id: deep })).code).toBe('INVALID_INPUT');
    expect((await ada.refusedRaw('object.get', { id: 2n })).code).toBe('INVALID_INPUT');
  });

  it('takes keys of the prototype for unknown ones', async () => {
    expect((await ada.refusedRaw('object.get', JSON.parse('{"id":1,"__proto__":{"admin":true}}'))).code).not.toBe(
      'INTERNAL',
    );
    expect((await ada.refusedRaw('object.get', JSON.parse('{"id":1,"constructor":1}'))).code).toBe('INVALID_INPUT');
    expect(
      await ada.outcome(
        'role.create',
        JSON.parse('{"name":"Sly","scope":"organization","levels":{"__proto__":"Full","constructor":"Full"}}'),
      ),
    ).toBe('INVALID_INPUT');
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('answers every method with an expected code when it is garbage, and never speaks of its inside', async () => {
    const garbage: unknown[] = [
      undefined,
      null,
      0,
      '',
      [],
      { id: {} },
      { ids: [null] },
      { path: '\u0000' },
      { filter: '; DROP TABLE object' },
    ];
    for (const method of Object.keys(contract)) {
      for (const input of garbage) {
        const answer = await ada.session.invoke(method, input);
        if (answer.ok) throw new Error(`${method} took ${JSON.stringify(input)}`);
        expect(answer.error.code, `${method} ${JSON.stringify(input)}`).toMatch(/INVALID_INPUT|FORBIDDEN/);
        expect(`${answer.error.message} ${JSON.stringify(answer.error.details)}`).not.toMatch(internals);
      }
    }
    expect(workspace.log).toEqual([]);
  });
});

describe('a path that a window sends', () => {
  it.each(['relative/file.json', '../../etc/passwd', '/etc/../no/such/file', '/', '\u0000', '/tmp/\u0000x'])(
    '%j is refused without a word of the file system',
    async (path) => {
      for (const [method, input] of [
        ['import.preview', { path }],
        ['import.start', { path, ownerId: workspace.northgateId }],
        ['workspace.open', { path }],
      ] as const) {
        const error = await ada.refusedRaw(method, input);
        expect(['INVALID_INPUT', 'NOT_FOUND']).toContain(error.code);
        expect(error.message).not.toMatch(/ENOENT|EISDIR|errno|syscall/);
      }
    },
  );
});

describe('a session', () => {
  const safeWithoutUser = new Set(
    Object.entries(contract)
      .filter(([, { permission }]) => permission === 'public')
      .map(([method]) => method),
  );

  it('without a user reaches nothing but public methods', async () => {
    const stranger = workspace.openWindow();
    for (const method of Object.keys(contract).filter((name) => !safeWithoutUser.has(name))) {
      expect(await stranger.refusedRaw(method, {}), method).toEqual({ code: 'FORBIDDEN', message: 'Sign in first.' });
    }
    expect(await stranger.call('workspace.sampleUsers', {})).toEqual([]);
  });

  it('that is locked reaches only what a locked screen needs, until the password is right', async () => {
    const window = await workspace.addUser('lena', 'Standard User');
    const other = await workspace.openWindow().signIn('lena', password);
    await window.call('session.lock', {});
    for (const method of Object.keys(contract) as Method[]) {
      const row = contract[method];
      if (row.permission === 'public' || 'whileLocked' in row) continue;
      expect(await window.refusedRaw(method, {}), method).toMatchObject({ code: 'LOCKED' });
    }
    expect(await other.outcome('owner.list', {})).toBe('LOCKED');
    expect(await ada.outcome('owner.list', {})).toBe('LOCKED');
    expect(await window.refused('session.unlock', { password: 'wrong password' })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await window.outcome('owner.list', {})).toBe('LOCKED');
    await window.call('session.unlock', { password });
    expect(await window.outcome('owner.list', {})).toBe('done');
    expect(await other.outcome('owner.list', {})).toBe('done');
    expect(await ada.outcome('owner.list', {})).toBe('LOCKED');
    await ada.call('session.unlock', { password });
  });

  it('ends for good with signing out', async () => {
    const window = await workspace.addUser('max', 'Standard User');
    expect((await window.call('session.signOut', {})).user).toBeNull();
    expect(await window.outcome('owner.list', {})).toBe('FORBIDDEN');
  });

  it('of a user who was disabled is refused at the next call', async () => {
    const window = await workspace.addUser('nora', 'Standard User');
    const writer = (await import('../../electron/store/connection.ts')).openWriter(
      `${workspace.folder}/workspace.db`,
      'normal',
    );
    writer.exec("UPDATE user_account SET disabled = 1 WHERE name = 'nora'");
    writer.close();
    expect(
      await window.refused('object.list', { filter: {}, sort: 'modified', descending: true, offset: 0, limit: 1 }),
    ).toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining('disabled') });
    expect(await window.outcome('tag.create', { ownerId: workspace.northgateId, name: 'x' })).toBe('FORBIDDEN');
    expect(await workspace.openWindow().refused('session.signIn', { userName: 'nora', password })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('acts as its own user, whatever the input says', async () => {
    const paul = await workspace.addUser('paul', 'Standard User');
    expect(
      (
        await paul.refusedRaw('group.create', {
          ownerId: workspace.northgateId,
          type: 'Campaign',
          name: 'x',
          userId: 1,
          createdBy: 'ada',
        })
      ).code,
    ).toBe('INVALID_INPUT');
    const { id } = await paul.call('group.create', {
      ownerId: workspace.northgateId,
      type: 'Campaign',
      name: 'By Paul',
    });
    expect((await paul.call('object.get', { id })).createdBy).toBe('paul');
    expect((await paul.call('preference.get', { name: 'tabs' })).value).toBeNull();
    await ada.call('preference.set', { name: 'tabs', value: 'of ada' });
    expect((await paul.call('preference.get', { name: 'tabs' })).value).toBeNull();
  });

  it('of an administrator only may administer', async () => {
    const quinn = await workspace.addUser('quinn', 'Organization Administrator', {
      systemRole: 'Operations Administrator',
    });
    const inputs = {
      'owner.create': { kind: 'source', name: 'Feed' },
      'membership.set': { userName: 'quinn', owner: northgate, role: 'Standard User' },
      'user.create': {
        userName: 'eve',
        password,
        systemRole: 'Administrator',
        homeOwner: northgate,
        role: 'Standard User',
      },
      'role.create': { name: 'Sly', scope: 'organization', levels: {} },
      'setting.set': { name: 'crossOwner', on: true },
      'workspace.purge': { before: 0 },
      'backup.start': {},
    };
    for (const [method, input] of Object.entries(inputs))
      expect(await quinn.refusedRaw(method, input), method).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a refusal', () => {
  it('of a command is in the audit trail with its user', async () => {
    const reader = await workspace.addUser('rita', 'Read Only User');
    const before = auditOf('group.create').length;
    expect(await reader.outcome('group.create', { ownerId: workspace.northgateId, type: 'Campaign', name: 'x' })).toBe(
      'FORBIDDEN',
    );
    const entries = auditOf('group.create').slice(before);
    const { id } = (await reader.call('session.current', {})).user ?? { id: 0 };
    expect(entries).toMatchObject([{ user_id: id, outcome: 'refused' }]);
  });

  it('of a query is in the audit trail, too', async () => {
    await workspace.addOwner('community', 'Closed Circle');
    await ada.call('role.create', { name: 'Nothing', scope: 'organization', levels: {} });
    const blind = await workspace.addUser('sven', 'Nothing');
    expect(await blind.outcome('object.get', { id: 1 })).toBe('FORBIDDEN');
    expect(auditOf('object.get').at(-1)).toMatchObject({ outcome: 'refused' });
  });

  it('of a host method is in the audit trail, too', async () => {
    const reader = await workspace.openWindow().signIn('rita', password);
    expect(await reader.outcome('backup.start', {})).toBe('FORBIDDEN');
    expect(auditOf('backup.start').at(-1)).toMatchObject({ outcome: 'refused' });
  });

  it('of a password is in the audit trail without the password', async () => {
    await workspace.openWindow().refused('session.signIn', { userName: 'rita', password: 'my secret guess' });
    expect(auditOf('session.signIn').at(-1)).toMatchObject({ outcome: 'refused' });
    const trail = workspace.read((db) => db.prepare('SELECT group_concat(detail) FROM audit').pluck().get() as string);
    for (const secret of ['my secret guess', password, workspace.recoveryCode]) expect(trail).not.toContain(secret);
  });
});

describe('without an open workspace', () => {
  it('only the first screen works, and nothing else says why by its inside', async () => {
    const window = new Client(startBackend());
    expect((await window.call('workspace.status', {})).open).toBeNull();
    expect(await window.refused('session.signIn', { userName: 'ada', password })).toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('No workspace is open'),
    });
    expect(await window.outcome('workspace.sampleUsers', {})).toBe('NOT_FOUND');
    expect(await window.outcome('owner.list', {})).toBe('FORBIDDEN');
  });
});
