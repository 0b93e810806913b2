import type { AssociationCard } from '../../../../shared/contract/association.ts';
import type { ObjectKind } from '../../../../shared/model/object-type.ts';

/** From top to bottom. */
const sections: readonly ObjectKind[] = ['indicator', 'group', 'case', 'intelRequirement'];

/** The sections of the Associations card of a Case; Requirements only where there are any. Its Tags stand in its details. */
export const caseSections = (cards: readonly AssociationCard[]): readonly AssociationCard[] =>
  sections.flatMap((kind) =>
    cards.filter((card) => card.kind === kind && (kind !== 'intelRequirement' || card.total > 0)),
  );
