/** Finds Electron's program, which its package downloads on first use: the network may forbid that for good. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pinnedNode, root, run } from './setup.mjs';

const failureNote = join(root, 'build', 'out', 'electron-unavailable.json');
const firstTryMs = 60_000;
const wantedMs = 15 * 60_000;

/** Path of Electron's program, or null. Never loads the package: that would start a download. */
export function findElectron(folder = root) {
  const home = join(folder, 'node_modules', 'electron');
  const pathFile = join(home, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(home, 'dist');
  const path = join(dist, readFileSync(pathFile, 'utf8').trim());
  return existsSync(path) ? path : null;
}

/** LIGATURE_ELECTRON=0 never uses Electron; =1 tries the download again and waits longer; otherwise it is tried once per version. */
export async function ensureElectron(say, wish = process.env.LIGATURE_ELECTRON) {
  if (wish === '0') return null;
  const found = findElectron();
  if (found) return found;
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'));
  if (wish !== '1' && failedBefore(version)) return null;
  say(`Downloading Electron ${version} (once; LIGATURE_ELECTRON=0 skips it) ...`);
  const code = await run(pinnedNode(), [join(root, 'node_modules', 'electron', 'install.js')], {
    quiet: wish !== '1',
    timeoutMs: wish === '1' ? wantedMs : firstTryMs,
  });
  const path = code === 0 ? findElectron() : null;
  if (path) {
    rmSync(failureNote, { force: true });
    return path;
  }
  mkdirSync(dirname(failureNote), { recursive: true });
  writeFileSync(failureNote, `${JSON.stringify({ version })}\n`);
  say(
    'Electron could not be downloaded here; a browser window is used instead. To try again: LIGATURE_ELECTRON=1 npm start',
  );
  return null;
}

function failedBefore(version) {
  if (!existsSync(failureNote)) return false;
  return JSON.parse(readFileSync(failureNote, 'utf8')).version === version;
}
