/** Owners, users, roles and memberships: what first run, the sample and administrators make. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { Owner } from '../../../shared/model/owner.ts';
import { builtInRoles } from '../../../shared/permission/built-in-roles.ts';
import { completeLevels } from '../../../shared/permission/levels.ts';
import { type OwnerKind, roleScopeOf } from '../../../shared/permission/owner-kind.ts';
import { getSystemRank, type SystemRole } from '../../../shared/permission/system-role.ts';
import { hashPassword } from '../../crypto/password.ts';
import {
  findOwnerByName,
  findUserByName,
  insertCustomRole,
  insertOwner,
  insertUser,
  listCustomRoles,
  listOwners,
  setMembership,
} from '../../store/account-store.ts';
import type { Writer } from '../../store/connection.ts';
import type { CommandContext, QueryContext } from '../context.ts';

/** The owners of the user, as the screens need them. */
export function listOwnersOf(context: QueryContext): Record<string, unknown>[] {
  const { actor } = context;
  return listOwners(context.db).flatMap((owner) => {
    const rights = actor.rightsIn.get(owner.id);
    if (rights === undefined) return [];
    const view: Record<keyof Owner, unknown> = {
      id: owner.id,
      kind: owner.kind,
      name: owner.name,
      color: owner.color,
      home: owner.id === actor.homeOwnerId,
      role: rights.role,
      levels: rights.levels,
    };
    return [view];
  });
}

export function createOwner(db: Writer, kind: OwnerKind, name: string, at: number): number {
  if (findOwnerByName(db, name) !== undefined)
    throw new AppError('CONFLICT', `There is an owner "${name}" already. Choose another name.`);
  return insertOwner(db, { kind, name, at });
}

function requireOwner(db: Writer, name: string) {
  const owner = findOwnerByName(db, name);
  if (owner === undefined) throw new AppError('NOT_FOUND', `There is no owner "${name}".`);
  return owner;
}

function requireRole(db: Writer, kind: string, role: string): void {
  const scope = roleScopeOf(kind as OwnerKind);
  const names = [
    ...builtInRoles.filter((known) => known.scope === scope).map(({ name }) => name),
    ...listCustomRoles(db)
      .filter((known) => known.scope === scope)
      .map(({ name }) => name),
  ];
  if (!names.includes(role))
    throw new AppError('INVALID_INPUT', `Found the role "${role}". Expected one of: ${names.join(', ')}.`);
}

export interface NewUser {
  readonly userName: string;
  readonly password: string;
  readonly systemRole: SystemRole;
  readonly homeOwner: string;
  readonly role: string;
}

export function createUser(db: Writer, user: NewUser, at: number, recovery: string | null = null): number {
  if (findUserByName(db, user.userName) !== undefined)
    throw new AppError('CONFLICT', `There is a user "${user.userName}" already. Choose another name.`);
  const home = requireOwner(db, user.homeOwner);
  if (home.kind !== 'organization')
    throw new AppError('INVALID_INPUT', `The home of a user is an Organization; "${home.name}" is a ${home.kind}.`);
  requireRole(db, home.kind, user.role);
  const id = insertUser(db, {
    name: user.userName,
    systemRole: user.systemRole,
    homeOwnerId: home.id,
    password: hashPassword(user.password),
    recovery,
    at,
  });
  setMembership(db, id, home.id, user.role);
  return id;
}

/** The acting administrator never reaches a user whose System role ranks higher. */
export function requireRank(context: CommandContext, systemRole: SystemRole): void {
  if (getSystemRank(systemRole) > context.actor.systemRank) {
    throw new AppError('FORBIDDEN', `A user with the System role ${systemRole} ranks higher than you.`);
  }
}

export function assignRole(db: Writer, userName: string, ownerName: string, role: string | null): void {
  const user = findUserByName(db, userName);
  if (user === undefined) throw new AppError('NOT_FOUND', `There is no user "${userName}".`);
  const owner = requireOwner(db, ownerName);
  if (role !== null) requireRole(db, owner.kind, role);
  else if (owner.id === user.home_owner_id)
    throw new AppError('INVALID_INPUT', 'A user keeps a role in the home Organization. Give another role instead.');
  setMembership(db, user.id, owner.id, role);
}

export function createRole(
  db: Writer,
  scope: 'organization' | 'community',
  name: string,
  levels: Readonly<Record<string, string>>,
): void {
  const complete = completeLevels(scope, levels);
  if (builtInRoles.some((role) => role.scope === scope && role.name.toLowerCase() === name.toLowerCase())) {
    throw new AppError('CONFLICT', `"${name}" is a built-in role. Choose another name.`);
  }
  insertCustomRole(db, { scope, name, levels: JSON.stringify(complete) });
}
