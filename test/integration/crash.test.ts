import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { restore } from '../../electron/store/backup.ts';
import { digestOf } from '../../electron/store/verify.ts';
import { openReader } from '../../electron/store/connection.ts';
import { AppError } from '../../shared/error/app-error.ts';
import { createSeededRandom } from '../../renderer/graph/layout/seeded-random.ts';
import { Client } from '../support/client.ts';
import { propertySeed } from '../support/property-runs.ts';
import { sharedData, writeBundle, writeLargeBundle } from '../support/stix-file.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { digestOfFolder, password, startBackend, startWorkspace, verifyFolder } from '../support/workspace.ts';
import { anIndicator, anObject, aRelationship, idOf } from '../unit/electron/exchange/stix/stix-sample.ts';

const script = new URL('../support/import-process.ts', import.meta.url).pathname;

/** Runs the import in a process of its own; kills it after a time and answers whether it had finished. */
async function importElsewhere(
  folder: string,
  path: string,
  killAfterMs: number | null,
): Promise<{ state: string | null; ms: number }> {
  const child = spawn(process.execPath, [script, tempFolder(), folder, path, password], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const [first] = (await Promise.race([once(child, 'message'), exited])) as [unknown];
  expect(first).toBe('started');
  const start = performance.now();
  let state: string | null = null;
  const ended = new Promise<void>((resolve) => {
    child.on('message', (message) => {
      state = typeof message === 'string' ? message : null;
      resolve();
    });
  });
  await (killAfterMs === null
    ? ended
    : Promise.race([ended, new Promise((resolve) => setTimeout(resolve, killAfterMs))]));
  const ms = performance.now() - start;
  child.kill('SIGKILL');
  await exited;
  return { state, ms };
}

const parts = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith('workspace.db'));

/** The files of a workspace that nobody has open. */
function copyOf(folder: string): string {
  const copy = tempFolder();
  for (const name of parts(folder)) copyFileSync(join(folder, name), join(copy, name));
  return copy;
}

function putBack(copy: string, folder: string): void {
  for (const name of parts(folder)) rmSync(join(folder, name));
  for (const name of parts(copy)) copyFileSync(join(copy, name), join(folder, name));
}

/** Kills an import, opens the workspace again, checks it, and answers whether the import had come to its end before. */
async function isWholeAfterKill(folder: string, path: string, point: number, wholeObjects: number): Promise<boolean> {
  const { state } = await importElsewhere(folder, path, point);
  const backend = startBackend({ openWorkspace: folder });
  const client = await new Client(backend).signIn('ada', password);
  expect(verifyFolder(folder)).toMatchObject({ ok: true, problems: [] });
  expect(await client.call('object.resolve', { ref: 'Malware:Old name' })).toHaveLength(1);
  const isWhole = (await client.call('import.list', {})).length > 1;
  if (state === 'done') expect(isWhole).toBe(true);
  if (isWhole) expect((await client.call('workspace.info', {})).objects).toBe(wholeObjects);
  await backend.close();
  return isWhole;
}

it(
  'a workspace whose process is killed in the middle of an import opens as it was before',
  { timeout: 400_000 },
  async () => {
    const workspace = await startWorkspace();
    const { ada, northgateId: ownerId, folder } = workspace;
    // Something for the import to meet, update and tie to.
    await ada.imported(
      writeBundle(
        anObject('malware', 1, { name: 'Old name' }),
        anIndicator(5, "[domain-name:value = 'h5.large.example.com']"),
        aRelationship(5, idOf('indicator', 5), 'indicates', idOf('malware', 1)),
      ),
      ownerId,
    );
    await ada.call('tag.create', { ownerId, name: 'family-1' });
    await workspace.close();
    const before = digestOfFolder(folder);
    const path = sharedData('attack/enterprise-attack-18.1.stix21.json.gz') ?? writeLargeBundle(10_000);

    // How long a whole import takes here, on a copy.
    const copy = copyOf(folder);
    const whole = await importElsewhere(copy, path, null);
    expect(whole.state).toBe('done');
    const wholeObjects = verifyFolder(copy).objects;

    const seed = propertySeed ?? Date.now() % 100_000;
    const random = createSeededRandom(seed);
    const points = Array.from({ length: 10 }, () => Math.round(random() * whole.ms * 0.95));
    console.log(
      `kill -9 with LIGATURE_PROPERTY_SEED=${seed}: whole import ${Math.round(whole.ms)} ms, killed after ${points.join(', ')} ms`,
    );
    let interrupted = 0;
    const pristine = copyOf(folder);
    for (const wanted of points) {
      let point = wanted;
      // A run that was quicker than the measured one must be there whole; it is put back and killed earlier.
      while (await isWholeAfterKill(folder, path, point, wholeObjects)) {
        putBack(pristine, folder);
        point = Math.round(point / 2);
      }
      interrupted += 1;
      expect(digestOfFolder(folder), `killed after ${point} ms, seed ${seed}`).toBe(before);
    }
    expect(interrupted).toBe(10);
    const backend = startBackend({ openWorkspace: folder });
    const client = await new Client(backend).signIn('ada', password);
    expect(await client.importFile(path, ownerId)).toMatchObject({ state: 'done' });
    expect(verifyFolder(folder).problems).toEqual([]);
    await backend.close();
  },
);

