import type { AssociationCard } from '../../../shared/contract/association.ts';
import type { ObjectKind } from '../../../shared/model/object-type.ts';

/** Cards from top to bottom. */
const cardOrder: readonly ObjectKind[] = [
  'intelRequirement',
  'group',
  'indicator',
  'victim',
  'victimAsset',
  'tag',
  'case',
  'artifact',
  'track',
];

/** Kinds that nothing can be made of yet: their card appears with the first association. */
const notMadeHere: readonly ObjectKind[] = ['case', 'artifact', 'track'];

const associable: Readonly<Record<ObjectKind, readonly ObjectKind[]>> = {
  indicator: ['intelRequirement', 'group', 'indicator', 'victimAsset', 'tag'],
  group: ['intelRequirement', 'group', 'indicator', 'victim', 'victimAsset', 'tag'],
  intelRequirement: ['group', 'indicator', 'victimAsset', 'tag'],
  victim: ['group', 'tag'],
  victimAsset: ['intelRequirement', 'group', 'indicator', 'tag'],
  tag: ['intelRequirement', 'group', 'indicator', 'victim', 'victimAsset'],
  case: [],
  artifact: [],
  track: ['tag'],
};

/** Kinds of which the object can be associated with one. */
export function linkableKinds(kind: ObjectKind): readonly ObjectKind[] {
  return cardOrder.filter((other) => !notMadeHere.includes(other) && associable[kind].includes(other));
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
  return other === 'indicator' && (kind === 'indicator' || kind === 'group' || kind === 'victim');
}
