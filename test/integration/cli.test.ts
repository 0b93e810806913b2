import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseRequest, UsageError } from '../../electron/cli/usage.ts';
import { findOpenRange } from '../../electron/store/bulk-range.ts';
import { openWriter } from '../../electron/store/connection.ts';
import { writeBundle } from '../support/stix-file.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { digestOfFolder, password, readWorkspace, startWorkspace, verifyFolder } from '../support/workspace.ts';
import { anObject, idOf } from '../unit/electron/exchange/stix/stix-sample.ts';

const root = resolve(import.meta.dirname, '../..');
const fixture = (name: string): string => join(root, 'test', 'data', 'stix', name);
const sharedData = process.env['LIGATURE_SHARED_DATA'] ?? resolve(root, '../shared/data');
const attack = join(sharedData, 'attack', 'enterprise-attack-18.1.stix21.json.gz');

const home = tempFolder();
const folder = join(home, 'ws');

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(
  args: readonly string[],
  env: NodeJS.ProcessEnv = { LIGATURE_PASSWORD: password },
  script = join('electron', 'cli.ts'),
): { child: ChildProcess; ended: Promise<Ended> } {
  const { LIGATURE_PASSWORD: _, ...inherited } = process.env;
  const child = spawn(join(root, 'node_modules', '.bin', 'node'), [join(root, script), ...args], {
    cwd: home,
    env: { ...inherited, LIGATURE_HOME: join(home, 'home'), NODE_COMPILE_CACHE: join(home, 'compiled'), ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text) => (stdout += String(text)));
  child.stderr.on('data', (text) => (stderr += String(text)));
  const ended = new Promise<Ended>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done({ code, stdout, stderr }));
  });
  return { child, ended };
}
const run = (args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ended> => start(args, env).ended;

/** The document of a command that succeeds. */
// oxlint-disable-next-line typescript/no-explicit-any -- the shape of each document is what the tests look at
async function json(...args: string[]): Promise<any> {
  const { code, stdout, stderr } = await run([...args, '--json']);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stdout}${stderr}`);
  return JSON.parse(stdout);
}
/** The error of a command that is refused: on stdout, with exit code 1. */
async function refusal(
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
): Promise<{ code: string; message: string; details?: unknown }> {
  const { code, stdout } = await run([...args, '--json'], env);
  expect(code).toBe(1);
  return JSON.parse(stdout).error;
}

const asAda = ['--workspace', folder, '--as', 'ada'];
let recoveryCode = '';

beforeAll(async () => {
  const created = await json('create', '--workspace', folder, '--organization', 'Northgate SOC', '--user', 'ada');
  ({ recoveryCode } = created);
  await json('import', fixture('bundle-21.json'), ...asAda, '--owner', 'Northgate SOC');
  await json('import', fixture('bundle-20.json'), ...asAda, '--owner', 'northgate soc');
});

describe('wrong usage', () => {
  it('ends with 2 and the usage on stderr, nothing on stdout', async () => {
    const { code, stdout, stderr } = await run(['show', '--json']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: ligature show');
  });

  it('is no command, an unknown one, an option that the command has not, and too much', () => {
    for (const args of [
      [],
      ['frobnicate'],
      ['toString'],
      ['undo', ...asAda, '--from', 'x'],
      ['verify', '--workspace', folder, 'extra'],
      ['import', ...asAda, '--owner', 'x'],
    ])
      expect(() => parseRequest(args), args.join(' ')).toThrow(UsageError);
  });

  it('is a password as an argument, and no password at all', async () => {
    expect(() => parseRequest(['undo', ...asAda, '--password', password])).toThrow(UsageError);
    const without = await run(['undo', ...asAda], {});
    expect(without.code).toBe(2);
    expect(without.stderr).toContain('LIGATURE_PASSWORD');
  });
});

describe('help and version', () => {
  it('are on stdout', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(await run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    const help = await run(['seed', '--help']);
    expect(help.code).toBe(0);
    expect(help.stdout).toContain('"memberships"');
  });
});

describe('create', () => {
  it('prints a recovery code and refuses a folder with a workspace', async () => {
    expect(recoveryCode).toMatch(/^[A-Z2-9]{5}(-[A-Z2-9]{5}){4}$/);
    expect((await refusal(['create', '--workspace', folder, '--organization', 'Other', '--user', 'eve'])).code).toBe(
      'CONFLICT',
    );
  });
});

describe('signing in', () => {
  it('takes the password from a file, and refuses a wrong one', async () => {
    const file = join(home, 'password.txt');
    writeFileSync(file, `${password}\n`);
    const shown = await run(
      [
        'show',
        ...asAda,
        '--kind',
        'group',
        '--type',
        'Malware',
        '--name',
        'HeronLoader',
        '--password-file',
        file,
        '--json',
      ],
      {},
    );
    expect(shown.code).toBe(0);
    expect((await refusal(['undo', ...asAda], { LIGATURE_PASSWORD: 'not the password' })).code).toBe('FORBIDDEN');
  });
});

describe('import', () => {
  it('accounts for every unit, and changes nothing the second time', async () => {
    const before = digestOfFolder(folder);
    const again = await json('import', fixture('bundle-21.json'), ...asAda, '--owner', 'Northgate SOC');
    expect(again.objects).toMatchObject({ read: 6, created: 0, updated: 0, refused: 0 });
    expect(again.associations).toMatchObject({ read: 2, created: 0, unchanged: 2 });
    expect(again.changeSet).toBeNull();
    expect(again.losses[0]).toEqual({ id: expect.any(String), reason: expect.any(String) });
    expect(digestOfFolder(folder)).toBe(before);
  });

  it('names the code of a failed job', async () => {
    const file = join(home, 'broken.json');
    writeFileSync(file, '{"type":"bundle","objects":[');
    expect((await refusal(['import', file, ...asAda, '--owner', 'Northgate SOC'])).code).toBe('INVALID_INPUT');
    expect((await refusal(['import', fixture('bundle-21.json'), ...asAda, '--owner', 'Nobody'])).message).toContain(
      'Northgate SOC',
    );
    expect(
      (await run(['import', fixture('bundle-21.json'), ...asAda, '--owner', 'Northgate SOC', '--format', 'csv'])).code,
    ).toBe(2);
  });

  it('treats Files whose hashes collide as it is told; without a mode stored ones stay', async () => {
    const hashesOf = (letter: string) => ({ 'SHA-1': letter.repeat(40), 'SHA-256': 'b'.repeat(64) });
    const importOf = (letter: string, ...modes: string[]) => {
      const path = writeBundle(anObject('file', 1, { hashes: hashesOf(letter) }));
      return json('import', path, ...asAda, '--owner', 'Northgate SOC', ...modes);
    };
    const stored = (): unknown[] =>
      readWorkspace(folder, (db) =>
        db
          .prepare('SELECT hash FROM file_hash WHERE algorithm = 2 AND hash IN (?, ?, ?)')
          .pluck()
          .all(...['D', 'E', 'F'].map((letter) => letter.repeat(40))),
      );
    await importOf('d');
    const first = await importOf('e');
    expect(first.losses).toEqual([{ id: idOf('file', 1), reason: expect.stringContaining('the stored one was left') }]);
    expect(stored()).toEqual(['D'.repeat(40)]);
    // The merge mode is Merge where only the other one is named; case does not matter.
    const second = await importOf('f', '--hash-collision-mode', 'favorincoming');
    expect(second.losses).toEqual([{ id: idOf('file', 1), reason: expect.stringContaining('D'.repeat(40)) }]);
    expect(stored()).toEqual(['F'.repeat(40)]);
    const wrong = await run(['import', 'x.json', ...asAda, '--owner', 'Northgate SOC', '--file-merge-mode', 'Guess']);
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain('Known: Merge, Distribute.');
  });
});

describe('show', () => {
  it('gives the object, its counts and its cards', async () => {
    const { object, counts, cards } = await json(
      'show',
      ...asAda,
      '--kind',
      'group',
      '--type',
      'adversary',
      '--name',
      'quiet heron',
    );
    expect(object).toMatchObject({ summary: 'Quiet Heron', type: 'Adversary' });
    const kinds = counts.cards.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['group', 'victim', 'tag']));
    for (const { kind, total } of counts.cards) expect(cards[kind]).toMatchObject({ total });
    expect(cards.group.rows[0].object.summary).toBe('HeronLoader');
  });

  it('says NOT_FOUND for what is not there', async () => {
    expect(
      (await refusal(['show', ...asAda, '--kind', 'indicator', '--type', 'Adversary', '--name', 'Quiet Heron'])).code,
    ).toBe('NOT_FOUND');
  });
});

describe('associate, dissociate, undo', () => {
  const pair = ['--from', 'Adversary:Quiet Heron', '--to', 'Report:A report'];

  it('link, unlink, and step back change by change', async () => {
    const linked = await json('associate', ...asAda, ...pair);
    expect(linked).toMatchObject({ created: 1, from: { type: 'Adversary' }, to: { type: 'Report' } });
    expect(await json('associate', ...asAda, ...pair)).toMatchObject({ created: 0, alreadyThere: 1, changeSet: null });
    const removed = await json('dissociate', ...asAda, ...pair);
    expect(removed.removed).toBe(1);
    expect((await refusal(['dissociate', ...asAda, ...pair])).code).toBe('NOT_FOUND');
    expect((await json('undo', ...asAda)).undone).toBe(removed.changeSet);
    expect((await json('undo', ...asAda)).undone).toBe(linked.changeSet);
    expect((await refusal(['undo', ...asAda, '--change-set', String(linked.changeSet)])).code).toBe('CONFLICT');
    expect((await refusal(['dissociate', ...asAda, ...pair])).code).toBe('NOT_FOUND');
  });

  it('choose the type between Indicators by its name', async () => {
    const indicators = ['--from', 'Host:c2.example', '--to', 'Address:203.0.113.9'];
    const wrong = await refusal(['dissociate', ...asAda, ...indicators, '--type', 'File Drop']);
    expect(wrong.code).toBe('INVALID_INPUT');
    expect(wrong.message).toContain('DNS PTR Record');
    expect(await json('dissociate', ...asAda, ...indicators, '--type', 'dns ptr record')).toMatchObject({ removed: 1 });
    expect(await json('associate', ...asAda, ...indicators, '--type', 'DNS PTR Record')).toMatchObject({ created: 1 });
  });
});

describe('seed', () => {
  const file = join(home, 'seed.json');
  /** One of them at None would close the whole owner. */
  const openIntel = Object.fromEntries(
    ['indicator', 'group', 'track', 'victim', 'tag', 'attribute', 'post'].map((key) => [`intel.${key}`, 'Read']),
  );
  const document = {
    owners: [{ kind: 'community', name: 'FS Exchange' }],
    roles: [{ scope: 'organization', name: 'Group Reader', levels: openIntel }],
    users: [
      { userName: 'bob', password: 'bobs password', homeOwner: 'Northgate SOC', role: 'Group Reader' },
      { userName: 'eve', password: 'eves password', homeOwner: 'Northgate SOC', role: 'Read Only User' },
    ],
    memberships: [{ userName: 'eve', owner: 'FS Exchange', role: 'Contributor' }],
  };

  it('creates what is missing, and its roles bind the command line, too', async () => {
    writeFileSync(file, JSON.stringify(document));
    expect(await json('seed', ...asAda, '--file', file)).toEqual({
      owners: { created: 1, existing: 0 },
      roles: { created: 1, existing: 0 },
      users: { created: 2, existing: 0 },
      memberships: { set: 1 },
    });
    expect(await json('seed', ...asAda, '--file', file)).toMatchObject({
      users: { created: 0, existing: 2 },
      roles: { created: 0, existing: 1 },
    });

    const asBob = ['--workspace', folder, '--as', 'bob'];
    const env = { LIGATURE_PASSWORD: 'bobs password' };
    expect(
      (await run(['show', ...asBob, '--kind', 'group', '--type', 'Malware', '--name', 'HeronLoader'], env)).code,
    ).toBe(0);
    expect((await refusal(['import', fixture('bundle-21.json'), ...asBob, '--owner', 'Northgate SOC'], env)).code).toBe(
      'FORBIDDEN',
    );
    expect(
      (await refusal(['associate', ...asBob, '--from', 'Malware:HeronLoader', '--to', 'Report:A report'], env)).code,
    ).toBe('FORBIDDEN');
    expect((await refusal(['seed', ...asBob, '--file', file], env)).code).toBe('FORBIDDEN');
  });

  it('makes an object that two owners hold ambiguous, and names both', async () => {
    await json('import', fixture('bundle-20.json'), ...asAda, '--owner', 'FS Exchange');
    const { code, details } = await refusal([
      'associate',
      ...asAda,
      '--from',
      'Host:c2.example',
      '--to',
      'Report:A report',
    ]);
    expect(code).toBe('CONFLICT');
    expect(details).toMatchObject({ candidates: [{ summary: 'c2.example' }, { summary: 'c2.example' }] });
    const { object } = await json(
      'show',
      ...asAda,
      '--kind',
      'indicator',
      '--type',
      'Host',
      '--name',
      'c2.example',
      '--owner',
      'FS Exchange',
    );
    const other = await json(
      'show',
      ...asAda,
      '--kind',
      'group',
      '--type',
      'Report',
      '--name',
      'A report',
      '--owner',
      'FS Exchange',
    );
    expect(await json('associate', ...asAda, '--from', `#${object.id}`, '--to', `#${other.object.id}`)).toMatchObject({
      from: { id: object.id },
    });
  });

  it('refuses a document that does not fit, before anything is made', async () => {
    const wrong = join(home, 'wrong-seed.json');
    writeFileSync(
      wrong,
      JSON.stringify({ owners: [{ kind: 'community', name: 'Never made' }], users: [{ userName: 'mallory' }] }),
    );
    const { code, message } = await refusal(['seed', ...asAda, '--file', wrong]);
    expect(code).toBe('INVALID_INPUT');
    expect(message).toContain('users.0.password');
    expect((await refusal(['import', fixture('bundle-21.json'), ...asAda, '--owner', 'Never made'])).code).toBe(
      'NOT_FOUND',
    );
  });
});

