import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openWriter } from '../../electron/store/connection.ts';
import { type Client, Client as Window } from '../support/client.ts';
import { northgate, password, startBackend, startWorkspace, type TestWorkspace } from '../support/workspace.ts';

let workspace: TestWorkspace;
let ada: Client;
beforeEach(async () => {
  workspace = await startWorkspace();
  ({ ada } = workspace);
});
afterEach(() => {
  vi.useRealTimers();
});

function write(sql: string): void {
  const db = openWriter(`${workspace.folder}/workspace.db`, 'normal');
  db.exec(sql);
  db.close();
}
const attempt = (userName: string, guess: string) =>
  workspace.openWindow().refused('session.signIn', { userName, password: guess });

describe('signing in', () => {
  it('takes the name in any case and answers the user, never the hash', async () => {
    const window = workspace.openWindow();
    const state = await window.call('session.signIn', { userName: 'ADA', password });
    expect(state).toMatchObject({ locked: false, user: { userName: 'ada', systemRole: 'Administrator' } });
    expect(JSON.stringify(state)).not.toMatch(/scrypt|password/);
  });

  it('says the same of a wrong password and of a user that does not exist', async () => {
    const wrong = await attempt('ada', 'wrong password');
    expect(wrong).toEqual(await attempt('nobody', 'wrong password'));
    expect(wrong).toMatchObject({
      code: 'FORBIDDEN',
      message: 'The user name or the password is wrong. Check both and try again.',
    });
  });

  it('is blocked after several wrong attempts, for longer each time, also for the right password', async () => {
    for (let n = 0; n < 5; n += 1) expect((await attempt('ada', 'wrong password')).code).toBe('FORBIDDEN');
    const blocked = await attempt('ada', password);
    expect(blocked).toMatchObject({
      code: 'LIMIT',
      message: expect.stringMatching(/Wait \d+ seconds/),
      details: { retryAfterMs: expect.any(Number) },
    });
    const waitOf = (): number =>
      workspace.read(
        (db) => db.prepare("SELECT blocked_until FROM user_account WHERE name = 'ada'").pluck().get() as number,
      ) - Date.now();
    const first = waitOf();
    write("UPDATE user_account SET blocked_until = 0 WHERE name = 'ada'");
    expect((await attempt('ada', 'wrong password')).code).toBe('FORBIDDEN');
    expect(waitOf()).toBeGreaterThan(first);
    write("UPDATE user_account SET failed_attempts = 60, blocked_until = 0 WHERE name = 'ada'");
    await attempt('ada', 'wrong password');
    expect(waitOf()).toBeLessThanOrEqual(15 * 60_000);
    write("UPDATE user_account SET blocked_until = 0 WHERE name = 'ada'");
    await workspace.openWindow().signIn('ada', password);
    expect(
      workspace.read((db) => db.prepare("SELECT failed_attempts FROM user_account WHERE name = 'ada'").pluck().get()),
    ).toBe(0);
  });

  it('blocks the one user and no other', async () => {
    const lena = await workspace.addUser('lena', 'Standard User');
    for (let n = 0; n < 6; n += 1) await attempt('ada', 'wrong password');
    expect((await attempt('ada', password)).code).toBe('LIMIT');
    await lena.call('session.signOut', {});
    await lena.signIn('lena', password);
  });

  it('as another user in the same window acts as that one from then on', async () => {
    await workspace.addUser('lena', 'Read Only User');
    await ada.signIn('lena', password);
    expect(await ada.outcome('owner.create', { kind: 'source', name: 'x' })).toBe('FORBIDDEN');
  });
});

describe('a locked session', () => {
  it('opens with the password of its own user only, and attempts count', async () => {
    const lena = await workspace.addUser('lena', 'Standard User');
    await lena.call('session.lock', {});
    for (let n = 0; n < 5; n += 1)
      expect((await lena.refused('session.unlock', { password: 'wrong password' })).code).toBe('FORBIDDEN');
    expect((await lena.refused('session.unlock', { password })).code).toBe('LIMIT');
    expect(await lena.call('session.current', {})).toMatchObject({ locked: true, user: { userName: 'lena' } });
  });

  it('is what time makes of one without activity; touching puts it off', async () => {
    await workspace.close();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
    const backend = startBackend({ openWorkspace: workspace.folder });
    const [a, b] = [new Window(backend), new Window(backend)];
    await a.signIn('ada', password);
    await b.signIn('ada', password);
    vi.advanceTimersByTime(29 * 60_000);
    await b.call('session.touch', {});
    vi.advanceTimersByTime(2 * 60_000);
    expect((await a.call('session.current', {})).locked).toBe(false);
    vi.advanceTimersByTime(30 * 60_000);
    expect((await a.call('session.current', {})).locked).toBe(true);
    expect((await b.call('session.current', {})).locked).toBe(true);
    expect(b.events).toContainEqual({ name: 'session.changed', payload: expect.objectContaining({ locked: true }) });
    expect(await a.outcome('owner.list', {})).toBe('LOCKED');
    await a.call('session.unlock', { password });
    expect(await a.outcome('owner.list', {})).toBe('done');
  });
});

