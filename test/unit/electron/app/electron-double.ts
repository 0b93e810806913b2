/** Small stand-ins for the parts of Electron that electron/app takes as parameters. */
import type { BridgeContents, BridgeEvent, IpcHandlers } from '../../../../electron/app/ipc-bridge.ts';

type Listener = (...values: never[]) => unknown;

/** Remembers listeners by event name and calls them as Electron would. */
export class Emitter {
  private readonly listeners = new Map<string, Listener[]>();

  on(event: string, listener: Listener): this {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
    return this;
  }

  once(event: string, listener: Listener): this {
    return this.on(event, listener);
  }

  emit(event: string, ...values: unknown[]): void {
    // The test knows which values the listener of that event takes.
    for (const listener of this.listeners.get(event) ?? []) (listener as (...all: unknown[]) => void)(...values);
  }
}

export class ContentsDouble extends Emitter implements BridgeContents {
  readonly sent: { channel: string; value: unknown }[] = [];
  openHandler: (() => { action: string }) | undefined;
  webRtcPolicy: string | undefined;
  destroyed = false;

  send(channel: string, value: unknown): void {
    this.sent.push({ channel, value });
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  setWindowOpenHandler(handler: () => { action: 'deny' }): void {
    this.openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }

  /** Loads a page, as `loadURL` or a reload does. */
  navigate(isSameDocument = false): void {
    this.emit('did-start-navigation', { isMainFrame: true, isSameDocument });
  }

  /** An event from this window's main frame on our origin, or changed as the test says. */
  event(change: Partial<{ url: string; parent: unknown; sender: unknown; frame: null }> = {}): BridgeEvent {
    const frame = { url: change.url ?? 'app://ligature/', parent: change.parent ?? null };
    return { sender: change.sender ?? this, senderFrame: change.frame === null ? null : frame };
  }
}

export class IpcDouble extends Emitter implements IpcHandlers {
  private readonly handlers = new Map<string, (event: BridgeEvent, ...values: unknown[]) => Promise<unknown>>();

  handle(channel: string, listener: (event: BridgeEvent, ...values: unknown[]) => Promise<unknown>): void {
    this.handlers.set(channel, listener);
  }

  call(channel: string, event: BridgeEvent, ...values: unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel);
    if (!handler) throw new Error(`no handler for ${channel}`);
    return handler(event, ...values);
  }
}

/** A navigation that remembers whether it was stopped. */
export function aNavigation(url: string): { url: string; stopped: boolean; preventDefault(): void } {
  return {
    url,
    stopped: false,
    preventDefault() {
      this.stopped = true;
    },
  };
}
