import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { type ChosenFile, hostChannels, type InvokeResult, type SavedFile } from '../../shared/contract/host.ts';
import { safeFileName } from '../../shared/model/file-name.ts';
import { type BridgeContents, type IpcHandlers, isTrustedSender, type WindowBridge } from './ipc-bridge.ts';

interface OpenDialogOptions {
  title: string;
  properties: ('openFile' | 'openDirectory' | 'createDirectory')[];
  filters?: { name: string; extensions: string[] }[];
}

interface SaveDialogOptions {
  title: string;
  defaultPath: string;
  filters: { name: string; extensions: string[] }[];
}

export interface DialogSetup {
  readonly ipc: IpcHandlers;
  readonly contents: BridgeContents;
  readonly bridge: WindowBridge;
  /** Electron's open dialog, attached to our window. */
  readonly open: (options: OpenDialogOptions) => Promise<{ canceled: boolean; filePaths: string[] }>;
  /** Electron's save dialog, attached to our window; it asks before a file is overwritten. */
  readonly save: SaveDialog;
}

/** Lets the page ask the user for a file, a folder or a place to save; a path is only ever one the user has chosen. */
export function connectDialogs({ ipc, contents, bridge, open, save }: DialogSetup): void {
  ipc.handle(hostChannels.saveFile, async (event, value): Promise<InvokeResult> => {
    if (!isTrustedSender(event, contents)) return failed('FORBIDDEN', 'This page is not part of the application.');
    const file = parseSavedFile(value);
    if (file === null) return failed('INVALID_INPUT', 'A file to save needs a name and its content.');
    return saveWhereAsked(save, file.name, () => Promise.resolve(file.content));
  });
  ipc.handle(hostChannels.chooseFile, async (event, options) => {
    if (!isTrustedSender(event, contents)) return null;
    const { title, extensions } = parseDialogOptions(options);
    const answer = await open({
      title,
      properties: ['openFile'],
      ...(extensions.length
        ? {
            filters: [
              { name: title, extensions },
              { name: 'All files', extensions: ['*'] },
            ],
          }
        : {}),
    });
    const path = answer.canceled ? undefined : answer.filePaths[0];
    const file = path === undefined ? null : await describeFile(path);
    if (file !== null) bridge.grantFile(file.path);
    return file;
  });
  // The page has no channel of its own: only the preload script sends this, with the path that Electron knows of a
  // dropped File. A File that a page makes itself has no path.
  ipc.handle(hostChannels.dropFile, (event, path) => {
    if (isTrustedSender(event, contents) && typeof path === 'string') bridge.grantFile(path);
    return Promise.resolve();
  });
  ipc.handle(hostChannels.chooseFolder, async (event, options) => {
    if (!isTrustedSender(event, contents)) return null;
    const { title } = parseDialogOptions(options);
    const answer = await open({ title, properties: ['openDirectory', 'createDirectory'] });
    return answer.canceled ? null : (answer.filePaths[0] ?? null);
  });
}

export type SaveDialog = (options: SaveDialogOptions) => Promise<{ canceled: boolean; filePath?: string }>;

/** Asks where to save, proposing a name, and only then makes what is to be saved. The value is false when cancelled. */
export async function saveWhereAsked(
  save: SaveDialog,
  name: string,
  content: () => Promise<Uint8Array>,
): Promise<InvokeResult> {
  const extension = extname(name).slice(1);
  const answer = await save({
    title: 'Save',
    defaultPath: name,
    filters: [
      ...(extension === '' ? [] : [{ name: `.${extension}`, extensions: [extension] }]),
      { name: 'All files', extensions: ['*'] },
    ],
  });
  return answer.canceled || !answer.filePath ? { ok: true, value: false } : write(answer.filePath, await content());
}

export const failed = (code: 'FORBIDDEN' | 'INVALID_INPUT' | 'STORAGE', message: string): InvokeResult => ({
  ok: false,
  error: { code, message },
});

/** Written beside and moved into place, so that a full disk leaves what was there before as it was. */
async function write(path: string, content: Uint8Array): Promise<InvokeResult> {
  const beside = `${path}.part`;
  try {
    await writeFile(beside, content, { flag: 'wx' });
    await rename(beside, path);
    return { ok: true, value: true };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EEXIST')
      return failed('STORAGE', `There is a file ${basename(beside)}. Remove it, or choose another name.`);
    await rm(beside, { force: true });
    return failed(
      'STORAGE',
      `${basename(path)} could not be written${code ? ` (${code})` : ''}. Choose another folder.`,
    );
  }
}

function parseSavedFile(value: unknown): Pick<SavedFile, 'name' | 'content'> | null {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('content' in value)) return null;
  const { name, content } = value;
  return typeof name === 'string' && content instanceof Uint8Array ? { name: safeFileName(name), content } : null;
}

async function describeFile(path: string): Promise<ChosenFile | null> {
  const found = await stat(path).catch(() => null); // removed between choosing and reading: as if cancelled
  return found?.isFile() ? { path, name: basename(path), sizeBytes: found.size } : null;
}

function parseDialogOptions(value: unknown): { title: string; extensions: string[] } {
  const given = typeof value === 'object' && value !== null ? value : {};
  const title: unknown = 'title' in given ? given.title : undefined;
  const extensions: unknown = 'extensions' in given ? given.extensions : undefined;
  return {
    title: typeof title === 'string' ? title.slice(0, 120) : 'Choose',
    extensions: (Array.isArray(extensions) ? (extensions as unknown[]) : [])
      .filter(
        (extension): extension is string => typeof extension === 'string' && /^[A-Za-z0-9]{1,12}$/.test(extension),
      )
      .slice(0, 20),
  };
}
