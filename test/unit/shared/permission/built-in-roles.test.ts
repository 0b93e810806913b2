import { describe, expect, it } from 'vitest';
import { builtInRoles, getBuiltInRole, type BuiltInRoleId } from '../../../../shared/permission/built-in-roles.ts';
import type { Action } from '../../../../shared/permission/catalogue.ts';
import { isHeld } from '../../../../shared/permission/decide.ts';
import { isIntelOpen, isWorkflowOpen } from '../../../../shared/permission/gates.ts';
import type { RoleScope } from '../../../../shared/permission/owner-kind.ts';

/** Names of the built-in roles of a scope that can do something. */
function whoCan(scope: RoleScope, verb: Action): readonly string[] {
  return builtInRoles
    .filter((role) => role.scope === scope)
    .filter(({ levels }) => isHeld({ ownerId: 1, ownerKind: scope, ownerName: 'Northgate SOC', levels }, verb))
    .map(({ name }) => name);
}

describe('the built-in roles', () => {
  it('are six for Organizations and six for Communities, with ids made of scope and name', () => {
    expect(builtInRoles.map(({ id }) => id)).toEqual([
      'organization:read-only-user',
      'organization:read-only-commenter',
      'organization:standard-user',
      'organization:sharing-user',
      'organization:organization-administrator',
      'organization:app-developer',
      'community:banned',
      'community:user',
      'community:commenter',
      'community:contributor',
      'community:editor',
      'community:director',
    ]);
  });

  it('close Workflow to App Developers only', () => {
    const closed = builtInRoles.filter(
      ({ scope, levels }) => scope === 'organization' && !isWorkflowOpen(levels, 'organization'),
    );
    expect(closed.map(({ name }) => name)).toEqual(['App Developer']);
  });

  it('close the intelligence of a Community to the Banned only', () => {
    const closed = builtInRoles.filter(({ scope, levels }) => !isIntelOpen(levels, scope));
    expect(closed.map(({ id }) => id)).toEqual(['community:banned']);
  });

  it('open the Templates tab to the roles that the requirements leave', () => {
    const named = ['Standard User', 'Sharing User', 'Organization Administrator'];
    expect(whoCan('organization', 'systemTemplate.copy')).toEqual(named);
  });

  it('reserve bulk actions on potentially associated Cases for Organization Administrators', () => {
    expect(whoCan('organization', 'case.potential.bulkAct')).toEqual(['Organization Administrator']);
  });

  it('let Standard Users and above associate Indicators, Groups and Cases with a Case', () => {
    const named = ['Standard User', 'Sharing User', 'Organization Administrator'];
    expect(whoCan('organization', 'case.association.modify')).toEqual(named);
  });

  it('let every Organization role view associations, and every Community role but the Banned', () => {
    expect(whoCan('organization', 'group.association.view')).toHaveLength(6);
    expect(whoCan('community', 'group.association.view')).toEqual([
      'User',
      'Commenter',
      'Contributor',
      'Editor',
      'Director',
    ]);
  });

  it('copy data as Sharing User or Administrator, and as Contributor or above', () => {
    expect(whoCan('organization', 'group.copyToOrganization')).toEqual(['Sharing User', 'Organization Administrator']);
    expect(whoCan('community', 'group.contributeToCommunity')).toEqual(['Contributor', 'Editor', 'Director']);
  });

  it('let Read Only Commenters write Notes and Posts and nothing else', () => {
    const role = getBuiltInRole('organization:read-only-commenter');
    const rights = { ownerId: 1, ownerKind: 'organization', ownerName: 'Northgate SOC', levels: role.levels } as const;
    const writes: readonly Action[] = ['note.create', 'post.create', 'group.create', 'case.modify', 'tag.apply'];
    expect(writes.filter((verb) => isHeld(rights, verb))).toEqual(['note.create', 'post.create']);
  });

  it('give no Community role anything of Workflow or Playbooks', () => {
    const beyond = builtInRoles
      .filter(({ scope }) => scope === 'community')
      .flatMap(({ levels }) => Object.entries(levels))
      .filter(([key]) => key.startsWith('workflow.') || key.startsWith('playbooks.'));
    expect(beyond.every(([, level]) => level === 'None')).toBe(true);
    expect(beyond).toHaveLength(6 * 11);
  });

  it('are found by id only', () => {
    expect(getBuiltInRole('community:editor').name).toBe('Editor');
    // An id that a damaged store could hold.
    expect(() => getBuiltInRole('community:subscriber' as BuiltInRoleId)).toThrow('community:subscriber');
  });
});
