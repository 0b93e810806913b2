import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findChromium } from './chromium.mjs';
import { findElectron } from './electron-binary.mjs';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const executablePath = findChromium();
const electron = findElectron();

/** What looks at drawn pixels needs WebGL, in software so that they are the same on every machine. */
const canvasSpecs = '**/graph-canvas*.spec.ts';

function launchOptions(...drawing: readonly string[]) {
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--disable-sync',
      '--disable-quic',
      ...drawing,
    ],
  };
}

export default defineConfig({
  testDir: path('../test/e2e'),
  outputDir: path('report/e2e'),
  fullyParallel: false,
  // Two at once are a quarter faster on two cores, but each waits for the other at moments that differ from run to run.
  workers: Number(process.env['LIGATURE_E2E_WORKERS'] ?? 1),
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: path('report/playwright.json') }]],
  use: {
    viewport: { width: 1280, height: 800 },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    locale: 'en-GB',
    timezoneId: 'UTC',
    // A trace of every step costs a fifth of the time: `npm run e2e -- --trace on SPEC` when a test needs a closer look.
    trace: 'off',
    screenshot: 'only-on-failure',
    // No other screen draws with WebGL; without it, the pages are drawn faster on a machine that has no GPU.
    launchOptions: launchOptions('--disable-gpu'),
  },
  // Fixtures read `testInfo.project.metadata` to know which host to start.
  projects: [
    { name: 'browser-host', metadata: { host: 'browser' }, testIgnore: canvasSpecs },
    {
      name: 'browser-host-webgl',
      metadata: { host: 'browser' },
      testMatch: canvasSpecs,
      workers: 1,
      use: { launchOptions: launchOptions('--enable-unsafe-swiftshader', '--use-angle=swiftshader') },
    },
    ...(electron ? [{ name: 'electron', metadata: { host: 'electron', executablePath: electron } }] : []),
  ],
});
