import { describe, expect, it } from 'vitest';
import { objectKinds } from '../../../../shared/model/object-type.ts';
import { getBuiltInRole, type BuiltInRoleId } from '../../../../shared/permission/built-in-roles.ts';
import type { OwnerKind } from '../../../../shared/permission/owner-kind.ts';
import type { OwnerRights } from '../../../../shared/permission/question.ts';
import { ownersHolding, visibleOwners } from '../../../../shared/permission/visible.ts';
import { rightsIn } from './builders.ts';

function member(ownerId: number, ownerKind: OwnerKind, role: BuiltInRoleId): OwnerRights {
  return { ownerId, ownerKind, ownerName: `Owner ${ownerId}`, levels: getBuiltInRole(role).levels };
}

const memberships = [
  member(1, 'organization', 'organization:standard-user'),
  member(2, 'community', 'community:banned'),
  member(3, 'community', 'community:user'),
  member(4, 'source', 'community:editor'),
];

describe('visibleOwners', () => {
  it('leaves out owners whose intelligence is closed and Workflow outside Organizations', () => {
    const visible = visibleOwners(memberships);
    expect([...visible.intel]).toEqual([1, 3, 4]);
    expect([...visible.workflow]).toEqual([1]);
  });

  it('shows each kind in the owners that have it and let the user view it', () => {
    const { byKind } = visibleOwners(memberships);
    expect(Object.fromEntries(objectKinds.map((kind) => [kind, [...byKind[kind]]]))).toEqual({
      indicator: [1, 3, 4],
      group: [1, 3, 4],
      intelRequirement: [1],
      victim: [1, 3, 4],
      victimAsset: [1, 3, 4],
      tag: [1, 3, 4],
      case: [1],
      artifact: [1],
      track: [1, 3, 4],
    });
  });

  it('hides every intelligence kind of an owner when one key closes it, and keeps Workflow', () => {
    const { byKind, intel, workflow } = visibleOwners([rightsIn('organization', { 'intel.post': 'None' })]);
    expect(intel.size).toBe(0);
    expect(workflow.size).toBe(1);
    expect(objectKinds.filter((kind) => byKind[kind].size > 0)).toEqual(['case', 'artifact']);
  });

  it('shows nothing to someone without memberships', () => {
    const visible = visibleOwners([]);
    expect(visible.intel.size + visible.workflow.size).toBe(0);
  });
});

describe('ownersHolding', () => {
  it('finds the owners in which a right exists at all, own objects included', () => {
    expect([...ownersHolding(memberships, 'post.delete')]).toEqual([1, 3, 4]);
    expect([...ownersHolding(memberships, 'indicator.delete')]).toEqual([1, 4]);
  });
});
