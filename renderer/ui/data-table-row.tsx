import type { MouseEvent, ReactElement } from 'react';
import type { Column } from './data-table-column.ts';
import styles from './data-table.module.css';

interface DataTableRowProps<Row> {
  readonly id: string;
  readonly index: number;
  /** Undefined while it is being read. */
  readonly row: Row | undefined;
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly template: string;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  /** Whether it has a checkbox. */
  readonly hasChoice: boolean;
  readonly isChoosable: boolean;
  readonly onClick: (event: MouseEvent) => void;
  readonly onChoose: (extend: boolean) => void;
  readonly onOpen: (background: boolean) => void;
  readonly onMenu: (event: MouseEvent) => void;
}

export function DataTableRow<Row>(props: DataTableRowProps<Row>): ReactElement {
  const { row, columns } = props;
  return (
    // The keyboard reaches rows through aria-activedescendant of the grid.
    <div
      id={props.id}
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={props.isChoosable ? props.isChosen : props.isActive}
      className={styles.row}
      data-active={props.isActive || undefined}
      data-chosen={props.isChosen || undefined}
      style={{ gridTemplateColumns: props.template }}
      onClick={props.onClick}
      onDoubleClick={() => props.onOpen(false)}
      onContextMenu={props.onMenu}
      onMouseDown={(event) => {
        // Shift+click extends the selection of rows, not of text; the middle button must not start scrolling.
        if (event.shiftKey || event.button === 1) event.preventDefault();
      }}
      onAuxClick={(event) => {
        if (event.button === 1) props.onOpen(true);
      }}
    >
      {props.hasChoice && (
        <span role="gridcell" className={styles.choice}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Select ${props.label}`}
            checked={props.isChosen}
            disabled={row === undefined}
            onClick={(event) => {
              event.stopPropagation();
              props.onChoose(event.shiftKey);
            }}
            onDoubleClick={(event) => event.stopPropagation()}
            readOnly
          />
        </span>
      )}
      {columns.map((column) => (
        <span
          key={column.id}
          role="gridcell"
          className={column.align === 'end' ? `${styles.cell} ${styles.end}` : styles.cell}
        >
          {row === undefined ? <span className={styles.skeleton} /> : column.render(row)}
        </span>
      ))}
    </div>
  );
}
