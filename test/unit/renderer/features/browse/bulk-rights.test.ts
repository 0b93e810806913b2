import { expect, it } from 'vitest';
import { ObjectRow } from '../../../../../shared/model/object.ts';
import { Owner } from '../../../../../shared/model/owner.ts';
import { getBuiltInRole } from '../../../../../shared/permission/built-in-roles.ts';
import { bulkLimit, deletionRight, taggingRight } from '../../../../../renderer/features/browse/bulk-rights.ts';

const anOwner = (id: number, role: Parameters<typeof getBuiltInRole>[0]) =>
  Owner.parse({
    id,
    kind: 'organization',
    name: `Owner ${id}`,
    color: 0,
    home: false,
    role,
    levels: getBuiltInRole(role).levels,
  });
const owners = new Map([
  [1, anOwner(1, 'organization:organization-administrator')],
  [2, anOwner(2, 'organization:read-only-user')],
]);
const aRow = (id: number, ownerId: number, kind = 'group') =>
  ObjectRow.parse({
    id,
    kind,
    type: 'Malware',
    summary: 'GoldMax',
    ownerId,
    created: 0,
    modified: 0,
    rating: null,
    confidence: null,
    active: null,
    withdrawn: false,
  });

it('allows a deletion where every owner does', () => {
  expect(deletionRight([aRow(1, 1), aRow(2, 1)], owners)).toEqual({ allowed: true, reason: null });
});

it('says for how many rows a deletion is not possible', () => {
  const right = deletionRight([aRow(1, 1), aRow(2, 2)], owners);
  expect(right.allowed).toBe(false);
  expect(right.reason).toContain('1 of 2');
  expect(right.reason).toContain('Owner 2');
});

it('refuses what the user no longer has a role for', () => {
  expect(deletionRight([aRow(1, 9)], owners).allowed).toBe(false);
});

it('does not tag Tags', () => {
  expect(taggingRight([aRow(1, 1)], owners).allowed).toBe(true);
  expect(taggingRight([aRow(1, 1, 'tag')], owners).allowed).toBe(false);
});

it('takes no more rows than one change set can', () => {
  const rows = Array.from({ length: bulkLimit + 1 }, (_, id) => aRow(id + 1, 1));
  expect(deletionRight(rows, owners).reason).toContain('at most 1000');
});
