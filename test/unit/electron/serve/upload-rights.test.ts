/** Which windows of the browser host may name a file that was uploaded. */
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type RunningServer, startServer } from '../../../../electron/serve/server.ts';
import type { ChosenFile } from '../../../../shared/contract/host.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { BackendDouble } from '../app/backend-double.ts';

let backend: BackendDouble;
let server: RunningServer;
beforeEach(async () => {
  backend = new BackendDouble();
  const folder = tempFolder();
  server = await startServer({
    backend,
    rendererFolder: folder,
    home: join(folder, 'home'),
    port: 0,
    appVersion: '1',
    log: () => undefined,
    limits: { uploadBytes: 10 },
  });
});
afterEach(() => server.close());

/** A browser that has opened the newest address: its windows and uploads carry one cookie. */
async function openBrowser() {
  const { origin, hash } = new URL(server.address());
  const entry = await fetch(`${origin}/session`, { method: 'POST', headers: { Origin: origin }, body: hash.slice(1) });
  const headers = { Origin: origin, Cookie: entry.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
  return {
    async openWindow() {
      const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, { headers });
      await once(socket, 'open');
      return socket;
    },
    upload: (body: string) => fetch(`${origin}/upload?name=a.csv`, { method: 'POST', headers, body }),
  };
}

const pathOf = async (answer: Response): Promise<string> => ((await answer.json()) as ChosenFile).path;
const granted = (): string[][] => backend.sessions.map((session) => session.granted);

describe('an uploaded file', () => {
  it('may be named by the windows of the browser that sent it, before they learn its path', async () => {
    const browser = await openBrowser();
    await browser.openWindow();
    await browser.openWindow();
    const path = await pathOf(await browser.upload('a,b'));
    expect(granted()).toEqual([[path], [path]]);
  });

  it('may not be named by a window of another browser', async () => {
    const [mine, other] = [await openBrowser(), await openBrowser()];
    await other.openWindow();
    await mine.openWindow();
    const path = await pathOf(await mine.upload('a,b'));
    expect(granted()).toEqual([[], [path]]);
  });

  it('may not be named by a window that was closed before, nor by one that is opened later', async () => {
    const browser = await openBrowser();
    const closed = await browser.openWindow();
    closed.close();
    await expect.poll(() => backend.sessions[0]?.closed).toBe(true);
    expect((await browser.upload('a,b')).status).toBe(200);
    await browser.openWindow();
    expect(granted()).toEqual([[], []]);
  });

  it('that is too large may not be named by anybody', async () => {
    const browser = await openBrowser();
    await browser.openWindow();
    expect((await browser.upload('x'.repeat(11))).status).toBe(413);
    expect(granted()).toEqual([[]]);
  });
});
