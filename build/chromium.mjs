/** Finds or installs the Chromium that the end-to-end tests drive. */
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { run, runTool, SetupError } from './setup.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** LIGATURE_CHROMIUM, else one on the PATH, else Playwright's own when it has been downloaded; null for none. */
export function findChromium(env = process.env, platform = process.platform) {
  if (env.LIGATURE_CHROMIUM) {
    if (isExecutable(env.LIGATURE_CHROMIUM)) return env.LIGATURE_CHROMIUM;
    throw new SetupError(`LIGATURE_CHROMIUM names ${env.LIGATURE_CHROMIUM}, which cannot be run.`);
  }
  const suffix = platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  const known = {
    darwin: ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter(Boolean)
      .map((folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`),
  };
  return [...onPath, ...(known[platform] ?? [])].find(isExecutable) ?? findPlaywrightChromium();
}

/** As `findChromium`, installing one when there is none; throws with the command to type when that fails, too. */
export async function ensureChromium(say) {
  const found = findChromium();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid() === 0 && isDebian()) {
    say('Installing Chromium with apt-get ...');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const updated = (await run('apt-get', ['update', '-q'], { env })) === 0;
    if (updated) await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], { env });
    const installed = findChromium();
    if (installed) return installed;
  }
  say("Downloading Playwright's Chromium ...");
  await runTool('playwright', 'playwright', ['install', 'chromium'], { timeoutMs: 10 * 60_000 });
  const downloaded = findChromium();
  if (downloaded) return downloaded;
  throw new SetupError(
    'The end-to-end tests need a Chromium. Fix: sudo apt-get install chromium (or install Google Chrome), or set LIGATURE_CHROMIUM to one.',
  );
}

function findPlaywrightChromium() {
  try {
    const path = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
    return path && existsSync(path) ? path : null;
  } catch {
    return null; // Playwright does not know this platform
  }
}

function isDebian() {
  return (
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // absent, or not to be run by us
  }
}
