/** The only code of ours that meets both worlds: it exposes the host contract and nothing of Electron. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import {
  type ChosenFile,
  type DroppedFile,
  hostChannels,
  type HostEvent,
  type InvokeResult,
  type LigatureHost,
} from '../shared/contract/host.ts';

const versionArgument = process.argv.find((argument) => argument.startsWith('--ligature-version='));

// The casts below state what our own main process answers on our own channels.
const host: LigatureHost = {
  kind: 'electron',
  version: versionArgument?.split('=')[1] ?? '',
  canChooseFolder: true,
  invoke: (method, input) => ipcRenderer.invoke(hostChannels.invoke, method, input) as Promise<InvokeResult>,
  subscribe: (listener) => {
    const forward = (_event: unknown, value: HostEvent) => listener(value);
    ipcRenderer.on(hostChannels.event, forward);
    return () => void ipcRenderer.removeListener(hostChannels.event, forward);
  },
  chooseFile: (options) => ipcRenderer.invoke(hostChannels.chooseFile, options) as Promise<ChosenFile | null>,
  chooseFolder: (options) => ipcRenderer.invoke(hostChannels.chooseFolder, options) as Promise<string | null>,
  fileFromDrop: async (file: DroppedFile) => {
    // A DroppedFile of the renderer is a DOM File; a made-up object has no path and Electron answers ''.
    const path = webUtils.getPathForFile(file as File);
    if (!path) return null;
    await ipcRenderer.invoke(hostChannels.dropFile, path);
    return { path, name: file.name, sizeBytes: file.size };
  },
  saveFile: (file) => ipcRenderer.invoke(hostChannels.saveFile, file) as Promise<InvokeResult>,
  canSavePdf: true,
  savePdf: (page) => ipcRenderer.invoke(hostChannels.savePdf, page) as Promise<InvokeResult>,
  setMenu: (actions) => ipcRenderer.send(hostChannels.menu, actions),
};

contextBridge.exposeInMainWorld('ligature', host);
