import { useMemo } from 'react';
import type { AssociationCard } from '../../../shared/contract/association.ts';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import { useRegisteredActions } from '../../commands/use-registered-actions.ts';
import { changeCardLayout, type CardLayout, withCollapsed } from './card-layout.ts';
import { changeCardView } from './card-view.ts';

export const filterFieldId = (objectId: number, kind: ObjectKind): string => `filter-${objectId}-${kind}`;

/** Ctrl+F filters the card in which the keyboard is, or the first one that has rows. */
export function useFilterAction(objectId: number, cards: readonly AssociationCard[], layout: CardLayout): void {
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
    ];
  }, [objectId, cards, layout]);
  useRegisteredActions(actions);
}

const focusedCard = (): Element | null => document.activeElement?.closest('[data-card-kind]') ?? null;
