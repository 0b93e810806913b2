import type { BrowserWindowConstructorOptions } from 'electron';
import { reportCharacters } from '../../shared/contract/case-report.ts';
import { hostChannels, type InvokeResult, type SavedPage } from '../../shared/contract/host.ts';
import { safeFileName } from '../../shared/model/file-name.ts';
import { failed, type SaveDialog, saveWhereAsked } from './dialogs.ts';
import { type BridgeContents, type IpcHandlers, isTrustedSender } from './ipc-bridge.ts';

/** The one address that the window of a printed page may load, in a session of its own. */
const scheme = 'page';
const address = `${scheme}://print/`;
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface PrintingWindow {
  loadURL(address: string): Promise<void>;
  destroy(): void;
  readonly webContents: {
    printToPDF(options: { printBackground: boolean; preferCSSPageSize: boolean; pageSize: 'A4' }): Promise<Uint8Array>;
  };
}

export interface PrintingSession {
  readonly protocol: {
    handle(scheme: string, handler: () => Response): void;
    unhandle(scheme: string): void;
  };
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void,
    ): void;
  };
}

export interface Printer<Session extends PrintingSession> {
  /** A session that is kept in memory alone. */
  openSession(): Session;
  openWindow(options: BrowserWindowConstructorOptions, session: Session): PrintingWindow;
}

/** Prints a page in a window that nobody sees, without scripts, storage or network. */
export async function printPage<Session extends PrintingSession>(
  printer: Printer<Session>,
  html: string,
): Promise<Uint8Array> {
  const session = printer.openSession();
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== address }));
  session.protocol.handle(
    scheme,
    () =>
      new Response(html, {
        headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
      }),
  );
  const window = printer.openWindow(
    {
      show: false,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        webSecurity: true,
        webviewTag: false,
        devTools: false,
      },
    },
    session,
  );
  try {
    await window.loadURL(address);
    return await window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true, pageSize: 'A4' });
  } finally {
    window.destroy();
    session.protocol.unhandle(scheme);
  }
}

interface PdfSetup {
  readonly ipc: IpcHandlers;
  readonly contents: BridgeContents;
  readonly save: SaveDialog;
  readonly print: (html: string) => Promise<Uint8Array>;
}

/** Lets the page save a page as PDF, at a place that the user chooses. */
export function connectPdf({ ipc, contents, save, print }: PdfSetup): void {
  ipc.handle(hostChannels.savePdf, async (event, value): Promise<InvokeResult> => {
    if (!isTrustedSender(event, contents)) return failed('FORBIDDEN', 'This page is not part of the application.');
    const page = parsePage(value);
    if (page === null) return failed('INVALID_INPUT', 'A page to save as PDF needs a name and its HTML.');
    try {
      return await saveWhereAsked(save, page.name, () => print(page.html));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return failed('STORAGE', `The page could not be printed: ${why}. Save it as HTML and print that.`);
    }
  });
}

function parsePage(value: unknown): SavedPage | null {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('html' in value)) return null;
  const { name, html } = value;
  return typeof name === 'string' && typeof html === 'string' && html.length <= reportCharacters
    ? { name: safeFileName(name), html }
    : null;
}