it('edits that were answered survive a kill at the next moment', async () => {
  const workspace = await startWorkspace();
  await workspace.close();
  const editing = join(tempFolder(), 'edit.ts');
  writeFileSync(
    editing,
    `import { createBackend } from ${JSON.stringify(new URL('../../electron/ipc/backend.ts', import.meta.url).href)};
     const backend = createBackend({ home: ${JSON.stringify(tempFolder())}, appVersion: 'x', openWorkspace: ${JSON.stringify(workspace.folder)} });
     const session = backend.openSession(() => undefined);
     await session.invoke('session.signIn', { userName: 'ada', password: ${JSON.stringify(password)} });
     for (let n = 0; ; n += 1) { const answer = await session.invoke('group.create', { ownerId: ${workspace.northgateId}, type: 'Campaign', name: 'Saved ' + n }); if (answer.ok) process.send(n); }`,
  );
  const child = spawn(process.execPath, [editing], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const told: number[] = [];
  await new Promise<void>((resolve) => {
    child.on('message', (n) => {
      told.push(Number(n));
      if (told.length === 25) resolve();
    });
  });
  child.kill('SIGKILL');
  await once(child, 'exit');
  const backend = startBackend({ openWorkspace: workspace.folder });
  const client = await new Client(backend).signIn('ada', password);
  for (const n of told) expect(await client.call('object.resolve', { ref: `Campaign:Saved ${n}` })).toHaveLength(1);
  expect(verifyFolder(workspace.folder).problems).toEqual([]);
});

it('a backup under continuous edits is the workspace at one moment, and restores to exactly that', async () => {
  const workspace = await startWorkspace();
  const { ada, northgateId: ownerId } = workspace;
  await ada.imported(writeLargeBundle(2000), ownerId);
  const target = join(tempFolder(), 'backup.ligature');
  const digests = new Set<string>();
  let isRunning = true;
  const { jobId } = await ada.call('backup.start', { path: target });
  const ended = ada.ended(jobId).then((job) => {
    isRunning = false;
    return job;
  });
  let edits = 0;
  while (isRunning || edits < 5) {
    digests.add(workspace.digest());
    await ada.call('group.create', { ownerId, type: 'Campaign', name: `During ${edits}` });
    edits += 1;
  }
  digests.add(workspace.digest());
  expect(await ended).toMatchObject({ state: 'done', error: null });
  const restored = join(tempFolder(), 'restored');
  restore(target, restored);
  const copy = openReader(target);
  const own = digestOf(copy);
  copy.close();
  expect(digestOfFolder(restored)).toBe(own);
  expect(digests).toContain(own);
  expect(verifyFolder(restored)).toMatchObject({ ok: true, problems: [] });
  expect((await ada.call('workspace.info', {})).lastBackup).toBeGreaterThan(0);
  expect(await ada.refused('backup.start', { path: target })).toMatchObject({ code: 'CONFLICT' });
  console.log(`backup: ${edits} edits while it ran`);
});

it('a backup without edits restores to the same digest, opens, and everybody signs in as before', async () => {
  const workspace = await startWorkspace();
  const { ada, northgateId: ownerId } = workspace;
  await ada.imported(new URL('../data/stix/bundle-21.json', import.meta.url).pathname, ownerId);
  await workspace.addUser('lena', 'Standard User');
  const target = join(tempFolder(), 'backup.ligature');
  const { jobId } = await ada.call('backup.start', { path: target });
  expect(await ada.ended(jobId)).toMatchObject({ state: 'done' });
  const restored = join(tempFolder(), 'restored');
  restore(target, restored);
  expect(digestOfFolder(restored)).toBe(workspace.digest());
  const backend = startBackend({ openWorkspace: restored });
  const lena = await new Client(backend).signIn('lena', password);
  expect(await lena.call('workspace.info', {})).toMatchObject({
    objects: (await ada.call('workspace.info', {})).objects,
  });
  expect(() => restore(target, restored)).toThrow(/workspace in this folder already/);
});

it.each([
  ['cut', (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2))],
  ['empty', () => Buffer.alloc(0)],
  ['another file', () => Buffer.from('no backup')],
  [
    'with bytes changed in the middle',
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 8192), Buffer.alloc(8192, 7), bytes.subarray(16384)]),
  ],
] as const)('a backup that is %s is refused, and the folder stays without a workspace', async (_, damage) => {
  const workspace = await startWorkspace();
  const target = join(tempFolder(), 'backup.ligature');
  const { jobId } = await workspace.ada.call('backup.start', { path: target });
  await workspace.ada.ended(jobId);
  const damaged = join(tempFolder(), 'damaged.ligature');
  writeFileSync(damaged, damage(readFileSync(target)));
  const folder = join(tempFolder(), 'restored');
  let refusal: unknown;
  try {
    restore(damaged, folder);
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(AppError);
  expect(refusal).toMatchObject({ code: 'STORAGE' });
  expect(existsSync(join(folder, 'workspace.db'))).toBe(false);
});
