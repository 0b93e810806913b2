/** The build in two parts: the renderer, which every host shows, and the main process as JavaScript, which only Electron needs. */
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isStale, markFresh } from './freshness.mjs';
import { root, runTool, SetupError } from './setup.mjs';

const at = (...parts) => join(root, ...parts);
const out = (...parts) => at('build', 'out', ...parts);
const settings = [at('package-lock.json'), at('tsconfig.json'), at('build', 'tsconfig.base.json')];

const parts = {
  renderer: {
    stamp: out('renderer.stamp'),
    sources: [at('renderer'), at('shared'), at('build', 'icons'), at('build', 'vite.renderer.config.ts'), ...settings],
    result: out('renderer', 'index.html'),
    make: buildRenderer,
  },
  main: {
    stamp: out('main.stamp'),
    sources: [at('electron'), at('shared'), at('build', 'vite.preload.config.ts'), ...settings],
    result: out('electron', 'main.js'),
    make: buildMain,
  },
};

/** Builds `renderer` or `main` unless it is fresh; answers whether it did. Throws a SetupError when the build fails. */
export async function buildPart(name, { say, force = false }) {
  const { stamp, sources, result, make } = parts[name];
  if (!force && existsSync(result) && !isStale(stamp, sources)) return false;
  const startedAt = Date.now();
  say(`Building the ${name === 'main' ? 'main process' : 'renderer'} ...`);
  await make();
  markFresh(stamp, startedAt);
  return true;
}

async function buildRenderer() {
  await mustSucceed(
    'vite build',
    runTool('vite', 'vite', ['build', '--config', 'build/vite.renderer.config.ts', '--logLevel', 'warn']),
  );
  cpSync(at('build', 'icons', 'icon.png'), out('renderer', 'icon.png'));
}

async function buildMain() {
  await mustSucceed('tsc -b shared electron', runTool('typescript', 'tsc', ['-b', 'shared', 'electron']));
  await mustSucceed(
    'vite build (preload)',
    runTool('vite', 'vite', ['build', '--config', 'build/vite.preload.config.ts', '--logLevel', 'warn']),
  );
  copyBeside('store', 'migrations');
  copyBeside('sample', 'data');
}

/** The compiler leaves `.sql` and `.json` files behind, which the program reads beside its own code. */
function copyBeside(...folder) {
  const from = at('electron', ...folder);
  if (!existsSync(from)) return;
  const to = out('electron', ...folder);
  mkdirSync(to, { recursive: true });
  cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith('.ts') });
}

async function mustSucceed(name, finished) {
  const code = await finished;
  if (code !== 0) throw new SetupError(`${name} failed with code ${code}; its messages are above.`);
}
