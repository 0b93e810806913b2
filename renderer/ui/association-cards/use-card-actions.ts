import { type RefObject, useMemo } from 'react';
import type { AssociationCard, AssociationRow } from '../../../shared/contract/association.ts';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import { useRegisteredActions } from '../../commands/use-registered-actions.ts';
import { changeCardLayout, type CardLayout, withCollapsed } from './card-layout.ts';
import { changeCardView } from './card-view.ts';

export const filterFieldId = (objectId: number, kind: ObjectKind): string => `filter-${objectId}-${kind}`;

interface CardActions {
  readonly objectId: number;
  readonly cards: readonly AssociationCard[];
  readonly layout: CardLayout;
  /** The row on which the keyboard was last. */
  readonly active: RefObject<AssociationRow | null>;
  readonly onDetails: (row: AssociationRow) => void;
}

/** The keys of the cards: Ctrl+F filters the one in which the keyboard is, `i` says more about its row. */
export function useCardActions({ objectId, cards, layout, active, onDetails }: CardActions): void {
  const actions = useMemo(() => {
    const filterCard = (): void => {
      const focused = focusedCard()?.getAttribute('data-card-kind');
      const card = cards.find(({ kind }) => kind === focused) ?? cards.find(({ total }) => total > 0);
      if (card === undefined) return;
      if (layout.collapsed.includes(card.kind)) changeCardLayout(withCollapsed(layout, [card.kind], false));
      changeCardView(objectId, card.kind, { filterOpen: true });
      // The field takes the focus itself when it appears; one that is there already is given it.
      document.getElementById(filterFieldId(objectId, card.kind))?.focus();
    };
    return [
      {
        id: 'associations.filter',
        label: 'Filter the associations',
        shortcut: 'mod+F',
        group: 'Object',
        available: () => cards.some(({ total }) => total > 0) || 'There is nothing to filter yet.',
        perform: filterCard,
      },
      {
        id: 'associations.details',
        label: 'Details of the association',
        shortcut: 'I',
        group: 'Object',
        available: () => active.current !== null || 'Go to a row of a card first.',
        perform: () => {
          if (active.current !== null) onDetails(active.current);
        },
      },
    ];
  }, [objectId, cards, layout, active, onDetails]);
  useRegisteredActions(actions);
}

const focusedCard = (): Element | null => document.activeElement?.closest('[data-card-kind]') ?? null;
