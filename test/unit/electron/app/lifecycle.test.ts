import { describe, expect, it } from 'vitest';
import { homeFolder } from '../../../../electron/app/home-folder.ts';
import { quitCleanly } from '../../../../electron/app/quit.ts';
import { holdSingleInstance } from '../../../../electron/app/single-instance.ts';
import { aNavigation, Emitter } from './electron-double.ts';

class AppDouble extends Emitter {
  readonly done: string[] = [];
  isFirst = true;
  requestSingleInstanceLock(): boolean {
    return this.isFirst;
  }
  quit(): void {
    this.done.push('quit');
  }
  exit(code: number): void {
    this.done.push(`exit ${code}`);
  }
}

describe('quitting', () => {
  it('closes the store once, then ends with 0', async () => {
    const app = new AppDouble();
    let closed = 0;
    quitCleanly(
      app,
      () => Promise.resolve(void closed++),
      () => undefined,
    );
    const first = aNavigation('');
    app.emit('will-quit', first);
    app.emit('will-quit', aNavigation(''));
    expect(first.stopped).toBe(true);
    expect(app.done).toEqual([]);
    await new Promise(setImmediate);
    expect([closed, app.done]).toEqual([1, ['exit 0']]);
  });

  it('ends with 1 and says so when the store did not close', async () => {
    const app = new AppDouble();
    const said: string[] = [];
    quitCleanly(
      app,
      () => Promise.reject(new Error('disk full')),
      (line) => said.push(line),
    );
    app.emit('will-quit', aNavigation(''));
    await new Promise(setImmediate);
    expect(app.done).toEqual(['exit 1']);
    expect(said.join()).toContain('disk full');
  });

  it('follows the last window', () => {
    const app = new AppDouble();
    quitCleanly(
      app,
      () => Promise.resolve(),
      () => undefined,
    );
    app.emit('window-all-closed');
    expect(app.done).toEqual(['quit']);
  });
});

describe('a second instance', () => {
  it('quits', () => {
    const app = new AppDouble();
    app.isFirst = false;
    expect(holdSingleInstance(app, () => undefined)).toBe(false);
    expect(app.done).toEqual(['quit']);
  });

  it('brings the window of the first to the front', () => {
    const app = new AppDouble();
    const done: string[] = [];
    const step = (name: string) => () => void done.push(name);
    const window = { isMinimized: () => true, restore: step('restore'), show: step('show'), focus: step('focus') };
    expect(holdSingleInstance(app, () => window)).toBe(true);
    app.emit('second-instance');
    expect(done).toEqual(['restore', 'show', 'focus']);
  });
});

describe('the application data folder', () => {
  const surroundings = { platform: 'linux', env: {}, userHome: '/home/ana' } as const;

  it('is where Electron keeps it', () => {
    expect(homeFolder(surroundings)).toBe('/home/ana/.config/Ligature');
    expect(homeFolder({ ...surroundings, env: { XDG_CONFIG_HOME: '/cfg' } })).toBe('/cfg/Ligature');
    expect(homeFolder({ ...surroundings, platform: 'darwin' })).toBe('/home/ana/Library/Application Support/Ligature');
  });

  it('is LIGATURE_HOME when that is set', () => {
    expect(homeFolder({ ...surroundings, env: { LIGATURE_HOME: '/tmp/x', XDG_CONFIG_HOME: '/cfg' } })).toBe('/tmp/x');
  });
});
