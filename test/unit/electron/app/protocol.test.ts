import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportStyleSource } from '../../../../electron/exchange/case-report/style.ts';
import { answerAppRequest, registerAppScheme } from '../../../../electron/app/protocol.ts';
import { resolveRendererPath } from '../../../../electron/app/renderer-files.ts';

let folder: string;
let root: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ligature-protocol-'));
  root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'assets', 'main.js'), 'export {};');
  writeFileSync(join(root, 'assets', 'notes.exe'), 'x');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
});

afterAll(() => rmSync(folder, { recursive: true }));

const get = (url: string, method = 'GET') => answerAppRequest({ url, method }, root);

describe('the app:// protocol', () => {
  it('serves the entry page with the policy and never from a cache', async () => {
    const answer = await get('app://ligature/');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('<!doctype html>');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; " +
        `style-src 'self' ${reportStyleSource}; img-src 'self' data: blob:; font-src 'self'; ` +
        "connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; " +
        "frame-src 'none'; frame-ancestors 'none'",
    );
  });

  it('serves a script by its type', async () => {
    expect((await get('app://ligature/assets/main.js?v=1')).headers.get('content-type')).toBe(
      'text/javascript; charset=utf-8',
    );
  });

  it('answers HEAD without a body', async () => {
    const answer = await get('app://ligature/', 'HEAD');
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });

  it.each([
    'app://ligature/%2e%2e/secret.txt',
    'app://ligature/assets/..%2f..%2fsecret.txt',
    'app://ligature/assets%5c..%5c..%5csecret.txt',
    'app://ligature/link.txt',
    'app://ligature/assets/notes.exe',
    'app://ligature/assets',
    'app://ligature/missing.js',
    'app://ligature/%00',
    'app://ligature/%zz',
    'app://other/index.html',
  ])('does not find %s', async (url) => {
    const answer = await get(url);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  });

  it.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    expect((await get('app://ligature/', method)).status).toBe(405);
  });

  it('is registered as a standard and secure scheme without the right to bypass the policy', () => {
    let registered: unknown;
    registerAppScheme({ registerSchemesAsPrivileged: (schemes) => (registered = schemes) });
    expect(registered).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });
});

describe('the path below the renderer', () => {
  it('never leaves the root, whatever is asked', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', '%2e%2e', '%2f', '%5c', '\\', 'a', 'C:', '%00', '....'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const path = resolveRendererPath('/srv/renderer', `/${parts.join('/')}`);
        expect(path === null || path.startsWith('/srv/renderer/')).toBe(true);
      }),
    );
  });
});
