/** Owners, users, roles and memberships. */
import type { Reader, Writer } from './connection.ts';
import { prepared, row, rows, run } from './statement.ts';

export interface OwnerRow {
  readonly id: number;
  readonly kind: string;
  readonly name: string;
  readonly color: number;
}
const ownerColumns = 'SELECT id, kind, name, color FROM owner';
export const listOwners = (db: Reader): OwnerRow[] => rows<OwnerRow>(db, `${ownerColumns} ORDER BY id`);
export const findOwner = (db: Reader, id: number): OwnerRow | undefined =>
  row<OwnerRow>(db, `${ownerColumns} WHERE id = ?`, [id]);
export const findOwnerByName = (db: Reader, name: string): OwnerRow | undefined =>
  row<OwnerRow>(db, `${ownerColumns} WHERE name = ?`, [name]);

export function insertOwner(db: Writer, owner: { kind: string; name: string; at: number }): number {
  return Number(
    prepared(
      db,
      'INSERT INTO owner(kind, name, color, created) VALUES (?, ?, (SELECT count(*) % 12 FROM owner), ?)',
    ).run(owner.kind, owner.name, owner.at).lastInsertRowid,
  );
}

export interface UserRow {
  readonly id: number;
  readonly name: string;
  readonly system_role: string;
  readonly home_owner_id: number;
  readonly password: string;
  readonly recovery: string | null;
  readonly failed_attempts: number;
  readonly blocked_until: number;
  readonly disabled: number;
  readonly lock_after_minutes: number;
}
const userColumns = `SELECT id, name, system_role, home_owner_id, password, recovery, failed_attempts, blocked_until, disabled, lock_after_minutes FROM user_account`;
export const findUser = (db: Reader, id: number): UserRow | undefined =>
  row<UserRow>(db, `${userColumns} WHERE id = ?`, [id]);
export const findUserByName = (db: Reader, name: string): UserRow | undefined =>
  row<UserRow>(db, `${userColumns} WHERE name = ?`, [name]);
export const listUsers = (db: Reader): UserRow[] => rows<UserRow>(db, `${userColumns} ORDER BY id`);

export function insertUser(
  db: Writer,
  user: {
    name: string;
    systemRole: string;
    homeOwnerId: number;
    password: string;
    recovery: string | null;
    at: number;
  },
): number {
  return Number(
    prepared(
      db,
      'INSERT INTO user_account(name, system_role, home_owner_id, password, recovery, created) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(user.name, user.systemRole, user.homeOwnerId, user.password, user.recovery, user.at).lastInsertRowid,
  );
}
export const setAttempts = (db: Writer, id: number, failed: number, blockedUntil: number): number =>
  run(db, 'UPDATE user_account SET failed_attempts = ?, blocked_until = ? WHERE id = ?', [failed, blockedUntil, id]);
export const setPassword = (db: Writer, id: number, password: string): number =>
  run(db, 'UPDATE user_account SET password = ?, failed_attempts = 0, blocked_until = 0 WHERE id = ?', [password, id]);
export const setRecovery = (db: Writer, id: number, recovery: string): number =>
  run(db, 'UPDATE user_account SET recovery = ? WHERE id = ?', [recovery, id]);

export interface MembershipRow {
  readonly owner_id: number;
  readonly kind: string;
  readonly name: string;
  readonly role: string;
}
export const listMemberships = (db: Reader, userId: number): MembershipRow[] =>
  rows<MembershipRow>(
    db,
    'SELECT m.owner_id, o.kind, o.name, m.role FROM membership m JOIN owner o ON o.id = m.owner_id WHERE m.user_id = ? ORDER BY m.owner_id',
    [userId],
  );
export function setMembership(db: Writer, userId: number, ownerId: number, role: string | null): void {
  if (role === null) run(db, 'DELETE FROM membership WHERE user_id = ? AND owner_id = ?', [userId, ownerId]);
  else
    run(db, 'INSERT INTO membership VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET role = excluded.role', [
      userId,
      ownerId,
      role,
    ]);
}

export interface RoleRow {
  readonly scope: string;
  readonly name: string;
  readonly levels: string;
}
export const listCustomRoles = (db: Reader): RoleRow[] =>
  rows<RoleRow>(db, 'SELECT scope, name, levels FROM custom_role');
export const insertCustomRole = (db: Writer, role: RoleRow): number =>
  run(db, 'INSERT INTO custom_role(scope, name, levels) VALUES (?, ?, ?)', [role.scope, role.name, role.levels]);

export const findPreference = (db: Reader, userId: number, name: string): string | undefined =>
  row<{ value: string }>(db, 'SELECT value FROM preference WHERE user_id = ? AND name = ?', [userId, name])?.value;
export const setPreference = (db: Writer, userId: number, name: string, value: string): number =>
  run(db, 'INSERT INTO preference VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', [
    userId,
    name,
    value,
  ]);

export const findSetting = (db: Reader, name: string): string | undefined =>
  row<{ value: string }>(db, 'SELECT value FROM setting WHERE name = ?', [name])?.value;
export const setSetting = (db: Writer, name: string, value: string): number =>
  run(db, 'INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', [name, value]);
