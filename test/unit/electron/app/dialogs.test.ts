import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectDialogs } from '../../../../electron/app/dialogs.ts';
import { ContentsDouble, IpcDouble } from './electron-double.ts';

let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ligature-dialogs-'));
  file = join(folder, 'report.csv');
  writeFileSync(file, 'a,b,c');
});

afterAll(() => rmSync(folder, { recursive: true }));

function dialogsAnswering(filePaths: string[], filePath?: string) {
  const contents = new ContentsDouble();
  const ipc = new IpcDouble();
  const asked: unknown[] = [];
  const granted: string[] = [];
  connectDialogs({
    ipc,
    contents,
    bridge: { grantFile: (path) => void granted.push(path) },
    open: (options) => {
      asked.push(options);
      return Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    },
    save: (options) => {
      asked.push(options);
      return Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' });
    },
  });
  return { contents, ipc, asked, granted };
}

describe('choosing a file', () => {
  it('answers path, name and size of the chosen file, which the window may name from then on', async () => {
    const { contents, ipc, asked, granted } = dialogsAnswering([file]);
    const options = { title: 'Import', extensions: ['csv', '../x', 7] };
    expect(await ipc.call('ligature:choose-file', contents.event(), options)).toEqual({
      path: file,
      name: 'report.csv',
      sizeBytes: 5,
    });
    expect(asked).toMatchObject([{ title: 'Import', filters: [{ extensions: ['csv'] }, { extensions: ['*'] }] }]);
    expect(granted).toEqual([file]);
  });

  it.each([
    ['it was cancelled', [] as string[]],
    ['the file is gone', ['/nowhere/report.csv']],
  ])('answers null when %s, and hands out nothing', async (_name, paths) => {
    const { contents, ipc, granted } = dialogsAnswering(paths);
    expect(await ipc.call('ligature:choose-file', contents.event(), { title: 'Import' })).toBeNull();
    expect(granted).toEqual([]);
  });

  it('answers null for a folder, and hands out nothing', async () => {
    const { contents, ipc, granted } = dialogsAnswering([folder]);
    expect(await ipc.call('ligature:choose-file', contents.event(), null)).toBeNull();
    expect(granted).toEqual([]);
  });
});

describe('dropping a file', () => {
  it('lets the window name the path that the preload script found', async () => {
    const { contents, ipc, granted } = dialogsAnswering([]);
    await ipc.call('ligature:drop-file', contents.event(), file);
    expect(granted).toEqual([file]);
  });

  it('is not believed of a page that is not ours, nor of a frame in it', async () => {
    const { contents, ipc, granted } = dialogsAnswering([]);
    for (const change of [{ url: 'https://example.org/' }, { parent: {} }, { sender: {} }, { frame: null }])
      await ipc.call('ligature:drop-file', contents.event(change), file);
    expect(granted).toEqual([]);
  });

  it.each([undefined, null, 7, [file], { path: file }])('takes %j for no path', async (value) => {
    const { contents, ipc, granted } = dialogsAnswering([]);
    await ipc.call('ligature:drop-file', contents.event(), value);
    expect(granted).toEqual([]);
  });
});

describe('choosing a folder', () => {
  it('answers its path, which lets the window read nothing', async () => {
    const { contents, ipc, granted } = dialogsAnswering([folder]);
    expect(await ipc.call('ligature:choose-folder', contents.event(), { title: 'Workspace' })).toBe(folder);
    expect(granted).toEqual([]);
  });
});

describe('saving a file', () => {
  const content = new TextEncoder().encode('a,b');

  it('writes the content where the user said, proposing a safe name', async () => {
    const path = join(folder, 'chosen.csv');
    const { contents, ipc, asked, granted } = dialogsAnswering([], path);
    const answer = await ipc.call('ligature:save-file', contents.event(), {
      name: '../x.csv',
      type: 'text/csv',
      content,
    });
    expect(answer).toEqual({ ok: true, value: true });
    expect(readFileSync(path, 'utf8')).toBe('a,b');
    expect(granted).toEqual([]);
    expect(asked).toMatchObject([{ defaultPath: '_x.csv', filters: [{ extensions: ['csv'] }, { extensions: ['*'] }] }]);
  });

  it('answers false and writes nothing when it was cancelled', async () => {
    const before = readdirSync(folder);
    const { contents, ipc } = dialogsAnswering([]);
    expect(await ipc.call('ligature:save-file', contents.event(), { name: 'x.csv', content })).toEqual({
      ok: true,
      value: false,
    });
    expect(readdirSync(folder)).toEqual(before);
  });

  it('says that a folder cannot be written to and leaves nothing behind', async () => {
    const { contents, ipc } = dialogsAnswering([], join(folder, 'missing', 'x.csv'));
    expect(await ipc.call('ligature:save-file', contents.event(), { name: 'x.csv', content })).toMatchObject({
      ok: false,
      error: { code: 'STORAGE', message: 'x.csv could not be written (ENOENT). Choose another folder.' },
    });
  });

  it('keeps what was there when the new content cannot be moved into place', async () => {
    const { contents, ipc } = dialogsAnswering([], folder);
    expect(await ipc.call('ligature:save-file', contents.event(), { name: 'x.csv', content })).toMatchObject({
      ok: false,
    });
    expect(readFileSync(file, 'utf8')).toBe('a,b,c');
  });

  it.each([null, { name: 'x' }, { name: 7, content }, { name: 'x', content: 'text' }])(
    'refuses %j without asking',
    async (value) => {
      const { contents, ipc, asked } = dialogsAnswering([], file);
      expect(await ipc.call('ligature:save-file', contents.event(), value)).toMatchObject({
        error: { code: 'INVALID_INPUT' },
      });
      expect(asked).toEqual([]);
    },
  );

  it('refuses a page that is not ours without asking', async () => {
    const { contents, ipc, asked } = dialogsAnswering([], file);
    const event = contents.event({ url: 'https://example.org/' });
    expect(await ipc.call('ligature:save-file', event, { name: 'x', content })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    expect(asked).toEqual([]);
  });
});

it.each(['ligature:choose-file', 'ligature:choose-folder'])(
  '%s asks nothing for a page that is not ours',
  async (channel) => {
    const { contents, ipc, asked, granted } = dialogsAnswering([file]);
    expect(await ipc.call(channel, contents.event({ url: 'https://example.org/' }), { title: 'x' })).toBeNull();
    expect([asked, granted]).toEqual([[], []]);
  },
);
