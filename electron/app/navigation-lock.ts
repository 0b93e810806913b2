import { isAppUrl } from './origin.ts';

interface PreventableEvent {
  preventDefault(): void;
}

interface NavigationEvent extends PreventableEvent {
  readonly url: string;
}

export interface LockableContents {
  on(
    event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate',
    listener: (event: NavigationEvent) => void,
  ): unknown;
  on(event: 'will-attach-webview', listener: (event: PreventableEvent) => void): unknown;
  setWindowOpenHandler(handler: () => { action: 'deny' }): void;
  setWebRTCIPHandlingPolicy(policy: 'disable_non_proxied_udp'): void;
}

interface AppEvents {
  on(event: 'web-contents-created', listener: (event: unknown, contents: LockableContents) => void): unknown;
}

interface RequestFilter {
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void,
    ): void;
  };
}

/** Applies the lock to every web contents there will ever be, not only to the ones we create. */
export function lockAllContents(app: AppEvents): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}

/** A page can neither leave the application, nor open a window, nor embed a guest. */
export function lockContents(contents: LockableContents): void {
  const stayInside = (event: NavigationEvent) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stayInside);
  contents.on('will-redirect', stayInside);
  contents.on('will-frame-navigate', stayInside);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** The network does not exist: only our scheme and data made in memory are requested at all. */
export function blockForeignRequests(session: RequestFilter, options: { allowDevTools: boolean }): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const allowed =
      isAppUrl(url) ||
      url.startsWith('data:') ||
      (url.startsWith('blob:') && isAppUrl(url.slice('blob:'.length))) ||
      (options.allowDevTools && url.startsWith('devtools://'));
    answer({ cancel: !allowed });
  });
}
