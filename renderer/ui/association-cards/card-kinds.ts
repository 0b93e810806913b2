import type { AssociationCard } from '../../../shared/contract/association.ts';
import { findDerivedRelation } from '../../../shared/association/derived.ts';
import { isAssociable } from '../../../shared/association/matrix.ts';
import type { ObjectKind } from '../../../shared/model/object-type.ts';

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

/** Kinds of Workflow: who may not see Workflow is not shown that there is such a card. */
export const isWorkflowKind = (kind: ObjectKind): boolean => kind === 'case' || kind === 'artifact';

/** Kinds of which the object can be associated with one. */
export function linkableKinds(kind: ObjectKind): readonly ObjectKind[] {
  return cardOrder.filter((other) => isAssociable(kind, other));
}

/** Whether relations through a shared Group are computed between the two kinds. */
export function isDerivable(kind: ObjectKind, other: ObjectKind): boolean {
  return findDerivedRelation(kind, other) !== undefined;
}

/** The cards of an object: one for each kind that it can be related to, and for each that it already is. */
export function cardsOf(
  kind: ObjectKind,
  counts: readonly AssociationCard[],
  showsWorkflow: boolean,
): readonly AssociationCard[] {
  const possible = cardOrder.filter((other) => isAssociable(kind, other) || isDerivable(kind, other));
  return cardOrder
    .map((other) => counts.find((card) => card.kind === other) ?? { kind: other, total: 0, types: [] })
    .filter(
      (card) => card.total > 0 || (possible.includes(card.kind) && (showsWorkflow || !isWorkflowKind(card.kind))),
    );
}
