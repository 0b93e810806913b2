import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockWorkspace } from '../../../../electron/store/workspace-folder.ts';
import { AppError } from '../../../../shared/error/app-error.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const module = new URL('../../../../electron/store/workspace-folder.ts', import.meta.url).href;

/** A process of its own that holds the lock until it is told or killed. */
async function holdElsewhere(folder: string): Promise<ChildProcess> {
  const script = `import { lockWorkspace } from ${JSON.stringify(module)};
    const lock = lockWorkspace(${JSON.stringify(folder)}, 'the other window');
    process.on('message', () => { lock.release(); process.exit(0); });
    process.send('held');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [message] = (await once(child, 'message')) as [string];
  expect(message).toBe('held');
  return child;
}

function refusal(folder: string): AppError {
  try {
    lockWorkspace(folder, 'this test').release();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('the lock was given twice');
}

describe('the lock of a workspace', () => {
  it('refuses a second process and names the holder', async () => {
    const folder = join(tempFolder(), 'workspace');
    const child = await holdElsewhere(folder);
    const { code, message, details } = refusal(folder);
    expect(code).toBe('LOCKED');
    expect(message).toContain('the other window');
    expect(message).toContain(`process ${child.pid}`);
    expect(details).toMatchObject({ holder: { pid: child.pid, what: 'the other window' } });
    child.kill('SIGKILL');
    await once(child, 'exit');
  });

  it('is free at once after its holder was killed', async () => {
    const folder = join(tempFolder(), 'workspace');
    const child = await holdElsewhere(folder);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const lock = lockWorkspace(folder, 'this test');
    expect(refusal(folder).message).toContain('this test');
    lock.release();
  });

  it('is free after its holder let it go', async () => {
    const folder = join(tempFolder(), 'workspace');
    const child = await holdElsewhere(folder);
    child.send('go');
    await once(child, 'exit');
    lockWorkspace(folder, 'this test').release();
  });

  it('refuses a second holder within one process, too', () => {
    const folder = join(tempFolder(), 'workspace');
    const lock = lockWorkspace(folder, 'the first');
    expect(refusal(folder)).toMatchObject({ code: 'LOCKED', message: expect.stringContaining('the first') });
    lock.release();
    lockWorkspace(folder, 'the second').release();
  });
});
