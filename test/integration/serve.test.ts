import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type RunningServer, startServer } from '../../electron/serve/server.ts';
import type { ChosenFile } from '../../shared/contract/host.ts';
import { decodeWire } from '../../renderer/api/wire.ts';
import { BackendDouble } from '../unit/electron/app/backend-double.ts';

let folder: string;
let home: string;
let backend: BackendDouble;
let server: RunningServer;
let nextAddresses: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ligature-serve-'));
  home = join(folder, 'home');
  const rendererFolder = join(folder, 'renderer');
  mkdirSync(rendererFolder);
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  backend = new BackendDouble((method, input) => {
    if (method === 'graph.columns') return Promise.resolve({ ok: true, value: { x: Float32Array.of(1.5, -2), n: 2 } });
    if (method === 'broken') return Promise.reject(new Error('password in a stack'));
    if (method === 'case.get')
      return Promise.resolve({ ok: false, error: { code: 'NOT_FOUND', message: 'No such Case.' } });
    return Promise.resolve({ ok: true, value: input });
  });
  nextAddresses = [];
  server = await startServer({
    backend,
    rendererFolder,
    home,
    port: 0,
    appVersion: '1.2.3',
    log: () => undefined,
    onAddressUsed: (next) => nextAddresses.push(next),
    limits: { messageBytes: 1000, uploadBytes: 1000 },
  });
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
}

const origin = () => `http://127.0.0.1:${server.port}`;
const tokenOf = (address: string) => new URL(address).hash.slice(1);

/** A request with exactly these headers: `fetch` would not let a test forge a host. */
function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Promise<Answer> {
  return new Promise((done, fail) => {
    const request = httpRequest({ port: server.port, host: '127.0.0.1', method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString() }),
      );
    });
    request.once('error', fail);
    request.end(body);
  });
}

async function signIn(token = tokenOf(server.address())): Promise<string> {
  const answer = await ask('POST', '/session', { Origin: origin() }, token);
  expect(answer.status).toBe(200);
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

function openSocket(headers: Record<string, string>, path = '/rpc'): Promise<WebSocket | number> {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers });
  return new Promise((done, fail) => {
    socket.once('open', () => done(socket));
    socket.once('unexpected-response', (_request, response) => done(response.statusCode ?? 0));
    socket.once('error', fail);
  });
}

async function openWindow(cookie?: string): Promise<WebSocket> {
  const socket = await openSocket({ Origin: origin(), Cookie: cookie ?? (await signIn()) });
  if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
  return socket;
}

function nextMessage(socket: WebSocket): Promise<unknown> {
  return new Promise((done) => {
    socket.once('message', (data) => done(decodeWire((data as Buffer).toString())));
  });
}

const whenClosed = (socket: WebSocket) =>
  new Promise<number>((done) => void socket.once('close', (code) => done(code)));

describe('the served renderer', () => {
  it('comes with the policy, naming the one socket it may open', async () => {
    const { status, headers, text } = await ask('GET', '/');
    expect([status, text]).toEqual([200, '<!doctype html>']);
    expect(headers['content-security-policy']).toContain(`connect-src 'self' ws://127.0.0.1:${server.port};`);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/x/../../secret.txt',
    '//secret.txt',
    '/.hidden',
    '/a%00.js',
  ])('is not left by %s', async (path) => {
    const { status, text } = await ask('GET', path);
    expect([status, text]).toEqual([404, '']);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    expect((await ask(method, '/', { Origin: origin() })).status).toBe(405);
  });

  it.each([
    ['another host name', { Host: 'localhost' }],
    ['a name that resolves to us', { Host: 'attacker.example' }],
    ['another origin', { Origin: 'http://attacker.example' }],
    ['another port of this machine', { Origin: 'http://127.0.0.1:1' }],
    ['an opaque origin', { Origin: 'null' }],
    ['a page of another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a page of another port', { 'Sec-Fetch-Site': 'same-site' }],
  ])('refuses a request from %s', async (_name, headers) => {
    const { status, text } = await ask('GET', '/', headers);
    expect([status, text]).toEqual([403, '']);
  });
});

