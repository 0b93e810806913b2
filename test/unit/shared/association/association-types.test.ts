import { describe, expect, it } from 'vitest';
import {
  associationTypes,
  findAssociationType,
  firstAddedAssociationCode,
} from '../../../../shared/association/association-types.ts';

describe('the association types', () => {
  // Stored in workspaces: a changed line here would re-label associations that exist.
  it('keep their numbers and names', () => {
    expect(associationTypes.map((type) => `${type.code} ${type.family} ${type.name}`)).toEqual([
      '0 generic Associated',
      '1 tagging Tagged',
      '10 custom Address to User Agent',
      '11 custom ASN to Address',
      '12 custom ASN to CIDR',
      '13 custom CIDR to Address',
      '14 custom DNS PTR Record',
      '15 custom Domain Registrant Email',
      '16 custom File Download',
      '17 custom URL Host',
      '40 fileAction File Archive',
      '41 fileAction File DNS Query',
      '42 fileAction File Drop',
      '43 fileAction File Traffic',
      '44 fileAction File Mutex',
      '45 fileAction File Registry Key',
      '46 fileAction File User Agent',
    ]);
  });

  it('leave the numbers from 100 to administrators', () => {
    expect(Math.max(...associationTypes.map((type) => type.code))).toBeLessThan(firstAddedAssociationCode);
  });

  it('have ends exactly when they join Indicators, a File being primary in every file action', () => {
    for (const type of associationTypes) {
      const joins = type.family === 'custom' || type.family === 'fileAction';
      expect([type.primary !== undefined, (type.nonPrimary ?? []).length > 0]).toEqual([joins, joins]);
      if (type.family === 'fileAction') expect(type.primary).toBe('File');
    }
  });

  it('are found by number', () => {
    expect(findAssociationType(17)).toMatchObject({ primary: 'URL', nonPrimary: ['Host', 'Address'] });
    expect(findAssociationType(99)).toBeUndefined();
  });
});
