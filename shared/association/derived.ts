/** Relations that are computed through a shared Group and never stored. */
import type { ObjectKind } from '../model/object-type.ts';

export interface DerivedRelation {
  /** The two kinds, in the order of `objectKinds`. */
  readonly between: readonly [ObjectKind, ObjectKind];
  /** Kind of the object with which both are associated directly. */
  readonly via: ObjectKind;
  /** Words that mark the relation as derived. */
  readonly label: string;
}

/** Every derived relation. Indicators may be associated directly, too; the derived relation is shown beside it. */
export const derivedRelations: readonly DerivedRelation[] = [
  { between: ['indicator', 'indicator'], via: 'group', label: 'Share a Group' },
  { between: ['indicator', 'victim'], via: 'group', label: 'Share a Group' },
  { between: ['victim', 'victim'], via: 'group', label: 'Share a Group' },
];

/** The derived relation between two kinds in either order, or undefined. */
export function findDerivedRelation(kindA: ObjectKind, kindB: ObjectKind): DerivedRelation | undefined {
  return derivedRelations.find(
    ({ between: [first, second] }) => (first === kindA && second === kindB) || (first === kindB && second === kindA),
  );
}

/** The kinds to which an object of a kind can be related through a shared Group. */
export function derivedKindsOf(kind: ObjectKind): readonly ObjectKind[] {
  return derivedRelations.flatMap(({ between: [first, second] }) =>
    first === kind ? [second] : second === kind ? [first] : [],
  );
}
