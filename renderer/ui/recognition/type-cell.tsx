import type { ReactElement } from 'react';
import { type IndicatorType, indicatorTypes } from '../../../shared/model/object-type.ts';
import { type PasteRow, possibleTypes } from './paste-row.ts';
import styles from './type-cell.module.css';

export interface TypeCellProps {
  readonly row: PasteRow;
  readonly onType: (index: number, type: IndicatorType) => void;
}

/** The type, with the others as which the text could be read. */
export function TypeCell({ row, onType }: TypeCellProps): ReactElement {
  const types = possibleTypes(row.found);
  const offered = row.type === null || types.includes(row.type) ? types : [row.type, ...types];
  return (
    <select
      className={styles.type}
      aria-label={`Type of line ${row.line}`}
      value={row.type ?? ''}
      onClick={(event) => event.stopPropagation()}
      onChange={(event) => {
        const type = indicatorTypes.find((known) => known === event.currentTarget.value);
        if (type !== undefined) onType(row.index, type);
      }}
    >
      {row.type === null && <option value="">Not recognised</option>}
      {offered.map((type) => (
        <option key={type}>{type}</option>
      ))}
    </select>
  );
}