describe('backup, restore, verify', () => {
  it('give back the same data', async () => {
    const file = join(home, 'copy.ligature');
    const restored = join(home, 'restored');
    const { digest, ok, recovered } = await json('verify', '--workspace', folder);
    expect({ ok, recovered }).toEqual({ ok: true, recovered: false });
    expect((await json('backup', '--workspace', folder, '--file', file)).sizeBytes).toBeGreaterThan(1000);
    await json('restore', '--workspace', restored, '--file', file);
    expect((await json('verify', '--workspace', restored)).digest).toBe(digest);
    expect((await refusal(['restore', '--workspace', restored, '--file', file])).code).toBe('CONFLICT');
    expect((await refusal(['backup', '--workspace', folder, '--file', file])).code).toBe('CONFLICT');
  });

  it('leave a folder that is no workspace untouched', async () => {
    const empty = join(home, 'empty');
    for (const command of [
      ['verify', '--workspace', empty],
      ['backup', '--workspace', empty, '--file', join(home, 'x.ligature')],
    ])
      expect((await refusal(command)).code).toBe('NOT_FOUND');
    expect(existsSync(empty)).toBe(false);
  });

  it('find a damaged audit chain, with exit code 1', async () => {
    const damaged = join(home, 'damaged');
    await json('restore', '--workspace', damaged, '--file', join(home, 'copy.ligature'));
    const db = openWriter(join(damaged, 'workspace.db'), 'full');
    db.exec("DROP TRIGGER audit_append_only_update; UPDATE audit SET action = 'something.else' WHERE id = 3");
    db.close();
    const { code, stdout } = await run(['verify', '--workspace', damaged, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, problems: ['the audit chain is broken at entry 3'] });
  });
});

