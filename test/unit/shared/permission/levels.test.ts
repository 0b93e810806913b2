import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../shared/error/app-error.ts';
import { builtInRoles } from '../../../../shared/permission/built-in-roles.ts';
import { permissionKeys } from '../../../../shared/permission/catalogue.ts';
import { completeLevels } from '../../../../shared/permission/levels.ts';
import type { RoleScope } from '../../../../shared/permission/owner-kind.ts';

function refusal(scope: RoleScope, chosen: Readonly<Record<string, unknown>>): AppError {
  try {
    completeLevels(scope, chosen);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('the levels were accepted');
}

describe('completeLevels', () => {
  it('gives the least level to every key left out', () => {
    const levels = completeLevels('organization', { 'intel.group': 'Create' });
    expect(Object.keys(levels)).toEqual(permissionKeys);
    expect(levels['intel.group']).toBe('Create');
    expect(levels['intel.tag']).toBe('None');
    expect(levels['access.attributeType']).toBe('Read');
    expect(levels['access.securityLabel']).toBe('Read');
    expect(completeLevels('community', {})['access.securityLabel']).toBe('None');
  });

  it('leaves complete levels as they are', () => {
    for (const { scope, levels } of builtInRoles) expect(completeLevels(scope, levels)).toEqual(levels);
  });

  it('refuses a key that does not exist', () => {
    expect(refusal('organization', { 'intel.publish': 'Allowed' })).toMatchObject({
      code: 'INVALID_INPUT',
      message: 'There is no permission "intel.publish".',
    });
    expect(refusal('organization', { constructor: 'None' }).code).toBe('INVALID_INPUT');
  });

  it('refuses a level that the key does not have and lists those that it has', () => {
    expect(refusal('organization', { 'intel.tag': 'Create' })).toMatchObject({
      code: 'INVALID_INPUT',
      message: 'Tag of a role for an Organization is one of None, Read, Full; found "Create".',
      details: { key: 'intel.tag', level: 'Create', allowed: ['None', 'Read', 'Full'] },
    });
    expect(refusal('organization', { 'access.securityLabel': 'None' }).code).toBe('INVALID_INPUT');
  });

  it('refuses a level that is no text', () => {
    for (const level of [undefined, null, 1, ['Read']]) {
      expect(refusal('organization', { 'intel.tag': level }).code).toBe('INVALID_INPUT');
    }
  });

  it('refuses Workflow levels other than None in a Community role', () => {
    expect(completeLevels('community', { 'workflow.case': 'None' })['workflow.case']).toBe('None');
    expect(refusal('community', { 'workflow.case': 'Read' }).code).toBe('INVALID_INPUT');
  });

  it('keeps levels that are stored without effect in Communities', () => {
    expect(completeLevels('community', { 'access.users': 'Full' })['access.users']).toBe('Full');
  });
});
