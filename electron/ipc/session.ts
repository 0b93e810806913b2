/** Sessions: one per window. The acting user comes from here, never from an argument. */
import { randomUUID } from 'node:crypto';
import type { SessionState, SessionUser } from '../../shared/contract/session.ts';
import type { BackendEvent } from './backend.ts';

export class Session {
  readonly id = randomUUID();
  readonly send: (event: BackendEvent) => void;
  /** Closed by its host: nothing that was under way may sign it in any more. */
  closed = false;
  user: SessionUser | null = null;
  locked = false;
  lastSeenAt = Date.now();

  constructor(send: (event: BackendEvent) => void) {
    this.send = send;
  }

  get state(): SessionState {
    return { user: this.user, locked: this.locked };
  }

  signIn(user: SessionUser): void {
    this.user = user;
    this.locked = false;
    this.lastSeenAt = Date.now();
  }

  signOut(): void {
    this.user = null;
    this.locked = false;
  }

  /** True when the user has been away for longer than the account allows. */
  isIdle(now: number): boolean {
    return this.user !== null && !this.locked && now - this.lastSeenAt > this.user.lockAfterMinutes * 60_000;
  }
}

/** A job is its user's business, and the administrators'. */
export function mayFollow({ user }: Session, userId: number): boolean {
  return user !== null && (user.id === userId || user.systemRole === 'Administrator');
}
