import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findWindowBrowser } from '../../electron/serve/app-window.ts';
import { watchLastWindow } from '../../electron/serve/last-window.ts';
import { parseServeOptions } from '../../electron/serve/options.ts';

describe('the end with the last window', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function aWatch() {
    const state = { windows: 0, done: [] as string[] };
    const watch = watchLastWindow({
      countWindows: () => state.windows,
      end: () => void state.done.push('end'),
      onNeverShown: () => void state.done.push('never shown'),
    });
    return { state, watch };
  }

  it('comes when browser and window are gone, in either order', () => {
    for (const order of [['browserClosed', 'windowClosed'] as const, ['windowClosed', 'browserClosed'] as const]) {
      const { state, watch } = aWatch();
      for (const step of order) watch[step]();
      vi.advanceTimersByTime(2000);
      expect(state.done).toContain('end');
    }
  });

  it('does not come while a browser that took the window over shows it, not even when it is loaded anew', () => {
    const { state, watch } = aWatch();
    state.windows = 1;
    watch.browserClosed();
    vi.advanceTimersByTime(5000);
    watch.windowClosed();
    vi.advanceTimersByTime(5000);
    expect(state.done).toEqual([]);
    state.windows = 0;
    watch.windowClosed();
    vi.advanceTimersByTime(2000);
    expect(state.done).toEqual(['end']);
  });

  it('does not come for a window in another browser while ours runs', () => {
    const { state, watch } = aWatch();
    watch.windowClosed();
    vi.advanceTimersByTime(5000);
    expect(state.done).toEqual([]);
  });

  it('is replaced by a hint when the browser never showed a page', () => {
    const { state, watch } = aWatch();
    watch.browserClosed();
    vi.advanceTimersByTime(2000);
    expect(state.done).toEqual(['never shown']);
  });
});

describe('the browser for the window', () => {
  const find = (platform: NodeJS.Platform, env: Record<string, string>, present: string[]) =>
    findWindowBrowser({ platform, env, isExecutable: (path) => present.includes(path) });

  it('is none without a display', () => {
    expect(find('linux', { PATH: '/usr/bin' }, ['/usr/bin/chromium'])).toBeNull();
  });

  it('is the first on the PATH with X or Wayland', () => {
    expect(find('linux', { PATH: '/bin:/usr/bin', DISPLAY: ':0' }, [join('/usr/bin', 'chromium')])).toBe(
      '/usr/bin/chromium',
    );
    expect(find('linux', { PATH: '/opt', WAYLAND_DISPLAY: 'w' }, ['/opt/google-chrome'])).toBe('/opt/google-chrome');
  });

  it('is LIGATURE_CHROMIUM before any other', () => {
    const env = { PATH: '/usr/bin', DISPLAY: ':0', LIGATURE_CHROMIUM: '/my/chrome' };
    expect(find('linux', env, ['/usr/bin/chromium', '/my/chrome'])).toBe('/my/chrome');
  });

  it('is none when there is none', () => {
    expect(find('darwin', {}, [])).toBeNull();
    expect(find('win32', { PROGRAMFILES: 'C:\\P' }, [])).toBeNull();
  });
});

describe('the options of the browser host', () => {
  const env = { LIGATURE_HOME: '/tmp/home' };

  it('default to any port and a window', () => {
    expect(parseServeOptions([], env)).toEqual({ home: '/tmp/home', port: 0, openWindow: true, workspace: undefined });
  });

  it('are read from the command line', () => {
    expect(parseServeOptions(['--no-window', '--port', '8123', '--workspace', 'w'], env)).toMatchObject({
      port: 8123,
      openWindow: false,
      workspace: 'w',
    });
  });

  it.each([['--port=70000'], ['--port=x'], ['--port=-1'], ['--port='], ['--unknown']])('refuse %s', (option) => {
    expect(() => parseServeOptions([option], env)).toThrow();
  });
});