describe('beside an open window', () => {
  it('commands are LOCKED with the holder named, while a backup works', async () => {
    const window = await startWorkspace();
    const { code, message } = await refusal(['undo', '--workspace', window.folder, '--as', 'ada']);
    expect(code).toBe('LOCKED');
    expect(message).toContain(`Ligature (process ${process.pid}`);
    expect((await refusal(['verify', '--workspace', window.folder])).code).toBe('LOCKED');
    const file = join(home, 'beside.ligature');
    await json('backup', '--workspace', window.folder, '--file', file);
    await json('restore', '--workspace', join(home, 'beside'), '--file', file);
    expect(verifyFolder(join(home, 'beside')).digest).toBe(window.digest());
    await window.close();
  });
});

describe('an import that does not end', () => {
  const file = join(home, 'large.json');
  const count = 40_000;

  beforeAll(() => {
    const at = '2024-03-01T10:20:30.456Z';
    const indicators = Array.from({ length: count }, (_, index) => {
      const id = `indicator--${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`;
      return {
        type: 'indicator',
        spec_version: '2.1',
        id,
        created: at,
        modified: at,
        valid_from: at,
        pattern_type: 'stix',
        pattern: `[domain-name:value = 'h${index}.example']`,
      };
    });
    writeFileSync(
      file,
      JSON.stringify({ type: 'bundle', id: 'bundle--00000003-0000-4000-8000-000000000000', objects: indicators }),
    );
  });

  /** Starts the import and waits until it has begun to write. */
  async function startImport(): Promise<{ child: ChildProcess; ended: Promise<Ended> }> {
    const started = start(['import', file, ...asAda, '--owner', 'Northgate SOC', '--json']);
    while (readWorkspace(folder, findOpenRange) === undefined) {
      if (started.child.exitCode !== null)
        throw new Error(`the import ended before it was seen: ${JSON.stringify(await started.ended)}`);
      await pause(2);
    }
    return started;
  }

  it('is taken back on Ctrl+C, and says so', async () => {
    const before = digestOfFolder(folder);
    const { child, ended } = await startImport();
    child.kill('SIGINT');
    child.kill('SIGINT');
    const { code, stdout } = await ended;
    expect(code).toBe(1);
    expect(JSON.parse(stdout).error.code).toBe('CANCELLED');
    expect(verifyFolder(folder)).toMatchObject({ ok: true, digest: before });
  });

  it('is taken back by verify after the process was killed', async () => {
    const before = digestOfFolder(folder);
    const { child, ended } = await startImport();
    child.kill('SIGKILL');
    await ended;
    const { ok, recovered, digest } = await json('verify', '--workspace', folder);
    expect({ ok, recovered, digest }).toEqual({ ok: true, recovered: true, digest: before });
    expect((await json('verify', '--workspace', folder)).recovered).toBe(false);
  });
});

