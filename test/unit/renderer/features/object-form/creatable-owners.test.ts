import { expect, test } from 'vitest';
import { creatableOwners } from '../../../../../renderer/features/object-form/creatable-owners.ts';
import type { Owner } from '../../../../../shared/model/owner.ts';
import { builtInRoles } from '../../../../../shared/permission/built-in-roles.ts';

function anOwner(id: number, kind: Owner['kind'], name: string, role: string, home = false): Owner {
  const scope = kind === 'organization' ? 'organization' : 'community';
  const levels = builtInRoles.find((known) => known.name === role && known.scope === scope)?.levels;
  if (levels === undefined) throw new Error(`no role ${role}`);
  // The id is only told apart from others here.
  return { id: id as Owner['id'], kind, name, color: 0, home, role, levels };
}

test('the home Organization comes first, and an owner without the right says which is missing', () => {
  const owners = [
    anOwner(3, 'community', 'A Community', 'User'),
    anOwner(1, 'organization', 'Northgate', 'Standard User', true),
  ];
  const [home, community] = creatableOwners(owners, 'group.create');
  expect(home).toMatchObject({ owner: { name: 'Northgate' }, reason: null });
  expect(community?.owner.name).toBe('A Community');
  expect(community?.reason).toMatch(/Needs Group: .* in A Community; your role there has Read/);
});

test('a read-only user may create nowhere', () => {
  const owners = [anOwner(1, 'organization', 'Northgate', 'Read Only User', true)];
  expect(creatableOwners(owners, 'indicator.create').every(({ reason }) => reason !== null)).toBe(true);
});
