import { describe, expect, it } from 'vitest';
import { derivedKindsOf, derivedRelations, findDerivedRelation } from '../../../../shared/association/derived.ts';
import { directAssociation, isAssociable } from '../../../../shared/association/matrix.ts';

describe('derived relations', () => {
  it('join Indicators and Victims through a shared Group', () => {
    expect(derivedRelations.map(({ between, via }) => [...between, via].join(' '))).toEqual([
      'indicator indicator group',
      'indicator victim group',
      'victim victim group',
    ]);
  });

  it('cover every pair that the matrix calls derived, and pass through direct associations', () => {
    for (const { between, via } of derivedRelations) {
      const [first, second] = between;
      expect(['derived', 'typed']).toContain(directAssociation(first, second));
      expect([isAssociable(first, via), isAssociable(second, via)]).toEqual([true, true]);
    }
    expect(findDerivedRelation('victim', 'indicator')).toBe(findDerivedRelation('indicator', 'victim'));
    expect(findDerivedRelation('indicator', 'group')).toBeUndefined();
  });

  it('list the kinds that an object can be related to', () => {
    expect(derivedKindsOf('indicator')).toEqual(['indicator', 'victim']);
    expect(derivedKindsOf('victim')).toEqual(['indicator', 'victim']);
    expect(derivedKindsOf('group')).toEqual([]);
  });
});
