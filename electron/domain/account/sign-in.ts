/** Signing in, with attempts throttled per user; recovery of a forgotten administrator password. */
import { AppError } from '../../../shared/error/app-error.ts';
import { canonicalCode, hashPassword, newRecoveryCode, verifyPassword } from '../../crypto/password.ts';
import {
  findUser,
  findUserByName,
  setAttempts,
  setPassword,
  setRecovery,
  type UserRow,
} from '../../store/account-store.ts';
import type { Writer } from '../../store/connection.ts';
import type { CommandContext } from '../context.ts';

/** Free attempts before waiting begins; each further one doubles the wait, up to the longest. */
const freeAttempts = 4;
const firstWaitMs = 2_000;
const longestWaitMs = 15 * 60_000;

const wrong = (): AppError =>
  new AppError('FORBIDDEN', 'The user name or the password is wrong. Check both and try again.');

function refuseBlocked(user: UserRow | undefined, now: number): void {
  if (user === undefined || user.blocked_until <= now) return;
  const seconds = Math.ceil((user.blocked_until - now) / 1000);
  throw new AppError('LIMIT', `Too many attempts. Wait ${seconds} seconds and try again.`, {
    retryAfterMs: user.blocked_until - now,
  });
}

function countFailure(db: Writer, user: UserRow, now: number): void {
  const failed = user.failed_attempts + 1;
  const wait =
    failed <= freeAttempts ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(20, failed - freeAttempts - 1));
  setAttempts(db, user.id, failed, wait === 0 ? 0 : now + wait);
}

/**
 * Answers the user, or undefined for a wrong name or password (the caller's transaction must still commit, so
 * that the failure counts). Throws LIMIT while attempts are blocked.
 */
export function authenticate(db: Writer, userName: string, password: string, now: number): UserRow | undefined {
  const user = findUserByName(db, userName);
  refuseBlocked(user, now);
  if (verifyPassword(password, user?.password) && user !== undefined && user.disabled === 0) {
    if (user.failed_attempts > 0) setAttempts(db, user.id, 0, 0);
    return user;
  }
  if (user !== undefined) countFailure(db, user, now);
  return undefined;
}

export function changePassword(context: CommandContext, current: string, next: string): void {
  const user = findUser(context.db, context.actor.userId);
  refuseBlocked(user, context.now);
  if (user === undefined || !verifyPassword(current, user.password)) throw wrong();
  setPassword(context.db, user.id, hashPassword(next));
}

/** Sets a new password by the recovery code and answers the next code; undefined for a wrong one (which counts as an attempt). */
export function recover(
  db: Writer,
  userName: string,
  code: string,
  password: string,
  now: number,
): { userId: number; recoveryCode: string } | undefined {
  const user = findUserByName(db, userName);
  refuseBlocked(user, now);
  if (
    user?.recovery === null ||
    !verifyPassword(canonicalCode(code), user?.recovery ?? undefined) ||
    user === undefined
  ) {
    if (user !== undefined) countFailure(db, user, now);
    return undefined;
  }
  setPassword(db, user.id, hashPassword(password));
  const next = newRecoveryCode();
  setRecovery(db, user.id, hashPassword(canonicalCode(next)));
  return { userId: user.id, recoveryCode: next };
}
