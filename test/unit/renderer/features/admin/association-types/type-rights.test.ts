import { describe, expect, it } from 'vitest';
import { typeRights } from '../../../../../../renderer/features/admin/association-types/type-rights.ts';
import type { AssociationTypeRow } from '../../../../../../shared/contract/association-type.ts';

const administrator = { allowed: true, reason: null };
const added: AssociationTypeRow = {
  code: 100,
  name: 'Seen with',
  family: 'custom',
  primary: 'Host',
  nonPrimary: ['Address'],
  builtIn: false,
  enabled: true,
  uses: 0,
};
const allowedOf = (rights: ReturnType<typeof typeRights>) =>
  Object.entries(rights).flatMap(([name, { allowed }]) => (allowed ? [name] : []));

describe('an association type', () => {
  it('that was added and is not used may be changed, switched and deleted', () => {
    expect(allowedOf(typeRights(added, administrator))).toEqual(['change', 'toggle', 'remove']);
  });

  it('that is used is not deleted, and the reason names the number and the way out', () => {
    const rights = typeRights({ ...added, uses: 1200 }, administrator);
    expect(allowedOf(rights)).toEqual(['change', 'toggle']);
    expect(rights.remove.reason).toMatch(/1200 associations.*switch the type off/);
  });

  it('that is built in may only be switched', () => {
    expect(allowedOf(typeRights({ ...added, builtIn: true }, administrator))).toEqual(['toggle']);
  });

  it('must be chosen first', () => {
    const rights = typeRights(undefined, administrator);
    expect(allowedOf(rights)).toEqual([]);
    expect(rights.toggle.reason).toContain('Choose');
  });

  it('is out of reach for everybody but an administrator, with the reason for it', () => {
    const denied = { allowed: false, reason: 'Needs the System role Administrator; yours is User.' };
    expect(Object.values(typeRights(added, denied))).toEqual([denied, denied, denied]);
  });
});
