import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ChosenFile, hostChannels } from '../../shared/contract/host.ts';
import { type BridgeContents, type IpcHandlers, isTrustedSender } from './ipc-bridge.ts';

interface OpenDialogOptions {
  title: string;
  properties: ('openFile' | 'openDirectory' | 'createDirectory')[];
  filters?: { name: string; extensions: string[] }[];
}

export interface DialogSetup {
  readonly ipc: IpcHandlers;
  readonly contents: BridgeContents;
  /** Electron's open dialog, attached to our window. */
  readonly open: (options: OpenDialogOptions) => Promise<{ canceled: boolean; filePaths: string[] }>;
}

/** Lets the page ask the user for a file or a folder; a path is only ever one the user has chosen. */
export function connectDialogs({ ipc, contents, open }: DialogSetup): void {
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
    return path === undefined ? null : describeFile(path);
  });
  ipc.handle(hostChannels.chooseFolder, async (event, options) => {
    if (!isTrustedSender(event, contents)) return null;
    const { title } = parseDialogOptions(options);
    const answer = await open({ title, properties: ['openDirectory', 'createDirectory'] });
    return answer.canceled ? null : (answer.filePaths[0] ?? null);
  });
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
