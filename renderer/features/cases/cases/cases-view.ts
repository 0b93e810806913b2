import { z } from 'zod';
import { create } from 'zustand';
import { CaseFilter, caseSorts } from '../../../../shared/contract/case-list.ts';
import { useSession } from '../../../state/session.ts';

/** Most views that a user keeps. */
export const mostViews = 50;

/** How a user looks at Cases: kept across restarts. */
export const CasesPreference = z.object({
  layout: z.enum(['grid', 'list']),
  sort: z.enum(caseSorts),
  descending: z.boolean(),
  /** Columns of the list that are not shown. */
  hidden: z.array(z.string().max(40)).max(40),
  views: z.array(z.object({ name: z.string().max(100), filter: CaseFilter })).max(mostViews),
  /** Name of the view with which the screen opens; null for all Cases. */
  initial: z.string().max(100).nullable(),
});
export type CasesPreference = z.infer<typeof CasesPreference>;

export const initialPreference: CasesPreference = {
  layout: 'grid',
  sort: 'number',
  descending: true,
  // What does not fit beside the others in a small window.
  hidden: ['modified', 'owner'],
  views: [],
  initial: null,
};

interface FilterState {
  /** Null until the user filters: the view of the preference counts. */
  readonly filter: CaseFilter | null;
}
const useFilter = create<FilterState>(() => ({ filter: null }));

// A filter may name what the next user may not see.
useSession.subscribe((now, before) => {
  if (now.user?.id !== before.user?.id) useFilter.setState({ filter: null });
});

export const setCaseFilter = (filter: CaseFilter): void => useFilter.setState({ filter });

/** The filter in force, kept while the window lives: at first that of the view with which the screen opens. */
export function useCaseFilter({ views, initial }: CasesPreference): CaseFilter {
  const filter = useFilter((state) => state.filter);
  return filter ?? views.find(({ name }) => name === initial)?.filter ?? noFilter;
}
const noFilter: CaseFilter = {};

/** The filter with some parts changed; a part that is undefined or empty is taken away. */
export function changed(
  filter: CaseFilter,
  change: { [K in keyof CaseFilter]?: CaseFilter[K] | undefined },
): CaseFilter {
  const parts = Object.entries({ ...filter, ...change }).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  // Parts of two filters, none of them undefined.
  return Object.fromEntries(parts) as CaseFilter;
}

export const isSameFilter = (a: CaseFilter, b: CaseFilter): boolean => textOf(a) === textOf(b);
const textOf = (filter: CaseFilter): string =>
  JSON.stringify(Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)));
