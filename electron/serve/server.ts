/** The browser host's server: the built renderer, one WebSocket per window and an upload, on the loopback address only. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { contentSecurityPolicy } from '../app/csp.ts';
import type { HostBackend, HostSession } from '../app/host-contract.ts';
import { hardeningHeaders, readRendererFile, rendererHeaders } from '../app/renderer-files.ts';
import { type Access, createAccess } from './access.ts';
import { serveSocket } from './rpc.ts';
import { openUploadFolder, type UploadFolder } from './upload.ts';

export interface ServerSetup {
  readonly backend: HostBackend;
  readonly rendererFolder: string;
  readonly home: string;
  readonly port: number;
  readonly appVersion: string;
  readonly log: (line: string) => void;
  /** Called with a fresh address each time the last one has been used up. */
  readonly onAddressUsed?: (nextAddress: string) => void;
  /** Called after a window has disconnected. */
  readonly onWindowClosed?: () => void;
  readonly limits?: Partial<typeof serverLimits>;
}

export interface RunningServer {
  readonly port: number;
  /** Where the next new window can be opened, once. */
  address(): string;
  windowCount(): number;
  close(): Promise<void>;
}

export const serverLimits = { messageBytes: 40 * 2 ** 20, uploadBytes: 2 * 2 ** 30, tokenBytes: 1024 };

const goingAway = 1001;

export async function startServer(setup: ServerSetup): Promise<RunningServer> {
  const limits = { ...serverLimits, ...setup.limits };
  const uploads = await openUploadFolder(setup.home, limits.uploadBytes);
  const server = createServer();
  await listen(server, setup.port);
  // A TCP server that listens has an address object; a string is for pipes only.
  const { port } = server.address() as AddressInfo;
  const access = createAccess(port);
  const address = () => `http://127.0.0.1:${port}/#${access.currentToken()}`;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.messageBytes, perMessageDeflate: false });
  const windows = new Map<HostSession, string>();

  server.on('request', (request, response) => {
    const context = { request, response, access, uploads, windows, limits, setup, port, address };
    answer(context).catch((error: unknown) => {
      setup.log(`A request failed: ${String(error)}`);
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
  });
  server.on('upgrade', (request, socket, head) => {
    const browser = access.browserOf(request);
    if (request.url !== '/rpc' || browser === null) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (window) => {
      const session = serveSocket(window, setup.backend, setup.log);
      windows.set(session, browser);
      window.once('close', () => {
        windows.delete(session);
        setup.onWindowClosed?.();
      });
    });
  });

  return {
    port,
    address,
    windowCount: () => sockets.clients.size,
    async close() {
      const closed = new Promise((done) => server.close(done));
      for (const window of sockets.clients) window.close(goingAway, 'Ligature is closing');
      await Promise.race([Promise.all([...sockets.clients].map(whenClosed)), delay(500)]);
      for (const window of sockets.clients) window.terminate();
      server.closeAllConnections();
      await closed;
      await uploads.remove();
    },
  };
}

interface RequestContext {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly access: Access;
  readonly uploads: UploadFolder;
  /** Sessions of the windows that are open, each with its browser. */
  readonly windows: ReadonlyMap<HostSession, string>;
  readonly limits: typeof serverLimits;
  readonly setup: ServerSetup;
  readonly port: number;
  readonly address: () => string;
}

async function answer(context: RequestContext): Promise<void> {
  const { request, response, access, setup, port } = context;
  if (!access.isAddressedToUs(request)) return refuse(response, 403);
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (request.method === 'POST' && url.pathname === '/session') return openSession(context);
  if (request.method === 'POST' && url.pathname === '/upload') return upload(context, url);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const file = await readRendererFile(setup.rendererFolder, rawPath(request.url));
  if (!file) return refuse(response, 404);
  response.writeHead(200, {
    ...rendererHeaders(file, contentSecurityPolicy(`ws://127.0.0.1:${port}`)),
    'Content-Length': file.body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : file.body);
}

/** The path as sent: `new URL` would quietly resolve `..`, which has to be refused, not repaired. */
function rawPath(target: string | undefined): string {
  return (target ?? '/').split(/[?#]/, 1)[0] ?? '/';
}

/** A window that holds a valid cookie, after a reload or opened beside the first, sends no token. */
async function openSession({ request, response, access, limits, setup, address }: RequestContext): Promise<void> {
  if (!access.hasOurOrigin(request)) return refuse(response, 403);
  const token = await readText(request, limits.tokenBytes);
  const body = JSON.stringify({ version: setup.appVersion });
  const headers = { ...hardeningHeaders, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
  if (access.browserOf(request) !== null) {
    response.writeHead(200, headers).end(body);
    return;
  }
  const cookie = token === null ? null : access.exchange(token);
  if (!cookie) return refuse(response, 401);
  response.writeHead(200, { ...headers, 'Set-Cookie': cookie }).end(body);
  setup.onAddressUsed?.(address());
}

/**
 * Windows of one browser share cookie and origin, so that nothing keeps one from another: all of them may read the file.
 * Only the window that sent it is told its path.
 */
async function upload({ request, response, access, uploads, windows }: RequestContext, url: URL): Promise<void> {
  const browser = access.browserOf(request);
  if (browser === null) return refuse(response, 403);
  const file = await uploads.receive(request, url.searchParams.get('name') ?? '');
  if (!file) return refuse(response, 413);
  for (const [session, owner] of windows) if (owner === browser) session.grantFile(file.path);
  response.writeHead(200, { ...hardeningHeaders, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(file));
}

/** Ends the connection too: what else the client was sending is not wanted. */
function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...hardeningHeaders, Connection: 'close', 'Content-Length': 0 }).end();
}

async function readText(request: IncomingMessage, maxBytes: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', fail);
      done();
    });
  });
}

function whenClosed(socket: { once(event: 'close', listener: () => void): unknown }): Promise<void> {
  return new Promise((done) => void socket.once('close', done));
}

function delay(timeoutMs: number): Promise<void> {
  return new Promise((done) => void setTimeout(done, timeoutMs));
}
