import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkEnd } from '../../shared/association/link-rule.ts';
import { checkLink } from '../../shared/association/link-rule.ts';
import { directAssociation } from '../../shared/association/matrix.ts';
import { typesFor } from '../../shared/association/type-choice.ts';
import { indicatorTypes, objectKinds, objectTypes } from '../../shared/model/object-type.ts';
import { runs } from '../support/property-runs.ts';

const kind = fc.constantFrom(...objectKinds);
const indicatorType = fc.constantFrom(...indicatorTypes);
const owner = fc.constantFrom(
  { ownerId: 1, ownerKind: 'organization' } as const,
  { ownerId: 2, ownerKind: 'organization' } as const,
  { ownerId: 3, ownerKind: 'community' } as const,
  { ownerId: 4, ownerKind: 'source' } as const,
);
// Types between which several association types fit come up more often.
const busyTypes = objectTypes.filter(
  (type) => type.kind === 'indicator' && ['File', 'URL', 'Host'].includes(type.name),
);
const end: fc.Arbitrary<LinkEnd> = fc
  .tuple(fc.nat(30), fc.oneof(fc.constantFrom(...objectTypes), fc.constantFrom(...busyTypes)), owner)
  .map(([id, type, at]) => ({ id, kind: type.kind, type: type.name, ...at }));
const request = fc.record({
  from: end,
  to: end,
  associationType: fc.oneof(fc.constant(undefined), fc.constantFrom(0, 1, 10, 16, 17, 40, 42, 43)),
  direction: fc.oneof(
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom('from' as const, 'to' as const) },
  ),
  crossOwnerEnabled: fc.boolean(),
  userOrganizationIds: fc.subarray([1, 2]),
});
const flip = { from: 'to', to: 'from' } as const;

describe('associations', () => {
  it('are possible between two kinds in both orders or in none', () => {
    fc.assert(
      fc.property(kind, kind, (a, b) => {
        expect(directAssociation(a, b)).toBe(directAssociation(b, a));
      }),
    );
  });

  it('offer the same types from both ends, with the primary end mirrored', () => {
    fc.assert(
      fc.property(indicatorType, indicatorType, (a, b) => {
        const mirrored = typesFor(b, a).map(({ type, primary }) => ({
          type,
          primary: primary === 'choose' ? primary : flip[primary],
        }));
        expect(typesFor(a, b)).toEqual(mirrored);
      }),
    );
  });

  it('are judged the same from both ends', () => {
    fc.assert(
      fc.property(request, (given) => {
        const result = checkLink(given);
        const mirrored = checkLink({
          ...given,
          from: given.to,
          to: given.from,
          direction: given.direction && flip[given.direction],
        });
        expect(mirrored.ok).toBe(result.ok);
        expect(mirrored.code).toBe(result.code);
        if (result.ok && mirrored.ok) expect(mirrored.primary).toBe(result.primary && flip[result.primary]);
      }),
      runs(3000),
    );
  });

  it('never become possible by switching cross-owner associations off', () => {
    fc.assert(
      fc.property(request, (given) => {
        const off = checkLink({ ...given, crossOwnerEnabled: false });
        if (!off.ok) return;
        expect(checkLink({ ...given, crossOwnerEnabled: true })).toEqual(off);
        expect(off).toMatchObject({ crossOwner: false });
      }),
      runs(3000),
    );
  });
});