describe('the token', () => {
  it('is exchanged once for a cookie that scripts and other sites do not get', async () => {
    const token = tokenOf(server.address());
    const answer = await ask('POST', '/session', { Origin: origin() }, token);
    expect(JSON.parse(answer.text)).toEqual({ version: '1.2.3' });
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^ligature-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
    expect((await ask('POST', '/session', { Origin: origin() }, token)).status).toBe(401);
  });

  it('is followed by a fresh one for another window', async () => {
    const first = await signIn();
    expect(nextAddresses).toEqual([server.address()]);
    const second = await signIn(tokenOf(nextAddresses[0] ?? ''));
    expect(second).not.toBe(first);
    await openWindow(first);
  });

  it('is not needed by a page that is loaded anew, and is not used up by it', async () => {
    const cookie = await signIn();
    const before = server.address();
    expect((await ask('POST', '/session', { Origin: origin(), Cookie: cookie }, '')).status).toBe(200);
    expect(server.address()).toBe(before);
  });

  it.each(['', 'wrong', 'x'.repeat(5000)])('cannot be guessed (%#)', async (token) => {
    const answer = await ask('POST', '/session', { Origin: origin() }, token);
    expect([answer.status, answer.headers['set-cookie']]).toEqual([401, undefined]);
  });

  it('is worth nothing without our origin', async () => {
    const token = tokenOf(server.address());
    expect((await ask('POST', '/session', {}, token)).status).toBe(403);
    expect((await ask('POST', '/session', { Origin: 'http://attacker.example' }, token)).status).toBe(403);
    await signIn(token);
  });
});

describe('a window’s socket', () => {
  it('carries calls, errors and events', async () => {
    const socket = await openWindow();
    const answers: unknown[] = [];
    const calls = [
      { id: 1, method: 'echo', input: { text: 'ä' } },
      { id: 2, method: 'case.get', input: {} },
      { id: 3, method: 'graph.columns' },
    ];
    for (const call of calls) {
      socket.send(JSON.stringify(call));
      answers.push(await nextMessage(socket));
    }
    expect(answers).toEqual([
      { id: 1, ok: true, value: { text: 'ä' } },
      { id: 2, ok: false, error: { code: 'NOT_FOUND', message: 'No such Case.' } },
      { id: 3, ok: true, value: { x: Float32Array.of(1.5, -2), n: 2 } },
    ]);
    const event = nextMessage(socket);
    backend.sessions[0]?.emit({ name: 'case.changed', payload: { id: 7 } });
    expect(await event).toEqual({ event: { name: 'case.changed', payload: { id: 7 } } });
  });

  it('tells nothing of a failure inside', async () => {
    const socket = await openWindow();
    socket.send(JSON.stringify({ id: 1, method: 'broken', input: {} }));
    const answer = await nextMessage(socket);
    expect(answer).toMatchObject({ id: 1, ok: false, error: { code: 'INTERNAL' } });
    expect(JSON.stringify(answer)).not.toContain('password');
  });

  it('is a session of its own, closed with the window', async () => {
    const cookie = await signIn();
    const first = await openWindow(cookie);
    await openWindow(cookie);
    expect(server.windowCount()).toBe(2);
    first.close();
    await whenClosed(first);
    await expect.poll(() => backend.sessions.map((session) => session.closed)).toEqual([true, false]);
  });

  it.each([
    ['without a cookie', () => ({ Origin: origin() })],
    ['with a made-up cookie', () => ({ Origin: origin(), Cookie: `ligature-${server.port}=${'x'.repeat(43)}` })],
  ])('is refused %s', async (_name, headers) => {
    expect(await openSocket(headers())).toBe(403);
    expect(backend.sessions).toEqual([]);
  });

  it('is refused with the cookie but a foreign origin, none, a foreign host or another path', async () => {
    const cookie = await signIn();
    expect(await openSocket({ Cookie: cookie, Origin: 'http://attacker.example' })).toBe(403);
    expect(await openSocket({ Cookie: cookie })).toBe(403);
    expect(await openSocket({ Cookie: cookie, Origin: origin(), Host: 'attacker.example' })).toBe(403);
    expect(await openSocket({ Cookie: cookie, Origin: origin() }, '/other')).toBe(403);
    expect(backend.sessions).toEqual([]);
  });

  it('is closed by a message over the limit, and the session with it', async () => {
    const socket = await openWindow();
    const closed = whenClosed(socket);
    socket.send(JSON.stringify({ id: 1, method: 'echo', input: 'x'.repeat(1000) }));
    expect(await closed).toBe(1009);
    expect(backend.sessions[0]?.calls).toEqual([]);
    await expect.poll(() => backend.sessions[0]?.closed).toBe(true);
  });

  it.each([
    'no json',
    '[]',
    'null',
    '{"id":"1","method":"echo"}',
    '{"id":1}',
    '{"id":1,"method":{}}',
    '{"id":1.5,"method":"echo"}',
  ])('is closed by %s', async (text) => {
    const socket = await openWindow();
    const closed = whenClosed(socket);
    socket.send(text);
    expect(await closed).toBe(1007);
    expect(backend.sessions[0]?.calls).toEqual([]);
  });
});

