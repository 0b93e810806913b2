/** Starts Ligature with a fresh home folder for each test and opens its window. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { _electron, expect, test as base, type Page } from '@playwright/test';
import { FirstRunPage } from '../pages/first-run.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const startLimitMs = 30_000;

export interface App {
  readonly page: Page;
  /** Folder in which this test's Ligature keeps everything; gone after the test. */
  readonly home: string;
  /** Stops the program and starts it again on the same home. */
  restart(): Promise<Page>;
}

interface Fixtures {
  readonly app: App;
  readonly firstRun: FirstRunPage;
}

/** What the window said of a breach of its own rules: a refused request, or an error in a script. */
function watchWindow(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isOwn = ['127.0.0.1', 'localhost'].includes(hostname) || ['app:', 'data:', 'blob:'].includes(protocol);
    if (!isOwn) complaints.push(`a request left the machine: ${request.url()}`);
  });
}

async function startServer(home: string): Promise<{ address: string; child: ChildProcess }> {
  const child = spawn(nodeProgram(), [join(root, 'electron', 'serve.ts'), '--no-window'], {
    cwd: root,
    // Each test starts the program anew: what one has compiled serves the next.
    env: { ...process.env, LIGATURE_HOME: home, NODE_COMPILE_CACHE: join(root, 'build', 'out', 'compiled') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const timer = setTimeout(() => child.kill(), startLimitMs);
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /ready at (\S+)/.exec(line)?.[1];
    if (address === undefined) continue;
    clearTimeout(timer);
    // Nobody reads on: a full pipe would stop the program.
    child.stdout.resume();
    return { address, child };
  }
  throw new Error('the program ended before it was ready');
}

/** The pinned Node runs TypeScript by itself; the one that runs the tests may be older. */
function nodeProgram(): string {
  return join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

export const test = base.extend<Fixtures>({
  app: async ({ browser }, use, testInfo) => {
    const home = mkdtempSync(join(tmpdir(), 'ligature-e2e-'));
    const complaints: string[] = [];
    const open = testInfo.project.metadata['host'] === 'electron' ? openElectron : openBrowser;
    let window = await open();

    async function openBrowser() {
      const { address, child } = await startServer(home);
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale: 'en-GB',
        timezoneId: 'UTC',
      });
      const page = await context.newPage();
      watchWindow(page, complaints);
      await page.goto(address);
      return {
        page,
        close: async () => {
          await context.close();
          await stop(child);
        },
      };
    }

    async function openElectron() {
      const program = String(testInfo.project.metadata['executablePath']);
      const electron = await _electron.launch({
        executablePath: program,
        args: [root, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
        env: { ...process.env, LIGATURE_HOME: home },
      });
      const page = await electron.firstWindow();
      watchWindow(page, complaints);
      return { page, close: () => electron.close() };
    }

    await use({
      get page() {
        return window.page;
      },
      home,
      restart: async () => {
        await window.close();
        window = await open();
        return window.page;
      },
    });
    await window.close();
    rmSync(home, { recursive: true, force: true });
    expect(complaints, 'what the window complained about').toEqual([]);
  },

  firstRun: async ({ app }, use) => {
    await use(new FirstRunPage(app.page));
  },
});
export { expect };
