/** The page of the benchmark, built, served on loopback and opened in a browser that renders in software. */
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve, sep } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { hardeningHeaders } from '../../../electron/app/renderer-files.ts';
import type { Bench } from './page/main.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** What takes longer hangs. */
const callMaxMs = 600_000;

export interface BenchBrowser {
  open(): Promise<BenchPage>;
  close(): Promise<void>;
}

export interface BenchPage {
  readonly page: Page;
  /** Calls a function of `window.bench`. */
  readonly call: <K extends keyof Bench>(
    name: K,
    ...args: Parameters<Bench[K]>
  ) => Promise<Awaited<ReturnType<Bench[K]>>>;
}

export async function openBenchBrowser(): Promise<BenchBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'ligature-bench-graph-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, 'page'),
    base: '/',
    publicDir: false,
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'chrome140', modulePreload: { polyfill: false } },
  });
  const server = await serve(folder);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const browser: Browser = await chromium.launch({
    executablePath: process.env['LIGATURE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--enable-unsafe-swiftshader',
      '--use-angle=swiftshader',
      '--enable-blink-features=ForceEagerMeasureMemory',
    ],
  });
  return {
    async open() {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      page.setDefaultTimeout(0);
      page.on('pageerror', (error) => console.error(error));
      await page.goto(`http://127.0.0.1:${address.port}/`);
      return {
        page,
        call: async (name, ...args) => {
          const answer = page.evaluate(
            // The page puts it there before its load event.
            ([key, values]) =>
              (window as unknown as { bench: Record<string, (...a: unknown[]) => unknown> }).bench[key]?.(...values),
            [name, args] as [string, unknown[]],
          ) as Promise<never>;
          let timer: NodeJS.Timeout | undefined;
          const late = new Promise<never>((_, reject) => {
            timer = setTimeout(() => reject(new Error(`${name} has not ended in ${callMaxMs} ms`)), callMaxMs);
          });
          try {
            return await Promise.race([answer, late]);
          } finally {
            clearTimeout(timer);
          }
        },
      };
    },
    async close() {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = resolve(folder, `.${new URL(request.url ?? '/', 'http://localhost').pathname}`);
    const file = path === folder ? join(folder, 'index.html') : path;
    if (!file.startsWith(folder + sep)) {
      response.writeHead(403).end();
      return;
    }
    readFile(file).then(
      (body) => {
        response.writeHead(200, {
          'Content-Type': types[extname(file)] ?? 'application/octet-stream',
          ...hardeningHeaders,
        });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}
