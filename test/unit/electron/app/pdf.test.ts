import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectPdf, printPage, type Printer, type PrintingSession } from '../../../../electron/app/pdf.ts';
import { ContentsDouble, IpcDouble } from './electron-double.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ligature-pdf-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const pdf = new TextEncoder().encode('%PDF-1.7');

/** Electron's session and window, as far as printing uses them. */
class PrinterDouble implements Printer<PrintingSession> {
  readonly done: string[] = [];
  options: Electron.BrowserWindowConstructorOptions | undefined;
  isAllowed: (url: string) => boolean = () => true;
  page: (() => Response) | undefined;
  fails = false;

  openSession(): PrintingSession {
    return {
      protocol: {
        handle: (_scheme, handler) => void (this.page = handler),
        unhandle: (scheme) => void this.done.push(`unhandle ${scheme}`),
      },
      webRequest: {
        onBeforeRequest: (listener) => {
          this.isAllowed = (url) => {
            let cancelled = false;
            listener({ url }, ({ cancel }) => void (cancelled = cancel));
            return !cancelled;
          };
        },
      },
    };
  }

  openWindow(options: Electron.BrowserWindowConstructorOptions) {
    this.options = options;
    return {
      loadURL: (address: string) => Promise.resolve(void this.done.push(`load ${address}`)),
      destroy: () => void this.done.push('destroy'),
      webContents: {
        printToPDF: () => (this.fails ? Promise.reject(new Error('no printer')) : Promise.resolve(pdf)),
      },
    };
  }
}

describe('printing a page', () => {
  it('loads it in a hidden window without scripts, and leaves nothing behind', async () => {
    const printer = new PrinterDouble();
    expect(await printPage(printer, '<p>x</p>')).toEqual(pdf);
    expect(printer.options).toMatchObject({
      show: false,
      webPreferences: { javascript: false, sandbox: true, nodeIntegration: false, contextIsolation: true },
    });
    expect(printer.options?.webPreferences).not.toHaveProperty('preload');
    expect(printer.done).toEqual(['load page://print/', 'destroy', 'unhandle page']);
  });

  it('reaches nothing but the page itself', async () => {
    const printer = new PrinterDouble();
    await printPage(printer, '<p>x</p>');
    for (const url of [
      'https://example.org/',
      'file:///etc/passwd',
      'app://ligature/',
      'page://print/other',
      'data:text/html,x',
    ])
      expect(printer.isAllowed(url), url).toBe(false);
    expect(printer.isAllowed('page://print/')).toBe(true);
    const answer = printer.page?.();
    expect(await answer?.text()).toBe('<p>x</p>');
    expect(answer?.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('closes the window also when it fails', async () => {
    const printer = new PrinterDouble();
    printer.fails = true;
    await expect(printPage(printer, '')).rejects.toThrow('no printer');
    expect(printer.done).toContain('destroy');
  });
});

describe('saving a page as PDF', () => {
  function connected(filePath?: string) {
    const contents = new ContentsDouble();
    const ipc = new IpcDouble();
    const printed: string[] = [];
    connectPdf({
      ipc,
      contents,
      save: () => Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' }),
      print: (html) => {
        printed.push(html);
        return html === 'bad' ? Promise.reject(new Error('no printer')) : Promise.resolve(pdf);
      },
    });
    return {
      contents,
      printed,
      call: (value: unknown, from = contents.event()) => ipc.call('ligature:save-pdf', from, value),
    };
  }

  it('writes it where the user said', async () => {
    const path = join(folder, 'case.pdf');
    expect(await connected(path).call({ name: 'Case 1.pdf', html: '<p>x</p>' })).toEqual({ ok: true, value: true });
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7');
  });

  it('prints nothing when it was cancelled', async () => {
    const { call, printed } = connected();
    expect(await call({ name: 'Case 1.pdf', html: '<p>x</p>' })).toEqual({ ok: true, value: false });
    expect(printed).toEqual([]);
  });

  it('says what to do when it cannot be printed', async () => {
    const answer = await connected(join(folder, 'not.pdf')).call({ name: 'Case 1.pdf', html: 'bad' });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'STORAGE', message: expect.stringContaining('HTML') as string },
    });
  });

  it.each([undefined, null, 7, {}, { name: 'x' }, { name: 'x', html: 7 }])('takes %j for no page', async (value) => {
    expect(await connected(join(folder, 'not.pdf')).call(value)).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT' },
    });
  });

  it('is not done for a page that is not ours', async () => {
    const { contents, call, printed } = connected(join(folder, 'not.pdf'));
    const page = { name: 'x.pdf', html: '<p>x</p>' };
    expect(await call(page, contents.event({ url: 'https://example.org/' }))).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
    expect(printed).toEqual([]);
  });
});
