import type { ReactElement } from 'react';
import type { AssociationRow } from '../../../shared/contract/association.ts';
import { utcText } from '../time-text-format.ts';
import styles from './association-cards.module.css';

interface HowTextProps {
  readonly row: AssociationRow;
  /** Says more about the row; the grid has the keyboard's way. */
  readonly onDetails: (row: AssociationRow) => void;
}

/** How an association came to be: by whose hand, by which import, or through which shared Group. */
export function HowText({ row, onDetails }: HowTextProps): ReactElement {
  const text = howText(row);
  const verb = row.verb === null ? '' : `${row.verb} · `;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.how}
      title={`${verb}${text} · ${utcText(row.at)} · I shows more`}
      onClick={(event) => {
        event.stopPropagation();
        onDetails(row);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {text}
    </button>
  );
}

export function howText(row: Pick<AssociationRow, 'source' | 'by' | 'via'>): string {
  if (row.via !== null) {
    const others = row.via.count - 1;
    return `via ${row.via.summary}${others > 0 ? ` and ${others} more` : ''}`;
  }
  return row.source === 'manual' ? (row.by ?? 'by hand') : row.source;
}