describe('the launcher', () => {
  it('leaves stdout to the one JSON document', async () => {
    const { code, stdout } = await start(['verify', '--workspace', folder, '--json'], {}, join('build', 'ligature.mjs'))
      .ended;
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true });
  });
});

describe('bench', () => {
  it('lists the benchmarks and knows no other', async () => {
    expect((await json('bench')).benchmarks).toBeInstanceOf(Array);
    expect((await run(['bench', '../cli'])).code).toBe(2);
  });
});

if (!existsSync(attack)) console.warn(`skipped: no ATT&CK in ${sharedData} (set LIGATURE_SHARED_DATA)`);
describe.skipIf(!existsSync(attack))('ATT&CK', () => {
  it('is imported whole, and APT29 has its 118 Groups', async () => {
    const workspace = join(home, 'attack');
    const as = ['--workspace', workspace, '--as', 'ada'];
    await json('create', '--workspace', workspace, '--organization', 'Northgate SOC', '--user', 'ada');
    const report = await json('import', attack, ...as, '--owner', 'Northgate SOC');
    expect(report.objects).toMatchObject({ read: 4723, refused: 0 });
    expect(report.associations).toMatchObject({ read: 20_048, refused: 0 });
    const { counts } = await json('show', ...as, '--kind', 'group', '--type', 'Intrusion Set', '--name', 'APT29');
    expect(counts.cards.find(({ kind }: { kind: string }) => kind === 'group').total).toBe(118);
  });
});
