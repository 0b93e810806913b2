/** Sessions: one per window. The acting user comes from here, never from an argument. */
import { randomUUID } from 'node:crypto';
import type { SessionState, SessionUser } from '../../shared/contract/session.ts';
import type { BackendEvent } from './backend.ts';
import { ChosenFiles } from './chosen-files.ts';

export interface SessionOptions {
  /** For the command line, whose user names files by hand. A window may name only files that were chosen in it. */
  readonly readsAnyFile?: boolean;
}

export class Session {
  readonly id = randomUUID();
  readonly send: (event: BackendEvent) => void;
  /** Closed by its host: nothing that was under way may sign it in any more. */
  closed = false;
  user: SessionUser | null = null;
  locked = false;
  lastSeenAt = Date.now();
  readonly #readsAnyFile: boolean;
  readonly #chosen = new ChosenFiles();

  constructor(send: (event: BackendEvent) => void, { readsAnyFile = false }: SessionOptions = {}) {
    this.send = send;
    this.#readsAnyFile = readsAnyFile;
  }

  get state(): SessionState {
    return { user: this.user, locked: this.locked };
  }

  signIn(user: SessionUser): void {
    this.signOut(); // with the files of whoever was here before, signed in or not
    this.user = user;
    this.lastSeenAt = Date.now();
  }

  signOut(): void {
    this.user = null;
    this.locked = false;
    this.#chosen.clear(); // what one user has chosen is not the next one's
  }

  grantFile(path: string): void {
    this.#chosen.add(path);
  }

  /** An input without a path reads no file; whatever else stands in its place has to have been chosen. */
  mayRead(path: unknown): boolean {
    return this.#readsAnyFile || path === undefined || this.#chosen.has(path);
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
