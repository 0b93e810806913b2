import { Cross } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { BrowseFilter } from '../../../shared/contract/object.ts';
import { useOwners } from '../../ui/owner-edge-owners.ts';
import { filterChips } from './browse-filter.ts';
import styles from './browse.module.css';

interface FilterChipsProps {
  readonly filter: BrowseFilter;
  readonly onFilter: (filter: BrowseFilter) => void;
}

/** What the table is filtered by; each part can be taken out. */
export function FilterChips({ filter, onFilter }: FilterChipsProps): ReactElement | null {
  const chips = filterChips(filter, useOwners());
  if (chips.length === 0) return null;
  return (
    <div className={styles.chips} role="group" aria-label="Filters">
      {chips.map(({ id, label, without }) => (
        <span key={id} className={styles.chip}>
          <span className={styles.chipLabel}>{label}</span>
          <button type="button" aria-label={`Remove the filter ${label}`} onClick={() => onFilter(without)}>
            <Cross size={10} />
          </button>
        </span>
      ))}
      {chips.length > 1 && (
        <button type="button" className={styles.clear} onClick={() => onFilter({})}>
          Clear all
        </button>
      )}
    </div>
  );
}
