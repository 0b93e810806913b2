/** Who acts: the session's user with roles and rights, loaded anew inside every call's transaction. */
import { AppError } from '../../shared/error/app-error.ts';
import {
  baseTypeOf,
  getObjectType,
  type ObjectKind,
  objectKinds,
  type ObjectTypeInfo,
  objectTypes,
  viewerListOf,
  withViewerList,
} from '../../shared/model/object-type.ts';
import { permissions } from '../../shared/permission/catalogue.ts';
import { builtInRoles } from '../../shared/permission/built-in-roles.ts';
import { completeLevels, type Levels } from '../../shared/permission/levels.ts';
import { type OwnerKind, roleScopeOf } from '../../shared/permission/owner-kind.ts';
import type { OwnerRights } from '../../shared/permission/question.ts';
import { getSystemRank, type SystemRole } from '../../shared/permission/system-role.ts';
import { type VisibleOwners, visibleOwners } from '../../shared/permission/visible.ts';
import { findSetting, findUser, listCustomRoles, listMemberships } from '../store/account-store.ts';
import { listViewerLists } from '../store/viewer-store.ts';
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
  /** Whether Workflow is switched on; off, nobody has any of its rights. */
  readonly workflow: boolean;
  /** Lists of viewers on which the user is, each with the Organization whose Cases have it. */
  readonly viewerLists: ReadonlyMap<number, number>;
}

/** Loads the user's rights; a user that is gone or disabled has no session any more. */
export function loadActor(db: Reader, userId: number): Actor {
  const user = findUser(db, userId);
  if (user === undefined || user.disabled === 1)
    throw new AppError('FORBIDDEN', 'Your account was disabled. Ask your administrator.');
  const custom = listCustomRoles(db);
  const workflow = findSetting(db, 'workflow') === 'on';
  const memberships = listMemberships(db, userId).map((membership): Membership => {
    const scope = roleScopeOf(membership.kind as OwnerKind);
    const levels = levelsOfRole(membership.role, scope, custom);
    return {
      ownerId: membership.owner_id,
      ownerKind: membership.kind as OwnerKind,
      ownerName: membership.name,
      role: membership.role,
      levels: workflow ? levels : withoutWorkflow(levels),
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
    workflow,
    viewerLists: new Map(listViewerLists(db, userId).map(({ id, owner_id: ownerId }) => [id, ownerId])),
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

const workflowKeys = permissions.filter(({ area }) => area === 'Case Management').map(({ key }) => key);
/** With Workflow switched off nobody has any of its rights. */
const withoutWorkflow = (levels: Levels): Levels => ({
  ...levels,
  ...Object.fromEntries(workflowKeys.map((key) => [key, 'None'])),
});

/** Whether an object of an owner is readable. `type`: as it is stored, with its list of viewers. */
export function isReadable(actor: Actor, type: number, ownerId: number): boolean {
  const list = viewerListOf(type);
  return (
    actor.visible.byKind[getObjectType(type).kind].has(ownerId) &&
    (list === 0 || actor.viewerLists.get(list) === ownerId)
  );
}

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
      .flatMap((type) => [...actor.visible.byKind[type.kind]].flatMap((owner) => dimsOf(actor, type, owner)));
    cache.set(name, dims);
  }
  return dims;
}

/** Cases and Artifacts have, besides those that everybody sees, those of each list of viewers. */
function dimsOf(actor: Actor, { kind, code }: ObjectTypeInfo, ownerId: number): number[] {
  if (kind !== 'case' && kind !== 'artifact') return [dimOf(code, ownerId)];
  const lists = [...actor.viewerLists].filter(([, owner]) => owner === ownerId).map(([list]) => list);
  return [0, ...lists].map((list) => dimOf(withViewerList(code, list), ownerId));
}

/** What associations that the user may see are counted under: owners, and pairs of type and owner of Cases and Artifacts. */
export const countedEnds = (actor: Actor): readonly number[] => [
  ...actor.visible.intel,
  ...readableDims(actor, ['case', 'artifact']),
];

export const dimOf = (type: number, ownerId: number): number => type * 65536 + ownerId;
/** The number under which the type is stored, with its list of viewers. */
export const storedTypeOfDim = (dim: number): number => Math.floor(dim / 65536);
export const typeOfDim = (dim: number): number => baseTypeOf(storedTypeOfDim(dim));
export const ownerOfDim = (dim: number): number => dim % 65536;
