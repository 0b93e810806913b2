import { create } from 'zustand';
import type { ObjectKind } from '../../../shared/model/object-type.ts';

export const cardSorts = ['newest', 'summary', 'type', 'modified'] as const;
export type CardSort = (typeof cardSorts)[number];

/** How the analyst looks at one card: kept while the window lives, so that a change of tab loses nothing. */
export interface CardView {
  readonly filterOpen: boolean;
  readonly text: string;
  readonly types: readonly string[];
  readonly sort: CardSort;
  readonly descending: boolean;
  readonly page: number;
  readonly derivedPage: number;
  /** Whether relations through a shared Group are listed below the direct ones. */
  readonly derived: boolean;
}

const initial: CardView = {
  filterOpen: false,
  text: '',
  types: [],
  sort: 'newest',
  descending: true,
  page: 0,
  derivedPage: 0,
  derived: false,
};

interface CardViews {
  readonly views: Readonly<Record<string, CardView>>;
}

const useCardViews = create<CardViews>(() => ({ views: {} }));
const keyOf = (objectId: number, kind: ObjectKind): string => `${objectId}/${kind}`;

export function useCardView(objectId: number, kind: ObjectKind): CardView {
  return useCardViews((state) => state.views[keyOf(objectId, kind)] ?? initial);
}

/** Changes how a card is looked at. What narrows or reorders the list returns to its first page. */
export function changeCardView(objectId: number, kind: ObjectKind, change: Partial<CardView>): void {
  const key = keyOf(objectId, kind);
  const turnsPage = 'page' in change || 'derivedPage' in change || 'filterOpen' in change;
  useCardViews.setState(({ views }) => ({
    views: {
      ...views,
      [key]: { ...(views[key] ?? initial), ...(turnsPage ? {} : { page: 0, derivedPage: 0 }), ...change },
    },
  }));
}
