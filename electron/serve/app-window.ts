/** Opens the system's Chromium as a window of the application, for the browser host. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface WindowSurroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isExecutable: (path: string) => boolean;
}

export interface AppWindow {
  /** Resolves when the browser has ended, by the user or by `close`. */
  readonly closed: Promise<void>;
  close(): void;
}

export const thisMachine: WindowSurroundings = {
  platform: process.platform,
  env: process.env,
  isExecutable: (path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false; // absent or not ours to run
    }
  },
};

/** Path of a Chromium that can show a window here, or null when there is no display or no browser. */
export function findWindowBrowser({ platform, env, isExecutable }: WindowSurroundings): string | null {
  const hasDisplay = platform === 'win32' || platform === 'darwin' || env['DISPLAY'] || env['WAYLAND_DISPLAY'];
  if (!hasDisplay) return null;
  return candidates(platform, env).find(isExecutable) ?? null;
}

function candidates(platform: NodeJS.Platform, env: WindowSurroundings['env']): string[] {
  const chosen = env['LIGATURE_CHROMIUM'] ? [env['LIGATURE_CHROMIUM']] : [];
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return [...chosen, ...names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)];
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    );
    const paths = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return [...chosen, ...paths.flatMap((path) => roots.map((root) => `${root}\\${path}`))];
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...chosen, ...names.flatMap((name) => folders.map((folder) => join(folder, name)))];
}

/** A profile of its own keeps the window apart from the user's browsing, its extensions and its history. */
export function openAppWindow(browser: string, address: string, profileFolder: string): AppWindow {
  const isRoot = process.getuid?.() === 0;
  const child = spawn(
    browser,
    [
      `--app=${address}`,
      `--user-data-dir=${profileFolder}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      '--disable-quic',
      '--disable-extensions',
      '--disable-features=Translate',
      '--no-pings',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--window-size=1440,900',
      // Chromium refuses to run as root with its sandbox; only containers and test machines do that.
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
    { stdio: 'ignore' },
  );
  const closed = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  return { closed, close: () => void child.kill() };
}
