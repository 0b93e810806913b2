import { describe, expect, it } from 'vitest';
import { Owner } from '../../../../../shared/model/owner.ts';
import { ObjectRow } from '../../../../../shared/model/object.ts';
import type { ObjectKind } from '../../../../../shared/model/object-type.ts';
import { getBuiltInRole } from '../../../../../shared/permission/built-in-roles.ts';
import { objectActions } from '../../../../../renderer/ui/object-menu/object-actions.tsx';

const ownerAs = (role: Parameters<typeof getBuiltInRole>[0]) =>
  Owner.parse({
    id: 1,
    kind: 'organization',
    name: 'Northgate',
    color: 0,
    home: true,
    role,
    levels: getBuiltInRole(role).levels,
  });
const anObject = (kind: ObjectKind, type: string) =>
  ObjectRow.parse({
    id: 1,
    kind,
    type,
    summary: 'x.example',
    ownerId: 1,
    created: 0,
    modified: 0,
    rating: null,
    confidence: null,
    active: null,
    withdrawn: false,
  });
const labels = (kind: ObjectKind, type: string) =>
  objectActions(anObject(kind, type), undefined).map(({ label }) => label);
const associate = (kind: ObjectKind, owner: Owner | undefined) =>
  objectActions(anObject(kind, kind), owner)
    .find(({ id }) => id === 'row.associate')
    ?.available();

describe('the menu of a row', () => {
  it('copies values of Indicators defanged first, and names as they are', () => {
    expect(labels('indicator', 'Host').filter((label) => label.startsWith('Copy'))).toEqual([
      'Copy value defanged',
      'Copy value as it is',
    ]);
    expect(labels('group', 'Malware').filter((label) => label.startsWith('Copy'))).toEqual(['Copy name']);
  });

  it('keeps associating visible for who may not, with the reason', () => {
    expect(associate('group', ownerAs('organization:organization-administrator'))).toBe(true);
    expect(associate('group', ownerAs('organization:read-only-user'))).toContain('Northgate');
    expect(associate('group', undefined)).toBe('You have no role in the owner of this object.');
    expect(associate('tag', ownerAs('organization:organization-administrator'))).toBe(true);
  });
});
