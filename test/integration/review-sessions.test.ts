/** Sessions belong to the workspace that answered them, and guesses are throttled wherever a password is asked for. */
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { Client } from '../support/client.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { password, startBackend, startWorkspace, type TestWorkspace } from '../support/workspace.ts';

const next = 'another horse battery';

describe('while workspaces are opened', () => {
  let window: Client;
  let victim: string;
  let mine: string;
  beforeEach(async () => {
    const folder = tempFolder();
    [victim, mine] = [join(folder, 'victim'), join(folder, 'mine')];
    window = new Client(startBackend());
    await window.call('workspace.create', { path: victim, organization: 'Victim', userName: 'ada', password: next });
    await window.call('workspace.close', {});
    await window.call('workspace.create', { path: mine, organization: 'Mine', userName: 'mal', password });
    await window.call('session.signOut', {});
  });

  it('signing in to the one gives no session in the other', async () => {
    const [, opened] = await Promise.all([
      window.outcome('session.signIn', { userName: 'mal', password }),
      window.outcome('workspace.open', { path: victim }),
    ]);
    expect(opened).toBe('done');
    expect((await window.call('workspace.status', {})).open?.path).toBe(victim);
    expect((await window.call('session.current', {})).user).toBeNull();
    expect(await window.outcome('object.search', { text: 'secret', limit: 5 })).not.toBe('done');
  });

  it('exactly one of two that are opened at once is open, and nothing holds the other', async () => {
    await Promise.all([
      window.outcome('workspace.open', { path: victim }),
      window.outcome('workspace.open', { path: mine }),
    ]);
    const { open } = await window.call('workspace.status', {});
    expect([victim, mine]).toContain(open?.path);
    const other = open?.path === victim ? mine : victim;
    const elsewhere = new Client(startBackend());
    expect(await elsewhere.outcome('workspace.open', { path: other })).toBe('done');
    expect(await elsewhere.outcome('workspace.open', { path: open?.path ?? '' })).toBe('LOCKED');
  });

  it('a window that is closed while it signs in is not signed in afterwards', async () => {
    await window.call('workspace.close', {});
    await window.call('workspace.open', { path: mine });
    const signingIn = window.outcome('session.signIn', { userName: 'mal', password });
    window.session.close();
    expect(await signingIn).toBe('CANCELLED');
  });
});

describe('while somebody is at work', () => {
  let workspace: TestWorkspace;
  beforeEach(async () => {
    workspace = await startWorkspace();
  });
  const attempts = (other: string) =>
    [
      ['workspace.close', {}],
      ['workspace.open', { path: workspace.folder }],
      ['workspace.openSample', {}],
      ['workspace.create', { path: other, organization: 'Other', userName: 'mal', password }],
    ] as const;

  it('somebody who is not signed in can neither close, open nor make a workspace', async () => {
    const stranger = workspace.openWindow();
    const other = join(tempFolder(), 'other');
    for (const [method, input] of attempts(other)) expect(await stranger.outcome(method, input), method).toBe('LOCKED');
    expect((await workspace.ada.call('session.current', {})).user?.userName).toBe('ada');
    expect((await workspace.ada.call('workspace.info', {})).path).toBe(workspace.folder);
  });

  it('somebody whose session is locked cannot, either', async () => {
    await workspace.ada.call('session.lock', {});
    for (const [method, input] of attempts(join(tempFolder(), 'other')))
      expect(await workspace.ada.outcome(method, input), method).toBe('LOCKED');
    await workspace.ada.call('session.unlock', { password });
    expect((await workspace.ada.call('workspace.info', {})).path).toBe(workspace.folder);
  });

  it('but when nobody is any more, everybody can', async () => {
    await workspace.ada.call('session.signOut', {});
    expect(await workspace.openWindow().outcome('workspace.close', {})).toBe('done');
  });

  it('a window that was closed counts no more', async () => {
    workspace.ada.session.close();
    expect(await workspace.openWindow().outcome('workspace.close', {})).toBe('done');
  });
});

describe('guesses', () => {
  let workspace: TestWorkspace;
  beforeEach(async () => {
    workspace = await startWorkspace();
  });
  const seven = async (attempt: (n: number) => Promise<string>): Promise<string[]> => {
    const outcomes: string[] = [];
    for (let n = 0; n < 7; n += 1) outcomes.push(await attempt(n));
    return outcomes;
  };

  it('of the current password are throttled when it is to be changed, and the right one has to wait, too', async () => {
    const { ada } = workspace;
    const outcomes = await seven((n) => ada.outcome('session.changePassword', { current: `wrong ${n}`, next }));
    expect(outcomes.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'FORBIDDEN'));
    expect(outcomes.slice(5)).toEqual(['LIMIT', 'LIMIT']);
    expect(await ada.outcome('session.changePassword', { current: password, next })).toBe('LIMIT');
    expect(await workspace.openWindow().outcome('session.signIn', { userName: 'ada', password })).toBe('LIMIT');
  });

  it('do not tell whether a user exists: both names are throttled alike, in any spelling', async () => {
    const guess = (userName: string) => (n: number) =>
      workspace.openWindow().outcome('session.signIn', { userName, password: `wrong ${n}` });
    const ofAda = await seven(guess('ada'));
    expect(ofAda).toContain('LIMIT');
    expect(await seven(guess('nobody'))).toEqual(ofAda);
    expect(await guess('NoBody')(8)).toBe('LIMIT');
    expect(await guess('somebody else')(0)).toBe('FORBIDDEN');
  });

  it('of the recovery code do not tell it, either', async () => {
    const guess = (userName: string) => () =>
      workspace
        .openWindow()
        .outcome('workspace.recover', { userName, recoveryCode: 'AAAAA-AAAAA-AAAAA', password: next });
    expect(await seven(guess('nobody'))).toEqual(await seven(guess('ada')));
  });
});

describe('the audit trail', () => {
  it('holds recoveries, changed passwords and backups, done and refused, without any secret', async () => {
    const workspace = await startWorkspace();
    const { ada } = workspace;
    await ada.refused('session.changePassword', { current: 'wrong password', next });
    await ada.call('session.changePassword', { current: password, next });
    const { jobId } = await ada.call('backup.start', {});
    expect((await ada.ended(jobId)).state).toBe('done');
    const window = workspace.openWindow();
    const attempt = { userName: 'ada', password: 'third horse battery' };
    await window.refused('workspace.recover', { ...attempt, recoveryCode: 'AAAAA-AAAAA-AAAAA' });
    await window.call('workspace.recover', { ...attempt, recoveryCode: workspace.recoveryCode });
    const entries = workspace.read(
      (db) =>
        db
          .prepare(
            "SELECT action || ' ' || outcome FROM audit WHERE action IN ('workspace.recover', 'session.changePassword', 'backup') ORDER BY id",
          )
          .pluck()
          .all() as string[],
    );
    expect(entries).toEqual([
      'session.changePassword refused',
      'session.changePassword done',
      'backup done',
      'workspace.recover refused',
      'workspace.recover done',
    ]);
    const details = workspace.read(
      (db) => db.prepare('SELECT group_concat(detail) FROM audit').pluck().get() as string,
    );
    expect(details).not.toMatch(/horse|AAAAA/);
    expect(details).not.toContain(workspace.recoveryCode);
    expect(workspace.verify().problems).toEqual([]);
  });
});
