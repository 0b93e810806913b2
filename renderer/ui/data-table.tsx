import {
  Fragment,
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { DataTableHead } from './data-table-head.tsx';
import { DataTableRow } from './data-table-row.tsx';
import { scrollHeight } from './data-table-scroll.ts';
import { movedIndex, toggled, withRange, type Selection } from './data-table-selection.ts';
import { leastWidth, type Column, type SortState } from './data-table-column.ts';
import { useScaledScroll } from './use-scaled-scroll.ts';
import styles from './data-table.module.css';

export interface DataTableProps<Row> {
  /** Accessible name of the table. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rowCount: number;
  /** The row at an index, or undefined while it is being read. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly rowKey: (row: Row) => number;
  /** Words for a row, for its checkbox. */
  readonly rowLabel: (row: Row) => string;
  /** Chosen rows; with `onSelectionChange` the table has checkboxes and takes Ctrl and Shift. */
  readonly selection?: Selection;
  readonly onSelectionChange?: (selection: Selection) => void;
  /** `rows` has no checkboxes and chooses as lists of files do: a click or an arrow key chooses that row alone. */
  readonly choosing?: 'boxes' | 'rows';
  /** Enter or double click; in the background with Ctrl or the middle button. */
  readonly onOpen?: (row: Row, options: { background: boolean }) => void;
  /** Space. */
  readonly onPreview?: (row: Row) => void;
  /** The right mouse button, Shift+F10 or the menu key: where a menu of the row opens. */
  readonly onMenu?: (row: Row, place: { readonly left: number; readonly top: number }) => void;
  /** The key `p`. */
  readonly onPivot?: (row: Row) => void;
  /** The row on which the keyboard is changed. */
  readonly onActive?: (row: Row, index: number) => void;
  readonly sort?: SortState;
  readonly onSortChange?: (sort: SortState) => void;
  /** First and last index on screen, for reading their pages. */
  readonly onRange?: (first: number, last: number) => void;
  /** When it changes (another filter, another order) the table goes back to its beginning. */
  readonly resetKey?: string;
  /** The row on which the keyboard is at first: the place at which the analyst left the table. */
  readonly startAt?: number;
  /** The row to which another view of the same rows has gone: the keyboard follows, and it comes into sight. */
  readonly follow?: number | undefined;
  /** As high as its rows instead of as its container; for short lists inside a card. */
  readonly fit?: boolean;
  /** What a row is unfolded to, null while it is not; only in a table that fits its rows. */
  readonly below?: (row: Row) => ReactNode;
}

const rowHeight = 28;
const headerHeight = 28;
/** Pixels by which a menu that the keyboard opens stands in from the left edge of its row. */
const menuInset = 48;

/** Brings the row at which the table starts into sight, once. */
function useRevealAtStart(reveal: (index: number) => void, startAt: number | undefined): void {
  const waiting = useRef(true);
  useEffect(() => {
    if (waiting.current && startAt !== undefined) reveal(startAt);
    waiting.current = false;
  }, [reveal, startAt]);
}

/** Brings the row to which another view has gone into sight, once for each. */
function useRevealFollowed(reveal: (index: number) => void, index: number | undefined): void {
  const shown = useRef<number>(undefined);
  useEffect(() => {
    if (index !== undefined && index !== shown.current) reveal(index);
    shown.current = index;
  }, [reveal, index]);
}

/** A grid of rows of one height: virtual, driven by keyboard and mouse, good for a million rows. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactElement {
  const { columns, rowCount, rowAt, rowKey, selection, onSelectionChange, onRange } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef(0);
  const [active, setActive] = useState(props.startAt ?? -1);
  const id = useId();
  const scroll = useScaledScroll({ scroller, rowCount, rowHeight, headerHeight });
  const [first, last] = props.fit === true ? [0, rowCount - 1] : [scroll.first, scroll.last];
  const hasChoice = onSelectionChange !== undefined;
  const byRows = hasChoice && props.choosing === 'rows';
  const hasBoxes = hasChoice && !byRows;

  useEffect(() => onRange?.(first, last), [first, last, onRange]);
  const { reset } = scroll;
  const [shownKey, setShownKey] = useState(props.resetKey);
  if (shownKey !== props.resetKey) {
    setShownKey(props.resetKey);
    setActive(-1);
  }
  useEffect(() => reset(), [reset, props.resetKey]);
  useRevealAtStart(scroll.reveal, props.startAt);
  const [followed, setFollowed] = useState(props.follow);
  if (followed !== props.follow) {
    setFollowed(props.follow);
    if (props.follow !== undefined) setActive(props.follow);
  }
  useRevealFollowed(scroll.reveal, props.follow);

  const keyAt = (index: number) => {
    const row = rowAt(index);
    return row === undefined ? undefined : rowKey(row);
  };
  const activate = (index: number) => {
    setActive(index);
    const row = rowAt(index);
    if (row !== undefined) props.onActive?.(row, index);
  };
  const choose = (index: number, how: { extend: boolean }) => {
    const key = keyAt(index);
    if (onSelectionChange === undefined || key === undefined) return;
    const chosen = selection ?? new Set<number>();
    onSelectionChange(how.extend ? withRange(chosen, anchor.current, index, keyAt) : toggled(chosen, key));
    if (!how.extend) anchor.current = index;
  };
  const chooseAlone = (index: number) => {
    const key = keyAt(index);
    if (byRows && key !== undefined) onSelectionChange(new Set([key]));
    anchor.current = index;
  };

  const onRowClick = (index: number, event: MouseEvent) => {
    const extend = event.shiftKey;
    if (extend || event.ctrlKey || event.metaKey) choose(index, { extend });
    else chooseAlone(index);
    activate(index);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const target = movedIndex(event.key, active, rowCount, Math.max(1, Math.floor(scroll.viewport / rowHeight) - 1));
    if (target !== null) {
      event.preventDefault();
      if (event.shiftKey && hasChoice) choose(target, { extend: true });
      else chooseAlone(target);
      activate(target);
      if (props.fit !== true) scroll.reveal(target);
      return;
    }
    const row = rowAt(active);
    if (row === undefined) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      props.onOpen?.(row, { background: event.ctrlKey || event.metaKey });
    } else if (event.key === ' ') {
      event.preventDefault();
      if ((event.ctrlKey || props.onPreview === undefined) && hasChoice) choose(active, { extend: false });
      else props.onPreview?.(row);
    } else if (event.key === 'x' && hasChoice) {
      choose(active, { extend: false });
    } else if (event.key === 'p' && props.onPivot !== undefined && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      props.onPivot(row);
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      openMenuOfActive(event);
    }
  };

  const openMenuOfActive = (event: { preventDefault(): void }) => {
    const row = rowAt(active);
    const shown = document.getElementById(`${id}-${active}`)?.getBoundingClientRect();
    if (props.onMenu === undefined || row === undefined || shown === undefined) return;
    event.preventDefault();
    props.onMenu(row, { left: shown.left + menuInset, top: shown.bottom });
  };

  const minWidth = leastWidth(columns, hasBoxes);
  const template = [...(hasBoxes ? ['32px'] : []), ...columns.map((column) => column.width)].join(' ');
  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
  const activeShown = active >= first && active <= last;

  return (
    <div
      ref={scroller}
      className={props.fit === true ? `${styles.scroller} ${styles.fit}` : styles.scroller}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length + (hasBoxes ? 1 : 0)}
      aria-multiselectable={hasChoice}
      aria-activedescendant={activeShown ? `${id}-${active}` : undefined}
      onScroll={scroll.onScroll}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        // Some systems send this for the menu key, after the key itself and to the grid instead of to a row.
        if (event.target === event.currentTarget) openMenuOfActive(event);
      }}
      onFocus={(event) => {
        if (event.target !== event.currentTarget || active >= 0 || rowCount === 0) return;
        // The keyboard has come to the first row; a press of the mouse goes on to the row under it.
        if (event.currentTarget.matches(':focus-visible')) activate(0);
        else setActive(0);
      }}
    >
      <DataTableHead columns={columns} template={template} minWidth={minWidth} props={props} rowsShown={indexes} />
      <div
        role="rowgroup"
        className={styles.body}
        style={{
          minWidth,
          height: props.fit === true ? undefined : scrollHeight({ rowCount, rowHeight, viewport: 0 }),
        }}
      >
        <div
          role="presentation"
          className={styles.window}
          style={props.fit === true ? undefined : { position: 'absolute', transform: `translateY(${scroll.offset}px)` }}
        >
          {indexes.map((index) => {
            const row = rowAt(index);
            const key = row === undefined ? undefined : rowKey(row);
            const unfolded = row === undefined ? null : (props.below?.(row) ?? null);
            return (
              <Fragment key={index}>
                <DataTableRow
                  id={`${id}-${index}`}
                  index={index}
                  row={row}
                  label={row === undefined ? 'Loading' : props.rowLabel(row)}
                  columns={columns}
                  template={template}
                  isActive={index === active}
                  isChosen={key !== undefined && selection?.has(key) === true}
                  hasChoice={hasBoxes}
                  isChoosable={hasChoice}
                  onClick={(event) => onRowClick(index, event)}
                  onChoose={(extend) => choose(index, { extend })}
                  onOpen={(background) => row !== undefined && props.onOpen?.(row, { background })}
                  onMenu={(event) => {
                    if (row === undefined || props.onMenu === undefined) return;
                    event.preventDefault();
                    if (byRows && (key === undefined || selection?.has(key) !== true)) chooseAlone(index);
                    activate(index);
                    scroller.current?.focus({ preventScroll: true });
                    props.onMenu(row, { left: event.clientX, top: event.clientY });
                  }}
                />
                {unfolded !== null && (
                  <div role="row" className={styles.below}>
                    <div role="gridcell">{unfolded}</div>
                  </div>
                )}
              </Fragment>
            );
          })}
        </div>
      </div>
    </div>
  );
}
