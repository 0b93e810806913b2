import type { LevelName, PermissionKey } from './catalogue.ts';
import type { RoleScope } from './owner-kind.ts';

/** One built-in role as the tables write it: only the keys that mean something for its owners. */
export interface BuiltInRoleData {
  /** Scope and name in kebab-case, such as `organization:standard-user`; never changes. */
  readonly id: string;
  readonly scope: RoleScope;
  readonly name: string;
  readonly description: string;
  readonly levels: { readonly [key in PermissionKey]?: LevelName };
  /** Keys whose level a public source states. */
  readonly documented: readonly PermissionKey[];
}
