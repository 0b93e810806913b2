import { AppError } from '../error/app-error.ts';
import {
  getPermission,
  isPermissionKey,
  levelsOf,
  permissions,
  type LevelName,
  type Permission,
  type PermissionKey,
} from './catalogue.ts';
import type { RoleScope } from './owner-kind.ts';

/** What a role grants: a level for each key. Keys that mean nothing for the role's owners stand at None. */
export type Levels = Readonly<Record<PermissionKey, LevelName>>;

/**
 * The full set of levels of a role from what was chosen for it: a key left out gets its least level.
 * Throws INVALID_INPUT on a key or level that the catalogue does not have for the scope.
 */
export function completeLevels(scope: RoleScope, chosen: Readonly<Record<string, unknown>>): Levels {
  for (const key of Object.keys(chosen)) {
    if (!isPermissionKey(key)) throw new AppError('INVALID_INPUT', `There is no permission "${key}".`, { key });
    checkLevel(getPermission(key), scope, chosen[key]);
  }
  const complete = permissions.map(({ key }) => [key, chosen[key] ?? namesOf(getPermission(key), scope)[0]]);
  // Every key of the catalogue is present and every level was checked above or comes from the catalogue.
  return Object.fromEntries(complete) as Levels;
}

function checkLevel(permission: Permission, scope: RoleScope, level: unknown): void {
  const allowed = namesOf(permission, scope);
  if (typeof level === 'string' && allowed.includes(level)) return;
  const found = typeof level === 'string' ? `"${level}"` : 'no level name';
  throw new AppError(
    'INVALID_INPUT',
    `${permission.label} of a role for ${scope === 'organization' ? 'an Organization' : 'a Community'} is one of ${allowed.join(', ')}; found ${found}.`,
    { key: permission.key, level, allowed },
  );
}

/** Level names of a key in a scope, least first; only None where the key means nothing. */
function namesOf(permission: Permission, scope: RoleScope): readonly string[] {
  const levels = levelsOf(permission, scope);
  return levels.length === 0 ? ['None'] : levels.map((level) => level.name);
}
