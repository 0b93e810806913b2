/** Who acts: the session's user with roles and rights, loaded anew inside every call's transaction. */
import { AppError } from '../../shared/error/app-error.ts';
import { type ObjectKind, objectKinds, objectTypes } from '../../shared/model/object-type.ts';
import { builtInRoles } from '../../shared/permission/built-in-roles.ts';
import { completeLevels, type Levels } from '../../shared/permission/levels.ts';
import { type OwnerKind, roleScopeOf } from '../../shared/permission/owner-kind.ts';
import type { OwnerRights } from '../../shared/permission/question.ts';
import { getSystemRank, type SystemRole } from '../../shared/permission/system-role.ts';
import { type VisibleOwners, visibleOwners } from '../../shared/permission/visible.ts';
import { findUser, listCustomRoles, listMemberships } from '../store/account-store.ts';
import type { Reader } from '../store/connection.ts';

export interface Membership extends OwnerRights {
  readonly role: string;
}

export interface Actor {
  readonly userId: number;
  readonly userName: string;
  readonly systemRole: SystemRole;
  readonly systemRank: number;
  readonly homeOwnerId: number;
  readonly memberships: readonly Membership[];
  readonly rightsIn: ReadonlyMap<number, Membership>;
  readonly visible: VisibleOwners;
}

/** Loads the user's rights; a user that is gone or disabled has no session any more. */
export function loadActor(db: Reader, userId: number): Actor {
  const user = findUser(db, userId);
  if (user === undefined || user.disabled === 1)
    throw new AppError('FORBIDDEN', 'Your account was disabled. Ask your administrator.');
  const custom = listCustomRoles(db);
  const memberships = listMemberships(db, userId).map((membership): Membership => {
    const scope = roleScopeOf(membership.kind as OwnerKind);
    const levels = levelsOfRole(membership.role, scope, custom);
    return {
      ownerId: membership.owner_id,
      ownerKind: membership.kind as OwnerKind,
      ownerName: membership.name,
      role: membership.role,
      levels,
    };
  });
  const systemRole = user.system_role as SystemRole;
  return {
    userId,
    userName: user.name,
    systemRole,
    systemRank: getSystemRank(systemRole),
    homeOwnerId: user.home_owner_id,
    memberships,
    rightsIn: new Map(memberships.map((rights) => [rights.ownerId, rights])),
    visible: visibleOwners(memberships),
  };
}

/** A role that is in neither list gives the lowest level everywhere: damage never opens a door. */
function levelsOfRole(
  name: string,
  scope: 'organization' | 'community',
  custom: readonly { scope: string; name: string; levels: string }[],
): Levels {
  const builtIn = builtInRoles.find((role) => role.scope === scope && role.name === name);
  if (builtIn !== undefined) return builtIn.levels;
  const found = custom.find((role) => role.scope === scope && role.name === name);
  return completeLevels(scope, found === undefined ? {} : (JSON.parse(found.levels) as Record<string, string>));
}

export const isReadable = (actor: Actor, kind: ObjectKind, ownerId: number): boolean =>
  actor.visible.byKind[kind].has(ownerId);

/** Whether labels, Attribute Types and lists of an owner (null: of the system) are shown: not where its intelligence is closed. */
export const isVocabularyOpen = (actor: Actor, ownerId: number | null): boolean =>
  ownerId === null || actor.visible.intel.has(ownerId);

const dimsCache = new WeakMap<Actor, Map<string, readonly number[]>>();

/** Every `type * 65536 + owner` of these kinds that the user may see: what counts and pages are filtered by. */
export function readableDims(actor: Actor, kinds: readonly ObjectKind[] = objectKinds): readonly number[] {
  let cache = dimsCache.get(actor);
  if (cache === undefined) dimsCache.set(actor, (cache = new Map()));
  const name = kinds.join();
  let dims = cache.get(name);
  if (dims === undefined) {
    dims = objectTypes
      .filter((type) => kinds.includes(type.kind))
      .flatMap((type) => [...actor.visible.byKind[type.kind]].map((owner) => type.code * 65536 + owner));
    cache.set(name, dims);
  }
  return dims;
}

export const dimOf = (type: number, ownerId: number): number => type * 65536 + ownerId;
export const typeOfDim = (dim: number): number => Math.floor(dim / 65536);
export const ownerOfDim = (dim: number): number => dim % 65536;