describe('a password', () => {
  it('is changed with the present one; the old one is dead at once', async () => {
    const next = 'another horse battery';
    expect((await ada.refused('session.changePassword', { current: 'wrong password', next })).code).toBe('FORBIDDEN');
    expect((await ada.refused('session.changePassword', { current: password, next: 'short' })).code).toBe(
      'INVALID_INPUT',
    );
    await ada.call('session.changePassword', { current: password, next });
    expect((await attempt('ada', password)).code).toBe('FORBIDDEN');
    await workspace.openWindow().signIn('ada', next);
  });

  it('cannot be guessed through changing it: attempts count there, too', async () => {
    const codes: string[] = [];
    for (let n = 0; n < 8; n += 1)
      codes.push(
        (await ada.refused('session.changePassword', { current: `wrong ${n}`, next: 'another horse battery' })).code,
      );
    expect(codes).toContain('LIMIT');
  });
});

describe('the recovery code', () => {
  const next = 'another horse battery';

  it('sets a new password once, in any spelling, and gives the next code', async () => {
    const window = workspace.openWindow();
    const { recoveryCode } = await window.call('workspace.recover', {
      userName: 'ada',
      recoveryCode: workspace.recoveryCode.toLowerCase().replaceAll('-', ' '),
      password: next,
    });
    expect((await attempt('ada', password)).code).toBe('FORBIDDEN');
    await window.signIn('ada', next);
    expect(
      await window.refused('workspace.recover', {
        userName: 'ada',
        recoveryCode: workspace.recoveryCode,
        password: 'third horse battery',
      }),
    ).toMatchObject({ code: 'FORBIDDEN' });
    await window.signIn('ada', next);
    await window.call('workspace.recover', { userName: 'ada', recoveryCode, password: 'third horse battery' });
    await window.signIn('ada', 'third horse battery');
  });

  it('opens a blocked account only after the wait, and wrong codes count as attempts', async () => {
    const codes: string[] = [];
    for (let n = 0; n < 7; n += 1)
      codes.push(
        (
          await workspace
            .openWindow()
            .refused('workspace.recover', { userName: 'ada', recoveryCode: 'AAAAA-AAAAA-AAAAA', password: next })
        ).code,
      );
    expect(codes[0]).toBe('FORBIDDEN');
    expect(codes.at(-1)).toBe('LIMIT');
  });

  it('is not there for a user who is no administrator, and says the same as for a wrong code', async () => {
    await workspace.addUser('lena', 'Standard User');
    const window = workspace.openWindow();
    const ofLena = await window.refused('workspace.recover', {
      userName: 'lena',
      recoveryCode: workspace.recoveryCode,
      password: next,
    });
    expect(ofLena).toEqual(
      await window.refused('workspace.recover', {
        userName: 'nobody',
        recoveryCode: workspace.recoveryCode,
        password: next,
      }),
    );
    expect(ofLena.code).toBe('FORBIDDEN');
  });

  it('used or tried is in the audit trail', async () => {
    const window = workspace.openWindow();
    await window.refused('workspace.recover', { userName: 'ada', recoveryCode: 'AAAAA-AAAAA-AAAAA', password: next });
    await window.call('workspace.recover', { userName: 'ada', recoveryCode: workspace.recoveryCode, password: next });
    const outcomes = workspace.read((db) =>
      db.prepare("SELECT outcome FROM audit WHERE action = 'workspace.recover' ORDER BY id").pluck().all(),
    );
    expect(outcomes).toEqual(['refused', 'done']);
  });
});

describe('administration', () => {
  it('makes users, owners, roles and memberships; each name once', async () => {
    await ada.call('owner.create', { kind: 'community', name: 'Circle' });
    expect(await ada.outcome('owner.create', { kind: 'source', name: 'CIRCLE' })).toBe('CONFLICT');
    await workspace.addUser('lena', 'Standard User');
    expect(
      await ada.outcome('user.create', {
        userName: 'LENA',
        password,
        systemRole: 'User',
        homeOwner: northgate,
        role: 'Standard User',
      }),
    ).toBe('CONFLICT');
    expect(
      await ada.outcome('user.create', {
        userName: 'x',
        password,
        systemRole: 'User',
        homeOwner: 'Circle',
        role: 'User',
      }),
    ).toBe('INVALID_INPUT');
    expect(
      await ada.outcome('user.create', {
        userName: 'x',
        password,
        systemRole: 'User',
        homeOwner: northgate,
        role: 'Director',
      }),
    ).toBe('INVALID_INPUT');
    expect(await ada.outcome('membership.set', { userName: 'lena', owner: northgate, role: null })).toBe(
      'INVALID_INPUT',
    );
    expect(await ada.outcome('membership.set', { userName: 'lena', owner: 'Circle', role: 'Standard User' })).toBe(
      'INVALID_INPUT',
    );
    expect(await ada.outcome('membership.set', { userName: 'nobody', owner: 'Circle', role: 'User' })).toBe(
      'NOT_FOUND',
    );
    await ada.call('role.create', { name: 'Taggers', scope: 'community', levels: { 'intel.tag': 'Full' } });
    expect(await ada.outcome('role.create', { name: 'taggers', scope: 'community', levels: {} })).toBe('CONFLICT');
    expect(await ada.outcome('role.create', { name: 'director', scope: 'community', levels: {} })).toBe('CONFLICT');
    expect(
      await ada.outcome('role.create', { name: 'Odd', scope: 'community', levels: { 'intel.tag': 'Everything' } }),
    ).toBe('INVALID_INPUT');
  });

  it('leaves no password in the audit trail', async () => {
    await workspace.addUser('lena', 'Standard User');
    await ada.call('session.changePassword', { current: password, next: 'another horse battery' });
    const trail = workspace.read((db) => db.prepare('SELECT group_concat(detail) FROM audit').pluck().get() as string);
    expect(trail).toContain('lena');
    expect(trail).not.toMatch(/horse/);
  });
});
