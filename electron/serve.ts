import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBackend } from './app/load-backend.ts';
import { findWindowBrowser, openAppWindow, thisMachine } from './serve/app-window.ts';
import { watchLastWindow } from './serve/last-window.ts';
import { parseServeOptions } from './serve/options.ts';
import { startServer } from './serve/server.ts';
import { closeOnSignals } from './serve/shutdown.ts';

const root = join(import.meta.dirname, '..');
const say = (line: string) => process.stdout.write(`${line}\n`);
const log = (line: string) => process.stderr.write(`${line}\n`);

async function start(): Promise<void> {
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
    onWindowClosed: () => lastWindow.windowClosed(),
  });
  const end = closeOnSignals(async () => {
    window?.close();
    await server.close();
    await backend.close();
  }, log);
  const lastWindow = watchLastWindow({
    countWindows: () => server.windowCount(),
    end,
    onNeverShown: () =>
      log('The window could not be shown: open the newest address above in a browser of this machine.'),
  });
  say(`Ligature is ready at ${server.address()}`);

  const browser = options.openWindow ? findWindowBrowser(thisMachine) : null;
  const window = browser ? openAppWindow(browser, server.address(), join(options.home, 'browser')) : null;
  if (options.openWindow && !window)
    log('No display or no Chromium here: open the address above in a browser of this machine.');
  void window?.closed.then(() => lastWindow.browserClosed());
}

start().catch((error: unknown) => {
  log(`Ligature cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
