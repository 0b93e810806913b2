import { describe, expect, it } from 'vitest';
import { blockForeignRequests, lockAllContents } from '../../../../electron/app/navigation-lock.ts';
import { aNavigation, ContentsDouble, Emitter } from './electron-double.ts';

function lockedContents(): ContentsDouble {
  const app = new Emitter();
  const contents = new ContentsDouble();
  lockAllContents(app);
  app.emit('web-contents-created', {}, contents);
  return contents;
}

function isCancelled(url: string, allowDevTools = false): boolean | undefined {
  let cancelled: boolean | undefined;
  blockForeignRequests(
    { webRequest: { onBeforeRequest: (listener) => listener({ url }, ({ cancel }) => (cancelled = cancel)) } },
    { allowDevTools },
  );
  return cancelled;
}

const foreign = [
  'https://example.org/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'app://ligature.example.org/',
  'app://other/',
  'app://ligature@example.org/',
  'app://user:secret@ligature/',
  'javascript:alert(1)',
  'not an address',
];

describe('the navigation lock', () => {
  describe.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('on %s', (event) => {
    it.each(foreign)('stops %s', (url) => {
      const navigation = aNavigation(url);
      lockedContents().emit(event, navigation);
      expect(navigation.stopped).toBe(true);
    });

    it('lets our own pages through', () => {
      const navigation = aNavigation('app://ligature/index.html#graph');
      lockedContents().emit(event, navigation);
      expect(navigation.stopped).toBe(false);
    });
  });

  it('denies every new window and every guest', () => {
    const contents = lockedContents();
    const attach = aNavigation('');
    contents.emit('will-attach-webview', attach);
    expect(contents.openHandler?.()).toEqual({ action: 'deny' });
    expect(attach.stopped).toBe(true);
    expect(contents.webRtcPolicy).toBe('disable_non_proxied_udp');
  });
});

describe('the request filter', () => {
  it.each([...foreign, 'ws://127.0.0.1/', 'blob:https://example.org/1', 'devtools://devtools/x.js'])(
    'cancels %s',
    (url) => {
      expect(isCancelled(url)).toBe(true);
    },
  );

  it.each(['app://ligature/assets/main.js', 'data:image/png;base64,AA==', 'blob:app://ligature/5e1f'])(
    'allows %s',
    (url) => {
      expect(isCancelled(url)).toBe(false);
    },
  );

  it('allows the developer tools only where they are allowed', () => {
    expect(isCancelled('devtools://devtools/x.js', true)).toBe(false);
  });
});
