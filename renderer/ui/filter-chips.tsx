import { Cross } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import styles from './filter-chips.module.css';

interface FilterChipsProps {
  readonly chips: readonly { readonly id: string; readonly label: string; readonly onRemove: () => void }[];
  readonly onClear: () => void;
}

/** What a list is filtered by; each part can be taken out. */
export function FilterChips({ chips, onClear }: FilterChipsProps): ReactElement | null {
  if (chips.length === 0) return null;
  return (
    <div className={styles.chips} role="group" aria-label="Filters">
      {chips.map(({ id, label, onRemove }) => (
        <span key={id} className={styles.chip}>
          <span className={styles.label} title={label}>
            {label}
          </span>
          <button type="button" aria-label={`Remove the filter ${label}`} onClick={onRemove}>
            <Cross size={10} />
          </button>
        </span>
      ))}
      {chips.length > 1 && (
        <button type="button" className={styles.clear} onClick={onClear}>
          Clear all
        </button>
      )}
    </div>
  );
}
