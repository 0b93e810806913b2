/**
 * `npm start`: installs what is missing, builds what is stale and opens the application, in Electron where its program
 * is or can be installed, otherwise in the browser host. Options: --workspace DIR, --no-window, --port N (browser host).
 */
import { ensureElectron } from './electron-binary.mjs';
import { ensureInstalled, main, pinnedNode, run } from './setup.mjs';
import { buildPart } from './steps.mjs';

await main(async () => {
  const say = (line) => process.stderr.write(`${line}\n`);
  const args = process.argv.slice(2);
  const browserOnly = args.some((argument) => argument === '--no-window' || argument.startsWith('--port'));
  await ensureInstalled(say);
  await buildPart('renderer', { say });
  const electron = browserOnly || !hasDisplay() ? null : await ensureElectron(say);
  if (!electron) return runUntilEnd(pinnedNode(), ['electron/serve.ts', ...args]);
  await buildPart('main', { say });
  // Chromium refuses to run as root with its sandbox; only containers do that.
  const isRoot = process.platform === 'linux' && process.getuid() === 0;
  return runUntilEnd(electron, ['.', ...(isRoot ? ['--no-sandbox'] : []), ...args]);
});

function hasDisplay() {
  return ['win32', 'darwin'].includes(process.platform) || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The application ends itself on Ctrl+C; this process waits for it instead of ending first. */
function runUntilEnd(command, args) {
  return run(command, args, {
    env: { ELECTRON_RUN_AS_NODE: undefined, NODE_OPTIONS: undefined },
    onStart: (child) => {
      // On Windows the console tells every process by itself, and a signal sent from here would kill.
      const pass = (signal) => process.platform !== 'win32' && child.kill(signal);
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => pass(signal));
    },
  });
}
