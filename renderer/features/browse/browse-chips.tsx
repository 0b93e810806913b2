import type { ReactElement } from 'react';
import type { BrowseFilter } from '../../../shared/contract/object.ts';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { useOwners } from '../../ui/owner-edge-owners.ts';
import { filterChips } from './browse-filter.ts';

interface BrowseChipsProps {
  readonly filter: BrowseFilter;
  readonly onFilter: (filter: BrowseFilter) => void;
}

/** What the table is filtered by. */
export function BrowseChips({ filter, onFilter }: BrowseChipsProps): ReactElement {
  const chips = filterChips(filter, useOwners()).map(({ id, label, without }) => ({
    id,
    label,
    onRemove: () => onFilter(without),
  }));
  return <FilterChips chips={chips} onClear={() => onFilter({})} />;
}
