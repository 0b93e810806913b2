export const ownerKinds = ['organization', 'community', 'source'] as const;

/** What owns intelligence. Roles of a Source are Community roles. */
export type OwnerKind = (typeof ownerKinds)[number];

/** The two lists of owner roles, and the two columns of the permission catalogue. */
export type RoleScope = 'organization' | 'community';

/** The list of roles, and the column of the catalogue, that govern an owner of a kind. */
export function roleScopeOf(ownerKind: OwnerKind): RoleScope {
  return ownerKind === 'organization' ? 'organization' : 'community';
}

/** Words for an owner kind in sentences. */
export const ownerKindLabel: Readonly<Record<OwnerKind, { readonly one: string; readonly many: string }>> = {
  organization: { one: 'Organization', many: 'Organizations' },
  community: { one: 'Community', many: 'Communities' },
  source: { one: 'Source', many: 'Sources' },
};
