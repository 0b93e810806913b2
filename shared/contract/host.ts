import type { ErrorData } from '../error/app-error.ts';

/** The answer of every contract call: the output of the method, or an error as data. Never a rejection. */
export type InvokeResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ErrorData };

/** Something that happened in the backend, such as the end of a job. */
export interface HostEvent {
  readonly name: string;
  readonly payload: unknown;
}

/** A file of the analyst's machine that the backend may read. */
export interface ChosenFile {
  readonly path: string;
  /** Last part of the name the analyst chose, for display. */
  readonly name: string;
  readonly sizeBytes: number;
}

/** The part of a DOM `File` that is readable without the DOM's types. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
}

/** A file to write where the analyst says. */
export interface SavedFile {
  /** Proposed name; the analyst may choose another. */
  readonly name: string;
  /** Media type, such as `text/csv`. */
  readonly type: string;
  readonly content: Uint8Array;
}

/** A page to save as PDF where the analyst says. It is one file: nothing in it runs or is fetched. */
export interface SavedPage {
  /** Proposed name, ending in `.pdf`. */
  readonly name: string;
  readonly html: string;
}

/** One entry of the native menu; `group` names the submenu, and an accelerator is in Electron's notation (`CmdOrCtrl+N`). */
export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly accelerator?: string;
  readonly group: string;
}

/**
 * All that the renderer sees of the machine, as `window.ligature`: the same contract in Electron and in a browser.
 * A host also emits the events `menu.action` ({ id }) and, in a browser, `host.disconnected` ({}).
 */
export interface LigatureHost {
  readonly kind: 'electron' | 'browser';
  /** Version of the application, as in package.json. */
  readonly version: string;
  invoke(method: string, input: unknown): Promise<InvokeResult>;
  /** Calls the listener for each event until the returned function is called. */
  subscribe(listener: (event: HostEvent) => void): () => void;
  /** Asks for a file; null when cancelled. A browser uploads it to a private temporary file and answers that path. Extensions without a dot. */
  chooseFile(options: { readonly title: string; readonly extensions?: readonly string[] }): Promise<ChosenFile | null>;
  /** Asks for a folder; null when cancelled, and always in a browser: look at `canChooseFolder`. */
  chooseFolder(options: { readonly title: string }): Promise<string | null>;
  readonly canChooseFolder: boolean;
  /** A dropped file by path (a browser uploads it); null when the host cannot read it. */
  fileFromDrop(file: DroppedFile): Promise<ChosenFile | null>;
  /** Writes a file where the analyst says; a browser downloads it. The value is true, or false when cancelled. */
  saveFile(file: SavedFile): Promise<InvokeResult>;
  /** Whether `savePdf` works; elsewhere a page is printed by the browser. */
  readonly canSavePdf: boolean;
  /** Prints a page into a PDF file. The value is true, or false when cancelled. */
  savePdf(page: SavedPage): Promise<InvokeResult>;
  /** Replaces the native menu; a browser has none and ignores it. */
  setMenu(actions: readonly MenuAction[]): void;
}

/** Names of Electron's channels between the preload script and the main process. */
export const hostChannels = {
  invoke: 'ligature:invoke',
  event: 'ligature:event',
  menu: 'ligature:menu',
  chooseFile: 'ligature:choose-file',
  dropFile: 'ligature:drop-file',
  chooseFolder: 'ligature:choose-folder',
  saveFile: 'ligature:save-file',
  savePdf: 'ligature:save-pdf',
} as const;
