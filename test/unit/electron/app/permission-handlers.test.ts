import { describe, expect, it } from 'vitest';
import { denyPermissions } from '../../../../electron/app/permission-handlers.ts';

type Session = Parameters<typeof denyPermissions>[0];

function handlers() {
  const found: { [Name in keyof Session]?: Parameters<Session[Name]>[0] } = {};
  denyPermissions({
    setPermissionRequestHandler: (handler) => (found.setPermissionRequestHandler = handler),
    setPermissionCheckHandler: (handler) => (found.setPermissionCheckHandler = handler),
    setDevicePermissionHandler: (handler) => (found.setDevicePermissionHandler = handler),
    setDisplayMediaRequestHandler: (handler) => (found.setDisplayMediaRequestHandler = handler),
  });
  const request = (permission: string, requestingUrl = 'app://ligature/') => {
    let answer: boolean | undefined;
    found.setPermissionRequestHandler?.({}, permission, (granted) => (answer = granted), { requestingUrl });
    return answer;
  };
  const check = (permission: string, origin = 'app://ligature/') =>
    found.setPermissionCheckHandler?.({}, permission, origin);
  return { found, request, check };
}

describe('permissions of pages', () => {
  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen', 'hid'])(
    'refuses %s',
    (permission) => {
      const { request, check } = handlers();
      expect([request(permission), check(permission)]).toEqual([false, false]);
    },
  );

  it('lets our own page, and no other, copy text to the clipboard', () => {
    const { request, check } = handlers();
    expect([request('clipboard-sanitized-write'), check('clipboard-sanitized-write')]).toEqual([true, true]);
    const other = 'https://example.org/';
    expect([request('clipboard-sanitized-write', other), check('clipboard-sanitized-write', other)]).toEqual([
      false,
      false,
    ]);
  });

  it('gives away no device and no screen', () => {
    const { found } = handlers();
    let streams: unknown;
    found.setDisplayMediaRequestHandler?.({}, (given) => (streams = given));
    expect([found.setDevicePermissionHandler?.(), streams]).toEqual([false, {}]);
  });
});