describe('an upload', () => {
  const upload = async (name: string, body: string | Buffer, headers: Record<string, string> = {}) =>
    ask(
      'POST',
      `/upload?name=${encodeURIComponent(name)}`,
      { Origin: origin(), Cookie: await signIn(), ...headers },
      body,
    );
  const kept = () =>
    readdirSync(join(home, 'uploads'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

  it('becomes a private file that keeps its name', async () => {
    const answer = await upload('Bericht März.csv', 'a,b');
    // The server's own answer, whose parts are compared below.
    const file = JSON.parse(answer.text) as ChosenFile;
    expect(file).toMatchObject({ name: 'Bericht März.csv', sizeBytes: 3 });
    expect(readFileSync(file.path, 'utf8')).toBe('a,b');
    expect(statSync(file.path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(file.path)).mode & 0o777).toBe(0o700);
  });

  it.each([
    '../../../etc/passwd',
    '..\\..\\x.csv',
    'a/b/../../x',
    '.',
    '..',
    '',
    'CON',
    `${'x'.repeat(300)}.json`,
    'x\u0000y\n.txt',
  ])('named %j stays one plain file in its folder', async (name) => {
    const file = JSON.parse((await upload(name, 'x')).text) as ChosenFile;
    expect(file.path.startsWith(join(home, 'uploads'))).toBe(true);
    expect(file.path).toBe(join(dirname(file.path), file.name));
    expect(file.name).toMatch(/^[\p{L}\p{N}_][\p{L}\p{N}._ -]{0,59}$/u);
    expect(file.name).not.toMatch(/^con$/i);
  });

  it('over the limit is refused and leaves nothing, whether its length was announced or not', async () => {
    const body = Buffer.alloc(1001);
    const announced = await upload('x.bin', body, { 'Content-Length': '1001' });
    const streamed = await upload('x.bin', body, { 'Transfer-Encoding': 'chunked' });
    expect([announced.status, streamed.status]).toEqual([413, 413]);
    expect(kept()).toEqual([]);
  });

  it('at the limit is taken', async () => {
    expect((await upload('x.bin', Buffer.alloc(1000))).status).toBe(200);
  });

  it('that breaks off leaves nothing', async () => {
    const cookie = await signIn();
    const socket = connect(server.port, '127.0.0.1');
    const head = [`Host: 127.0.0.1:${server.port}`, `Origin: ${origin()}`, `Cookie: ${cookie}`, 'Content-Length: 500'];
    socket.write(`POST /upload?name=x.bin HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\npart`);
    await expect.poll(kept).toHaveLength(1);
    socket.destroy();
    await expect.poll(kept).toEqual([]);
  });

  it.each([
    ['a page without the cookie', () => ({ Origin: origin() })],
    ['a foreign page', (cookie: string) => ({ Origin: 'http://attacker.example', Cookie: cookie })],
    ['no page at all', (cookie: string) => ({ Cookie: cookie })],
  ])('is refused to %s', async (_name, headers: (cookie: string) => Record<string, string>) => {
    const answer = await ask('POST', '/upload?name=x', headers(await signIn()), 'x');
    expect(answer.status).toBe(403);
    expect(kept()).toEqual([]);
  });

  it('is removed at the end, with what a process that crashed has left', async () => {
    const abandoned = join(home, 'uploads', '999999999-gone');
    mkdirSync(abandoned);
    await upload('x.csv', 'x');
    await server.close();
    expect(kept()).toEqual([]);
    server = await startServer({
      backend,
      rendererFolder: folder,
      home,
      port: 0,
      appVersion: '1',
      log: () => undefined,
    });
    expect(existsSync(abandoned)).toBe(false);
  });
});

describe('closing', () => {
  it('ends windows and sessions and frees the port', async () => {
    const socket = await openWindow();
    const closed = whenClosed(socket);
    await server.close();
    expect(await closed).toBe(1001);
    expect(backend.sessions[0]?.closed).toBe(true);
    await expect(ask('GET', '/')).rejects.toThrow('ECONNREFUSED');
  });

  it('does not wait for a window that does not answer', async () => {
    const socket = await openWindow();
    socket.pause();
    const started = Date.now();
    await server.close();
    expect(Date.now() - started).toBeLessThan(3000);
    socket.terminate();
  });
});

it('listens on the loopback address only', () => {
  expect(server.address()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}$/);
});
