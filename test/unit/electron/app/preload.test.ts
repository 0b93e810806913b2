import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LigatureHost } from '../../../../shared/contract/host.ts';

/** What the preload script asked of Electron: calls to the main process, and what it showed to the page. */
const { exposed, sent, paths } = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  sent: [] as unknown[][],
  /** Files that the user dropped, with the path that Electron knows; it answers '' for all others. */
  paths: new Map<unknown, string>(),
}));

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => void exposed.set(name, value) },
  ipcRenderer: {
    invoke: (...call: unknown[]) => {
      sent.push(call);
      return Promise.resolve(null);
    },
  },
  webUtils: { getPathForFile: (file: unknown) => paths.get(file) ?? '' },
}));

let host: LigatureHost;
beforeAll(async () => {
  await import('../../../../electron/preload.ts');
  host = exposed.get('ligature') as LigatureHost; // what the script exposes under this name
});
beforeEach(() => void sent.splice(0));

it('shows the page the host and nothing of Electron', () => {
  expect([...exposed.keys()]).toEqual(['ligature']);
  expect(Object.keys(host).sort()).toEqual([
    'canChooseFolder',
    'canSavePdf',
    'chooseFile',
    'chooseFolder',
    'fileFromDrop',
    'invoke',
    'kind',
    'saveFile',
    'savePdf',
    'setMenu',
    'subscribe',
    'version',
  ]);
});

describe('a dropped file', () => {
  it('is told to the main process by the path that Electron knows, then answered', async () => {
    const file = { name: 'a.json', size: 3 };
    paths.set(file, '/cases/a.json');
    expect(await host.fileFromDrop(file)).toEqual({ path: '/cases/a.json', name: 'a.json', sizeBytes: 3 });
    expect(sent).toEqual([['ligature:drop-file', '/cases/a.json']]);
  });

  it('that a page made up is nothing, whatever path it says it has', async () => {
    const forged = { name: 'passwd', size: 3, path: '/etc/passwd' };
    expect(await host.fileFromDrop(forged)).toBeNull();
    expect(sent).toEqual([]);
  });
});

it('a method of the page cannot reach another channel', async () => {
  await host.invoke('ligature:drop-file', '/etc/passwd');
  await host.chooseFile({ title: '/etc/passwd' });
  expect(sent.map(([channel]) => channel)).toEqual(['ligature:invoke', 'ligature:choose-file']);
});
