/** What a host needs of the backend; the backend's own module satisfies it. */
import type { HostEvent, InvokeResult } from '../../shared/contract/host.ts';

export interface HostBackend {
  /** One window, or one browser connection, is one session. */
  openSession(send: (event: HostEvent) => void): HostSession;
  close(): Promise<void>;
}

export interface HostSession {
  readonly id: string;
  invoke(method: string, input: unknown): Promise<InvokeResult>;
  /** The user has chosen this file in the session's window; the window may name no other. */
  grantFile(path: string): void;
  close(): void;
}

export interface HostBackendOptions {
  /** Folder of the user's application data. */
  readonly home: string;
  readonly appVersion: string;
  /** Workspace folder to open at start. */
  readonly openWorkspace?: string;
  readonly log?: (line: string) => void;
}
