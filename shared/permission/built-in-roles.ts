import { communityRoles } from './built-in-community-roles.ts';
import { organizationRoles } from './built-in-organization-roles.ts';
import { completeLevels, type Levels } from './levels.ts';
import type { BuiltInRoleData } from './role-definition.ts';

/** Id of a built-in role, such as `organization:standard-user`. */
export type BuiltInRoleId = (typeof organizationRoles)[number]['id'] | (typeof communityRoles)[number]['id'];

/** A built-in role with a level for every key. Built-in roles are never changed or deleted. */
export interface BuiltInRole extends Omit<BuiltInRoleData, 'levels'> {
  readonly id: BuiltInRoleId;
  readonly levels: Levels;
}

/** The twelve built-in roles: six of Organizations, then six of Communities and Sources. */
export const builtInRoles: readonly BuiltInRole[] = [...organizationRoles, ...communityRoles].map((role) => ({
  ...role,
  levels: completeLevels(role.scope, role.levels),
}));

/** A built-in role by its id; throws on an id that does not exist. */
export function getBuiltInRole(id: BuiltInRoleId): BuiltInRole {
  const role = builtInRoles.find((candidate) => candidate.id === id);
  if (role === undefined) throw new Error(`no built-in role ${id}`);
  return role;
}
