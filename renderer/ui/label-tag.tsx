import { Cross } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { labelColors } from './label-tag-color.ts';
import styles from './label-tag.module.css';

interface LabelTagProps {
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  readonly description?: string | null;
  readonly onRemove?: (() => void) | undefined;
}

/** A Security Label such as TLP:AMBER. */
export function LabelTag({ name, color, description, onRemove }: LabelTagProps): ReactElement {
  const { ground, text } = labelColors(name, color);
  return (
    <span className={styles.label} style={{ background: ground, color: text }} title={description ?? undefined}>
      {name}
      {onRemove !== undefined && (
        <button type="button" className={styles.remove} aria-label={`Remove label ${name}`} onClick={onRemove}>
          <Cross size={12} />
        </button>
      )}
    </span>
  );
}
