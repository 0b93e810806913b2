import type { ErrorData } from '../../shared/error/app-error.ts';
import { hostChannels } from '../../shared/contract/host.ts';
import type { HostBackend, HostSession } from './host-contract.ts';
import { isAppUrl } from './origin.ts';

export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

export interface BridgeContents {
  send(channel: string, ...values: unknown[]): void;
  isDestroyed(): boolean;
  on(event: 'did-start-navigation', listener: (details: NavigationDetails) => void): unknown;
  on(event: 'render-process-gone' | 'destroyed', listener: () => void): unknown;
}

interface NavigationDetails {
  readonly isMainFrame: boolean;
  readonly isSameDocument: boolean;
}

export interface BridgeEvent {
  readonly sender: unknown;
  readonly senderFrame: SenderFrame | null;
}

export interface IpcHandlers {
  handle(channel: string, listener: (event: BridgeEvent, ...values: unknown[]) => Promise<unknown>): void;
}

export interface WindowBridge {
  /** Lets the window's session name a file that the user has chosen. */
  grantFile(path: string): void;
}

const refused: ErrorData = { code: 'FORBIDDEN', message: 'This page is not part of the application.' };
const notReady: ErrorData = { code: 'CANCELLED', message: 'The window is being closed.' };
const malformed: ErrorData = { code: 'INVALID_INPUT', message: 'A call needs the name of a method.' };

/** Our window's main frame, still on our origin: the only sender that is ever answered. */
export function isTrustedSender(event: BridgeEvent, contents: BridgeContents): boolean {
  const frame = event.senderFrame;
  return event.sender === contents && frame !== null && frame.parent === null && isAppUrl(frame.url);
}

/**
 * Joins one window to one backend session: a channel for calls, one for events. A page that is loaded anew is a new
 * session, as in the browser host, so that nothing signed in outlives the page that did it.
 */
export function bridgeWindow(ipc: IpcHandlers, contents: BridgeContents, backend: HostBackend): WindowBridge {
  let session: HostSession | undefined;
  const close = () => {
    session?.close();
    session = undefined;
  };
  const reopen = () => {
    close();
    session = backend.openSession((event) => {
      if (!contents.isDestroyed()) contents.send(hostChannels.event, { name: event.name, payload: event.payload });
    });
  };
  contents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) reopen();
  });
  contents.on('render-process-gone', close);
  contents.on('destroyed', close);

  ipc.handle(hostChannels.invoke, async (event, method, input) => {
    if (!isTrustedSender(event, contents)) return { ok: false, error: refused };
    if (typeof method !== 'string') return { ok: false, error: malformed };
    return session ? session.invoke(method, input) : { ok: false, error: notReady };
  });
  return { grantFile: (path) => session?.grantFile(path) };
}
