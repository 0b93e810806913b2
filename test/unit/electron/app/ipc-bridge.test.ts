import { describe, expect, it } from 'vitest';
import { bridgeWindow } from '../../../../electron/app/ipc-bridge.ts';
import { BackendDouble } from './backend-double.ts';
import { ContentsDouble, IpcDouble } from './electron-double.ts';

function aBridge() {
  const contents = new ContentsDouble();
  const ipc = new IpcDouble();
  const backend = new BackendDouble();
  const bridge = bridgeWindow(ipc, contents, backend);
  contents.navigate();
  const invoke = (event = contents.event(), method: unknown = 'case.list') =>
    ipc.call('ligature:invoke', event, method, { page: 1 });
  return { contents, backend, bridge, invoke };
}

describe('the bridge between a window and the backend', () => {
  it('answers a call of our main frame with what the session answers', async () => {
    const { backend, invoke } = aBridge();
    expect(await invoke()).toEqual({ ok: true, value: { page: 1 } });
    expect(backend.sessions[0]?.calls).toEqual([{ method: 'case.list', input: { page: 1 } }]);
  });

  it.each([
    ['a frame inside the page', { parent: {} }],
    ['a page of another origin', { url: 'https://example.org/' }],
    ['a host that only starts like ours', { url: 'app://ligature.example.org/' }],
    ['another window', { sender: {} }],
    ['a frame that is gone', { frame: null }],
  ])('refuses %s before the backend hears of it', async (_name, change) => {
    const { contents, backend, invoke } = aBridge();
    expect(await invoke(contents.event(change))).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect(backend.sessions[0]?.calls).toEqual([]);
  });

  it('refuses a method that is not a name', async () => {
    const { contents, backend, invoke } = aBridge();
    expect(await invoke(contents.event(), { toString: 'case.list' })).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    });
    expect(backend.sessions[0]?.calls).toEqual([]);
  });

  it('sends events of the session to the page', () => {
    const { contents, backend } = aBridge();
    backend.sessions[0]?.emit({ name: 'case.changed', payload: { id: 7 } });
    expect(contents.sent).toEqual([{ channel: 'ligature:event', value: { name: 'case.changed', payload: { id: 7 } } }]);
  });

  it('sends nothing to a page that is destroyed', () => {
    const { contents, backend } = aBridge();
    contents.destroyed = true;
    backend.sessions[0]?.emit({ name: 'case.changed', payload: {} });
    expect(contents.sent).toEqual([]);
  });

  it('gives a page that is loaded anew a new session and closes the old one', async () => {
    const { contents, backend, invoke } = aBridge();
    contents.navigate();
    expect(backend.sessions.map((session) => session.closed)).toEqual([true, false]);
    await invoke();
    expect(backend.sessions[1]?.calls).toHaveLength(1);
  });

  it('keeps the session when only the place within the page changes', () => {
    const { contents, backend } = aBridge();
    contents.navigate(true);
    expect(backend.sessions).toHaveLength(1);
  });

  it.each(['render-process-gone', 'destroyed'])(
    'closes the session on %s and answers later calls as cancelled',
    async (event) => {
      const { contents, backend, invoke } = aBridge();
      contents.emit(event);
      expect(backend.sessions[0]?.closed).toBe(true);
      expect(await invoke()).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    },
  );

  it('lets the session of the page that is shown name a chosen file, and no other session', () => {
    const { contents, backend, bridge } = aBridge();
    bridge.grantFile('/a');
    contents.navigate();
    bridge.grantFile('/b');
    contents.emit('render-process-gone');
    bridge.grantFile('/c');
    expect(backend.sessions.map(({ granted }) => granted)).toEqual([['/a'], ['/b']]);
  });
});
