import type { BrowserWindowConstructorOptions } from 'electron';
import { appEntry } from './origin.ts';
import { type Bounds, minimumSize, readWindowState, writeWindowState } from './window-state.ts';

export interface StatefulWindow {
  loadURL(address: string): Promise<void>;
  show(): void;
  maximize(): void;
  isMaximized(): boolean;
  getNormalBounds(): Bounds;
  once(event: 'ready-to-show', listener: () => void): unknown;
  on(event: 'close', listener: () => void): unknown;
}

export interface WindowSetup<Window extends StatefulWindow> {
  create(options: BrowserWindowConstructorOptions): Window;
  readonly workAreas: readonly Bounds[];
  readonly stateFile: string;
  readonly preload: string;
  readonly icon: string;
  readonly packaged: boolean;
  readonly version: string;
}

/** Opens the main window where it was last time, hardened as the security checklist asks. The caller loads it when the bridge is ready. */
export function createMainWindow<Window extends StatefulWindow>(setup: WindowSetup<Window>): Window {
  const state = readWindowState(setup.stateFile, setup.workAreas);
  const window = setup.create({
    width: 1440,
    height: 900,
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    ...state.bounds,
    title: 'Ligature',
    icon: setup.icon,
    show: false,
    backgroundColor: '#1c2127',
    webPreferences: securePreferences(setup),
  });
  window.once('ready-to-show', () => {
    if (state.maximized) window.maximize();
    window.show();
  });
  window.on('close', () =>
    writeWindowState(setup.stateFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  return window;
}

export async function loadRenderer(window: StatefulWindow): Promise<void> {
  await window.loadURL(appEntry);
}

type Preferences = NonNullable<BrowserWindowConstructorOptions['webPreferences']>;

function securePreferences(setup: { preload: string; packaged: boolean; version: string }): Preferences {
  return {
    preload: setup.preload,
    additionalArguments: [`--ligature-version=${setup.version}`],
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
    devTools: !setup.packaged,
  };
}
