import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session } from 'electron';
import { connectDialogs } from './app/dialogs.ts';
import { homeFolder } from './app/home-folder.ts';
import { bridgeWindow } from './app/ipc-bridge.ts';
import { loadBackend } from './app/load-backend.ts';
import { connectMenu } from './app/menu.ts';
import { blockForeignRequests, lockAllContents } from './app/navigation-lock.ts';
import { disableNetwork } from './app/no-network.ts';
import { connectPdf, printPage } from './app/pdf.ts';
import { denyPermissions } from './app/permission-handlers.ts';
import { registerAppScheme, serveAppScheme } from './app/protocol.ts';
import { quitCleanly } from './app/quit.ts';
import { holdSingleInstance } from './app/single-instance.ts';
import { createMainWindow, loadRenderer } from './app/window.ts';

const outFolder = join(import.meta.dirname, '..');
const log = (line: string) => process.stderr.write(`${line}\n`);
const { values: options } = parseArgs({ options: { workspace: { type: 'string' } }, strict: false });

app.enableSandbox();
disableNetwork(app.commandLine);
registerAppScheme(protocol);
lockAllContents(app);
app.setPath('userData', homeFolder({ platform: process.platform, env: process.env, userHome: homedir() }));

if (holdSingleInstance(app, () => BrowserWindow.getAllWindows()[0])) {
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      log(String(error instanceof Error ? error.stack : error));
      dialog.showErrorBox('Ligature cannot start', error instanceof Error ? error.message : String(error));
      app.exit(1);
    });
}

async function start(): Promise<void> {
  const home = app.getPath('userData');
  const backend = await loadBackend({
    home,
    appVersion: app.getVersion(),
    ...(typeof options.workspace === 'string' ? { openWorkspace: options.workspace } : {}),
    log,
  });
  quitCleanly(app, () => backend.close(), log);
  denyPermissions(session.defaultSession);
  blockForeignRequests(session.defaultSession, { allowDevTools: !app.isPackaged });
  serveAppScheme(protocol, join(outFolder, 'renderer'));
  const window = createMainWindow({
    create: (settings) => new BrowserWindow(settings),
    workAreas: screen.getAllDisplays().map((display) => display.workArea),
    stateFile: join(home, 'window-state.json'),
    preload: join(outFolder, 'electron', 'preload.cjs'),
    icon: join(outFolder, 'renderer', 'icon.png'),
    packaged: app.isPackaged,
    version: app.getVersion(),
  });
  const bridge = bridgeWindow(ipcMain, window.webContents, backend);
  connectDialogs({
    ipc: ipcMain,
    contents: window.webContents,
    bridge,
    open: (settings) => dialog.showOpenDialog(window, settings),
    save: (settings) => dialog.showSaveDialog(window, settings),
  });
  connectPdf({
    ipc: ipcMain,
    contents: window.webContents,
    save: (settings) => dialog.showSaveDialog(window, settings),
    print: (html) =>
      printPage(
        {
          // A name without "persist:" is kept in memory; one for each page, so that none sees another one's.
          openSession: () => session.fromPartition(randomUUID()),
          openWindow: ({ webPreferences, ...settings }, own) =>
            new BrowserWindow({ ...settings, webPreferences: { ...webPreferences, session: own } }),
        },
        html,
      ),
  });
  connectMenu({
    ipc: ipcMain,
    contents: window.webContents,
    platform: process.platform,
    show: (template) => Menu.setApplicationMenu(Menu.buildFromTemplate(template)),
  });
  await loadRenderer(window);
}
