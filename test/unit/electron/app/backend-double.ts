import type { HostEvent, InvokeResult } from '../../../../shared/contract/host.ts';
import type { HostBackend, HostSession } from '../../../../electron/app/host-contract.ts';

export interface SessionDouble extends HostSession {
  readonly calls: { method: string; input: unknown }[];
  readonly granted: string[];
  readonly emit: (event: HostEvent) => void;
  closed: boolean;
}

/** A backend that answers by a function of the test and remembers its sessions. */
export class BackendDouble implements HostBackend {
  readonly sessions: SessionDouble[] = [];
  closed = false;
  private readonly answer: (method: string, input: unknown) => Promise<InvokeResult>;

  constructor(
    answer = (_method: string, input: unknown): Promise<InvokeResult> => Promise.resolve({ ok: true, value: input }),
  ) {
    this.answer = answer;
  }

  openSession(send: (event: HostEvent) => void): SessionDouble {
    const { answer } = this;
    const session: SessionDouble = {
      id: `session-${this.sessions.length + 1}`,
      calls: [],
      granted: [],
      emit: send,
      closed: false,
      invoke(method, input) {
        this.calls.push({ method, input });
        return answer(method, input);
      },
      grantFile(path) {
        this.granted.push(path);
      },
      close() {
        this.closed = true;
      },
    };
    this.sessions.push(session);
    return session;
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }
}
