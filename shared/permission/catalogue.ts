import { accessPermissions } from './access-permissions.ts';
import { intelPermissions } from './intel-permissions.ts';
import type { PermissionDefinition, PermissionLevel } from './permission-definition.ts';
import { playbookPermissions } from './playbook-permissions.ts';
import { workflowPermissions } from './workflow-permissions.ts';
import { roleScopeOf, type OwnerKind } from './owner-kind.ts';

const rows = [...accessPermissions, ...intelPermissions, ...workflowPermissions, ...playbookPermissions] as const;
type Row = (typeof rows)[number];
type Column = NonNullable<{ [R in Row as R['key']]: R['levels'][keyof R['levels']] }[Row['key']]>;

/** One of the 26 keys. */
export type PermissionKey = Row['key'];
/** The name of any level of any key. */
export type LevelName = Column[number]['name'];
/** Every verb of every level, Own and Any apart. */
export type Verb = Column[number]['verbs'][number];
/**
 * What a caller asks for: the verb without Own or Any. `note.modify` is allowed by `note.modifyAny`, or by
 * `note.modifyOwn` when the facts make the Note an own one; `group.modify` is the verb itself.
 */
export type Action = Verb extends infer V ? (V extends `${infer Base}Own` | `${infer Base}Any` ? Base : V) : never;

export type Permission = PermissionDefinition & { readonly key: PermissionKey };

/** The catalogue in the order of the role editor. */
export const permissions: readonly Permission[] = rows;
export const permissionKeys: readonly PermissionKey[] = rows.map((row) => row.key);

const byKey = new Map(permissions.map((permission) => [permission.key, permission]));
const byAction = new Map<Action, Permission>();
for (const permission of permissions) {
  for (const level of [...permission.levels.organization, ...(permission.levels.community ?? [])]) {
    for (const verb of level.verbs) byAction.set(toAction(verb), permission);
  }
}

/** Every action of the catalogue, each under exactly one key. */
export const actions: readonly Action[] = [...byAction.keys()];

function toAction(verb: string): Action {
  // The cast repeats in types what the pattern does: every verb of the table without its Own or Any is an Action.
  return verb.replace(/(Own|Any)$/, '') as Action;
}

/** The row of a key; throws on a key that does not exist. */
export function getPermission(key: PermissionKey): Permission {
  const permission = byKey.get(key);
  if (permission === undefined) throw new Error(`no permission ${key}`);
  return permission;
}

/** The row that governs an action; throws on an action that does not exist. */
export function permissionOf(action: Action): Permission {
  const permission = byAction.get(action);
  if (permission === undefined) throw new Error(`no permission governs ${action}`);
  return permission;
}

export function isPermissionKey(text: string): text is PermissionKey {
  return permissions.some((permission) => permission.key === text);
}

export function isAction(text: string): text is Action {
  return actions.some((action) => action === text);
}

/** The levels of a key for an owner kind, least first; empty where the key means nothing. */
export function levelsOf(permission: Permission, ownerKind: OwnerKind): readonly PermissionLevel[] {
  return permission.levels[roleScopeOf(ownerKind)] ?? [];
}
