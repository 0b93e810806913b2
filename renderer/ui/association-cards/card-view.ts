import { create } from 'zustand';
import type { Input } from '../../../shared/contract/index.ts';
import { refang } from '../../../shared/indicator/refang.ts';
import type { ObjectKind } from '../../../shared/model/object-type.ts';

export const cardSorts = ['newest', 'summary', 'type', 'modified'] as const;
export type CardSort = (typeof cardSorts)[number];

/** How the analyst looks at one card: kept while the window lives, so that a change of tab loses nothing. */
export interface CardView {
  readonly filterOpen: boolean;
  readonly text: string;
  readonly types: readonly string[];
  readonly owners: readonly number[];
  /** Codes of association types. */
  readonly associationTypes: readonly number[];
  readonly source: 'manual' | 'import' | null;
  readonly crossOwner: boolean;
  readonly sort: CardSort;
  readonly descending: boolean;
  readonly page: number;
  readonly derivedPage: number;
  /** Whether relations through a shared Group are listed below the direct ones. */
  readonly derived: boolean;
}

/** A filter that lets everything through. */
export const noFilter = {
  text: '',
  types: [],
  owners: [],
  associationTypes: [],
  source: null,
  crossOwner: false,
} as const satisfies Partial<CardView>;

const initial: CardView = {
  ...noFilter,
  filterOpen: false,
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

/** Whether some rows may be left out. */
export const isFiltered = (view: CardView): boolean =>
  view.text.trim() !== '' || view.types.length > 0 || view.owners.length > 0 || view.crossOwner || asksForDirect(view);

/** Relations through a Group have neither an association type nor a source: asking for one leaves all of them out. */
export const asksForDirect = (view: CardView): boolean => view.associationTypes.length > 0 || view.source !== null;

export type CardFilterInput = Omit<Input<'association.list'>, 'offset' | 'limit' | 'sort' | 'descending'>;

/** The rows that a card shows, as the contract asks for them. */
export function filterInput(id: number, kind: ObjectKind, view: CardView, derived: boolean): CardFilterInput {
  const text = view.text.trim();
  return {
    id,
    kind,
    ...(view.types.length > 0 ? { types: [...view.types] } : {}),
    ...(view.owners.length > 0 ? { owners: [...view.owners] } : {}),
    ...(view.associationTypes.length > 0 ? { associationTypes: [...view.associationTypes] } : {}),
    ...(view.source === null ? {} : { source: view.source }),
    ...(view.crossOwner ? { crossOwner: true } : {}),
    // What is pasted may be defanged as it is shown everywhere; what is stored never is.
    ...(text === '' ? {} : { text: kind === 'indicator' ? refang(text) : text }),
    ...(derived ? { derived } : {}),
  };
}
