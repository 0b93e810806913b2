import type { AssociationCard } from '../../../shared/contract/association.ts';
import { findDerivedRelation } from '../../../shared/association/derived.ts';
import { isAssociable } from '../../../shared/association/matrix.ts';
import { typesFor } from '../../../shared/association/type-choice.ts';
import { type IndicatorType, indicatorTypes, type ObjectKind } from '../../../shared/model/object-type.ts';

/** Cards from top to bottom. */
const cardOrder: readonly ObjectKind[] = [
  'group',
  'indicator',
  'intelRequirement',
  'victim',
  'victimAsset',
  'tag',
  'case',
  'artifact',
  'track',
];

/** Kinds that nothing can be made of yet: their card appears with the first association. */
const notMadeHere: readonly ObjectKind[] = ['case', 'artifact', 'track'];

/** Kinds of which the object can be associated with one. */
export function linkableKinds(kind: ObjectKind): readonly ObjectKind[] {
  return cardOrder.filter((other) => !notMadeHere.includes(other) && isAssociable(kind, other));
}

/** The cards of an object: one for each kind that it can be associated with, and for each that it already is. */
export function cardsOf(kind: ObjectKind, counts: readonly AssociationCard[]): readonly AssociationCard[] {
  const linkable = linkableKinds(kind);
  return cardOrder
    .map((other) => counts.find((card) => card.kind === other) ?? { kind: other, total: 0, types: [] })
    .filter((card) => card.total > 0 || linkable.includes(card.kind));
}

/** Whether relations through a shared Group are computed between the two kinds. */
export function isDerivable(kind: ObjectKind, other: ObjectKind): boolean {
  return findDerivedRelation(kind, other) !== undefined;
}

/** Indicator types that some association type joins with a type, in the order of the types. */
export function joinableTypes(type: string): readonly IndicatorType[] {
  const from = indicatorTypes.find((name) => name === type);
  return from === undefined ? [] : indicatorTypes.filter((other) => typesFor(from, other).length > 0);
}
