import { expect, it } from 'vitest';
import { Owner } from '../../../../shared/model/owner.ts';
import { getBuiltInRole } from '../../../../shared/permission/built-in-roles.ts';
import { ownersAllowing } from '../../../../renderer/api/owner-rights.ts';

const anOwner = (id: number, role: Parameters<typeof getBuiltInRole>[0], home = false) =>
  Owner.parse({
    id,
    kind: 'organization',
    name: `Owner ${id}`,
    color: 0,
    home,
    role,
    levels: getBuiltInRole(role).levels,
  });

it('offers only owners whose role allows the action, the home owner first', () => {
  const owners = [
    anOwner(1, 'organization:organization-administrator'),
    anOwner(2, 'organization:read-only-user'),
    anOwner(3, 'organization:organization-administrator', true),
  ];
  expect(ownersAllowing(owners, 'group.create').owners.map(({ id }) => id)).toEqual([3, 1]);
});

it('says what is missing when no owner allows the action', () => {
  const { owners, reason } = ownersAllowing([anOwner(2, 'organization:read-only-user')], 'group.create');
  expect(owners).toEqual([]);
  expect(reason).toContain('Owner 2');
});

it('says that there is no owner at all', () => {
  expect(ownersAllowing([], 'group.create').reason).toBe('You are not a member of any owner.');
});
