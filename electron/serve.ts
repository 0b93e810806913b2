import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBackend } from './app/load-backend.ts';
import { findWindowBrowser, openAppWindow, thisMachine } from './serve/app-window.ts';
import { parseServeOptions } from './serve/options.ts';
import { startServer } from './serve/server.ts';
import { closeOnSignals } from './serve/shutdown.ts';

const root = join(import.meta.dirname, '..');
const say = (line: string) => process.stdout.write(`${line}\n`);
const log = (line: string) => process.stderr.write(`${line}\n`);

const options = parseServeOptions(process.argv.slice(2), process.env);
// package.json of the repository, whose version is a string.
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

mkdirSync(options.home, { recursive: true, mode: 0o700 });
const backend = await loadBackend({
  home: options.home,
  appVersion: version,
  ...(options.workspace === undefined ? {} : { openWorkspace: options.workspace }),
  log,
});
const server = await startServer({
  backend,
  rendererFolder: join(root, 'build', 'out', 'renderer'),
  home: options.home,
  port: options.port,
  appVersion: version,
  log,
  onAddressUsed: (next) => say(`Another window: ${next}`),
});
say(`Ligature is ready at ${server.address()}`);

const browser = options.openWindow ? findWindowBrowser(thisMachine) : null;
const window = browser ? openAppWindow(browser, server.address(), join(options.home, 'browser')) : null;
const end = closeOnSignals(async () => {
  window?.close();
  await server.close();
  await backend.close();
}, log);
if (options.openWindow && !window)
  log('No display or no Chromium here: open the address above in a browser of this machine.');
void window?.closed.then(() => {
  if (server.windowCount() === 0) end();
  else log('The window was closed; other windows are still open. Press Ctrl+C to end.');
});
