import { describe, expect, it } from 'vitest';
import { decide } from '../../../../shared/permission/decide.ts';
import { getSystemRank, systemRoles, type SystemRole } from '../../../../shared/permission/system-role.ts';
import { rightsIn } from './builders.ts';

const deletes = (actor: SystemRole, target: SystemRole): boolean =>
  decide({
    ...rightsIn(),
    verb: 'user.delete',
    facts: { rankOfActor: getSystemRank(actor), rankOfTarget: getSystemRank(target) },
  }).allowed;

describe('System roles', () => {
  it('keep an Organization Administrator who is a User away from an Operations Administrator', () => {
    expect(deletes('User', 'Operations Administrator')).toBe(false);
    expect(deletes('User', 'Read Only User')).toBe(true);
    expect(deletes('User', 'User')).toBe(true);
    expect(deletes('Operations Administrator', 'Accounts Administrator')).toBe(true);
  });

  it('put the Administrator above all', () => {
    expect(systemRoles.filter((role) => !deletes('Administrator', role))).toEqual([]);
    expect(systemRoles.filter((role) => deletes(role, 'Administrator'))).toEqual(['Administrator']);
  });
});
