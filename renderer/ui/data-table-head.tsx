import { CaretDown, CaretUp } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { Column, SortState } from './data-table-column.ts';
import type { DataTableProps } from './data-table.tsx';
import styles from './data-table.module.css';

interface DataTableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly template: string;
  readonly minWidth: number;
  readonly props: DataTableProps<Row>;
  /** Indexes drawn at present: what the checkbox of the head chooses. */
  readonly rowsShown: readonly number[];
}

export function DataTableHead<Row>({
  columns,
  template,
  minWidth,
  props,
  rowsShown,
}: DataTableHeadProps<Row>): ReactElement {
  const { sort, onSortChange, onSelectionChange, rowAt, rowKey, rowCount } = props;
  const chosen = props.selection?.size ?? 0;
  const chooseAll = () => {
    const keys = rowsShown.map((index) => rowAt(index)).filter((row) => row !== undefined);
    onSelectionChange?.(chosen > 0 ? new Set() : new Set(keys.map((row) => rowKey(row))));
  };
  return (
    <div role="rowgroup" className={styles.head} style={{ minWidth }}>
      <div role="row" aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: template }}>
        {onSelectionChange !== undefined && props.choosing !== 'rows' && (
          <span role="columnheader" className={styles.choice}>
            <input
              type="checkbox"
              aria-label={chosen > 0 ? 'Clear the selection' : 'Select the rows on screen'}
              checked={chosen > 0 && chosen >= rowCount}
              ref={(element) => {
                if (element !== null) element.indeterminate = chosen > 0 && chosen < rowCount;
              }}
              disabled={rowCount === 0}
              onChange={chooseAll}
            />
          </span>
        )}
        {columns.map((column) => (
          <span
            key={column.id}
            role="columnheader"
            aria-sort={sortWord(sort, column.id)}
            className={column.align === 'end' ? `${styles.headCell} ${styles.end}` : styles.headCell}
          >
            {column.sortable === true && onSortChange !== undefined ? (
              <button type="button" className={styles.sort} onClick={() => onSortChange(nextSort(sort, column.id))}>
                {column.label}
                {sort?.column === column.id && (sort.descending ? <CaretDown size={12} /> : <CaretUp size={12} />)}
              </button>
            ) : (
              column.label
            )}
          </span>
        ))}
      </div>
    </div>
  );
}

const sortWord = (sort: SortState | undefined, id: string) =>
  sort?.column === id ? (sort.descending ? 'descending' : 'ascending') : undefined;

const nextSort = (sort: SortState | undefined, id: string): SortState =>
  sort?.column === id ? { column: id, descending: !sort.descending } : { column: id, descending: true };
