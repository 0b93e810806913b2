/** `npm run ligature -- ARGS`: the command line. Nothing here writes to stdout, which belongs to its JSON. */
import { join } from 'node:path';
import { ensureInstalled, main, pinnedNode, root, SetupError } from './setup.mjs';
import { spawn } from 'node:child_process';

await main(async () => {
  await ensureInstalled();
  // The user's own folder stays the current one: paths in the arguments are relative to it.
  const child = spawn(pinnedNode(), [join(root, 'electron', 'cli.ts'), ...process.argv.slice(2)], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => process.platform !== 'win32' && child.kill(signal));
  return new Promise((done, fail) => {
    child.once('error', (error) => fail(new SetupError(`The command line could not be started: ${error.message}`)));
    child.once('exit', (code) => done(code ?? 1));
  });
});
