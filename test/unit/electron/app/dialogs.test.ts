import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

function dialogsAnswering(filePaths: string[]) {
  const contents = new ContentsDouble();
  const ipc = new IpcDouble();
  const asked: unknown[] = [];
  connectDialogs({
    ipc,
    contents,
    open: (options) => {
      asked.push(options);
      return Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    },
  });
  return { contents, ipc, asked };
}

describe('choosing a file', () => {
  it('answers path, name and size of the chosen file', async () => {
    const { contents, ipc, asked } = dialogsAnswering([file]);
    const options = { title: 'Import', extensions: ['csv', '../x', 7] };
    expect(await ipc.call('ligature:choose-file', contents.event(), options)).toEqual({
      path: file,
      name: 'report.csv',
      sizeBytes: 5,
    });
    expect(asked).toMatchObject([{ title: 'Import', filters: [{ extensions: ['csv'] }, { extensions: ['*'] }] }]);
  });

  it.each([
    ['it was cancelled', [] as string[]],
    ['the file is gone', ['/nowhere/report.csv']],
  ])('answers null when %s', async (_name, paths) => {
    const { contents, ipc } = dialogsAnswering(paths);
    expect(await ipc.call('ligature:choose-file', contents.event(), { title: 'Import' })).toBeNull();
  });

  it('answers null for a folder', async () => {
    const { contents, ipc } = dialogsAnswering([folder]);
    expect(await ipc.call('ligature:choose-file', contents.event(), null)).toBeNull();
  });
});

describe('choosing a folder', () => {
  it('answers its path', async () => {
    const { contents, ipc } = dialogsAnswering([folder]);
    expect(await ipc.call('ligature:choose-folder', contents.event(), { title: 'Workspace' })).toBe(folder);
  });
});

it.each(['ligature:choose-file', 'ligature:choose-folder'])(
  '%s asks nothing for a page that is not ours',
  async (channel) => {
    const { contents, ipc, asked } = dialogsAnswering([file]);
    expect(await ipc.call(channel, contents.event({ url: 'https://example.org/' }), { title: 'x' })).toBeNull();
    expect(asked).toEqual([]);
  },
);
