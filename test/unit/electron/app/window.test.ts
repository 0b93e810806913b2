import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindowConstructorOptions } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMainWindow, loadRenderer } from '../../../../electron/app/window.ts';
import { Emitter } from './electron-double.ts';

const workAreas = [{ x: 0, y: 0, width: 1920, height: 1040 }];
let folder: string;
let stateFile: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ligature-window-'));
  stateFile = join(folder, 'window-state.json');
});

afterEach(() => rmSync(folder, { recursive: true }));

class WindowDouble extends Emitter {
  bounds = { x: 40, y: 60, width: 1300, height: 800 };
  maximized = false;
  shown = false;
  loaded: string | undefined;
  readonly options: BrowserWindowConstructorOptions;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
  }

  loadURL(address: string): Promise<void> {
    this.loaded = address;
    return Promise.resolve();
  }
  show(): void {
    this.shown = true;
  }
  maximize(): void {
    this.maximized = true;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  getNormalBounds() {
    return this.bounds;
  }
}

const open = (packaged = true) =>
  createMainWindow({
    create: (options) => new WindowDouble(options),
    workAreas,
    stateFile,
    preload: '/out/preload.cjs',
    icon: '/out/icon.png',
    packaged,
    version: '1.2.3',
  });

describe('the main window', () => {
  it('is hardened', () => {
    expect(open().options.webPreferences).toEqual({
      preload: '/out/preload.cjs',
      additionalArguments: ['--ligature-version=1.2.3'],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: false,
    });
  });

  it('has developer tools only when it is not packaged', () => {
    expect(open(false).options.webPreferences?.devTools).toBe(true);
  });

  it('loads our origin and shows itself when it is ready', async () => {
    const window = open();
    await loadRenderer(window);
    expect([window.loaded, window.shown]).toEqual(['app://ligature/', false]);
    window.emit('ready-to-show');
    expect(window.shown).toBe(true);
  });

  it('opens where it was closed, maximized if it was', () => {
    const first = open();
    first.maximized = true;
    first.emit('close');
    const second = open();
    second.emit('ready-to-show');
    expect(second.options).toMatchObject({ x: 40, y: 60, width: 1300, height: 800 });
    expect(second.maximized).toBe(true);
  });

  it('takes the default place when the screen it was on is gone', () => {
    const first = open();
    first.bounds = { x: 3000, y: 100, width: 1300, height: 800 };
    first.emit('close');
    expect(open().options).toMatchObject({ width: 1440, height: 900 });
    expect(open().options.x).toBeUndefined();
  });

  it.each([
    '',
    '{"bounds":',
    '[]',
    '{"bounds":{"x":"1"},"maximized":1}',
    'null',
    '{"bounds":{"x":0,"y":0,"width":1e9}}',
  ])('takes the default place when the state file holds %j', (text) => {
    writeFileSync(stateFile, text);
    const window = open();
    window.emit('ready-to-show');
    expect(window.options.x).toBeUndefined();
    expect(window.maximized).toBe(false);
  });
});
