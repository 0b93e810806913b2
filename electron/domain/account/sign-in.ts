/** Signing in, with attempts throttled per user; recovery of a forgotten administrator password. */
import { AppError } from '../../../shared/error/app-error.ts';
import { canonicalCode, hashPassword, newRecoveryCode, verifyPassword } from '../../crypto/password.ts';
import { findUserByName, setAttempts, setPassword, setRecovery, type UserRow } from '../../store/account-store.ts';
import type { Writer } from '../../store/connection.ts';

/** Free attempts before waiting begins; each further one doubles the wait, up to the longest. */
const freeAttempts = 4;
const firstWaitMs = 2_000;
const longestWaitMs = 15 * 60_000;

interface Attempts {
  readonly failed: number;
  readonly blockedUntil: number;
}

/** Attempts on names that no user has: throttled alike, so that an answer never tells whether a name exists. */
const strangers = new Map<string, Attempts>();
const rememberedStrangers = 10_000;

const attemptsOn = (userName: string, user: UserRow | undefined): Attempts | undefined =>
  user === undefined
    ? strangers.get(userName.toLowerCase())
    : { failed: user.failed_attempts, blockedUntil: user.blocked_until };

function refuseBlocked(attempts: Attempts | undefined, now: number): void {
  if (attempts === undefined || attempts.blockedUntil <= now) return;
  const retryAfterMs = attempts.blockedUntil - now;
  throw new AppError('LIMIT', `Too many attempts. Wait ${Math.ceil(retryAfterMs / 1000)} seconds and try again.`, {
    retryAfterMs,
  });
}

function countFailure(db: Writer, userName: string, user: UserRow | undefined, now: number): void {
  const failed = (attemptsOn(userName, user)?.failed ?? 0) + 1;
  const wait =
    failed <= freeAttempts ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(20, failed - freeAttempts - 1));
  const blockedUntil = wait === 0 ? 0 : now + wait;
  if (user !== undefined) {
    setAttempts(db, user.id, failed, blockedUntil);
    return;
  }
  if (strangers.size >= rememberedStrangers) strangers.clear();
  strangers.set(userName.toLowerCase(), { failed, blockedUntil });
}

/**
 * Answers the user, or undefined for a wrong name or password (the caller's transaction must still commit, so
 * that the failure counts). Throws LIMIT while attempts are blocked.
 */
export function authenticate(db: Writer, userName: string, password: string, now: number): UserRow | undefined {
  const user = findUserByName(db, userName);
  refuseBlocked(attemptsOn(userName, user), now);
  if (verifyPassword(password, user?.password) && user !== undefined && user.disabled === 0) {
    if (user.failed_attempts > 0) setAttempts(db, user.id, 0, 0);
    return user;
  }
  countFailure(db, userName, user, now);
  return undefined;
}

/** Sets another password after the current one was given; false for a wrong one (which counts as an attempt). */
export function changePassword(db: Writer, userName: string, current: string, next: string, now: number): boolean {
  const user = authenticate(db, userName, current, now);
  if (user !== undefined) setPassword(db, user.id, hashPassword(next));
  return user !== undefined;
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
  refuseBlocked(attemptsOn(userName, user), now);
  if (!verifyPassword(canonicalCode(code), user?.recovery ?? undefined) || user === undefined) {
    countFailure(db, userName, user, now);
    return undefined;
  }
  setPassword(db, user.id, hashPassword(password));
  const next = newRecoveryCode();
  setRecovery(db, user.id, hashPassword(canonicalCode(next)));
  return { userId: user.id, recoveryCode: next };
}
