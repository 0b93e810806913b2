/** An import that merges Files and whose process is killed: it is there whole, or the workspace is as it was before. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Client } from '../support/client.ts';
import { writeBundle } from '../support/stix-file.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { digestOfFolder, password, startBackend, startWorkspace, verifyFolder } from '../support/workspace.ts';
import { anObject } from '../unit/electron/exchange/stix/stix-sample.ts';

const script = new URL('../support/import-process.ts', import.meta.url).pathname;
const modes = { mergeMode: 'Merge', collisionMode: 'FavorIncoming' } as const;
const count = 1500;

const md5 = (n: number): string => n.toString(16).padStart(32, '0');
const sha256 = (n: number): string => n.toString(16).padStart(64, '0');
const filesWith = (first: number, hashesOf: (n: number) => Record<string, string>): string =>
  writeBundle(...Array.from({ length: count }, (_, n) => anObject('file', first + n, { hashes: hashesOf(n) })));

/** Answers how long the import ran. */
async function killedAfter(folder: string, path: string, ms: number): Promise<number> {
  const child = spawn(process.execPath, [script, tempFolder(), folder, path, password, JSON.stringify(modes)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const [said] = (await Promise.race([once(child, 'message'), exited])) as [unknown];
  expect(said).toBe('started');
  const start = performance.now();
  await Promise.race([once(child, 'message'), pause(ms)]);
  const ran = performance.now() - start;
  child.kill('SIGKILL');
  await exited;
  return ran;
}

it('an import that merges Files and is killed leaves everything or nothing', { timeout: 300_000 }, async () => {
  const workspace = await startWorkspace();
  const { ada, northgateId: owner, folder } = workspace;
  await ada.imported(
    filesWith(0, (n) => ({ MD5: md5(n) })),
    owner,
  );
  await ada.imported(
    filesWith(count, (n) => ({ 'SHA-256': sha256(n) })),
    owner,
  );
  await workspace.close();
  const before = digestOfFolder(folder);
  const both = filesWith(2 * count, (n) => ({ MD5: md5(n), 'SHA-256': sha256(n) }));

  const whole = await killedAfter(folder, both, 120_000);
  for (const share of [1, 0.3, 0.6, 0.9]) {
    if (share < 1) await killedAfter(folder, both, whole * share);
    const backend = startBackend({ openWorkspace: folder });
    const client = await new Client(backend).signIn('ada', password);
    expect(verifyFolder(folder).problems).toEqual([]);
    const [last] = await client.call('changeSet.recent', { limit: 1 });
    const { objects } = await client.call('workspace.info', {});
    if (digestOfFolder(folder) !== before) {
      expect(objects, 'every pair is one File').toBe(count);
      await client.call('changeSet.undo', { id: last?.id ?? 0 });
      expect(verifyFolder(folder).problems).toEqual([]);
    } else expect(share, 'the first run comes to its end').toBeLessThan(1);
    await backend.close();
    expect(digestOfFolder(folder), `killed after ${share} of ${Math.round(whole)} ms`).toBe(before);
  }
});
