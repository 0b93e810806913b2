/**
 * Browsers stop at about 16 million pixels of height, a million rows of 28 pixels are 28 million. The table's
 * scroller is therefore at most `maxScrollHeight` high, and a place in it stands for a place among all rows.
 * Dragging the bar moves in proportion; a wheel or a key moves by its own distance, so that no row is skipped.
 */
export const maxScrollHeight = 12_000_000;

export interface ScrollGeometry {
  readonly rowCount: number;
  readonly rowHeight: number;
  /** Height in which rows are seen. */
  readonly viewport: number;
}

/** Where the table is: in the browser's scroller, and among all rows. */
export interface ScrollPlace {
  readonly scrollTop: number;
  readonly rowTop: number;
}

export const scrollHeight = ({ rowCount, rowHeight }: ScrollGeometry): number =>
  Math.min(rowCount * rowHeight, maxScrollHeight);

const maxScrollTop = (geometry: ScrollGeometry): number => Math.max(0, scrollHeight(geometry) - geometry.viewport);
const maxRowTop = ({ rowCount, rowHeight, viewport }: ScrollGeometry): number =>
  Math.max(0, rowCount * rowHeight - viewport);

export const isScaled = ({ rowCount, rowHeight }: ScrollGeometry): boolean => rowCount * rowHeight > maxScrollHeight;

const clamp = (value: number, max: number): number => Math.min(Math.max(0, value), max);

/** The place after the scroller moved to `scrollTop`. */
export function afterScroll(geometry: ScrollGeometry, before: ScrollPlace, scrollTop: number): ScrollPlace {
  if (!isScaled(geometry)) return { scrollTop, rowTop: clamp(scrollTop, maxRowTop(geometry)) };
  const distance = scrollTop - before.scrollTop;
  if (Math.abs(distance) > geometry.viewport) return { scrollTop, rowTop: toRowTop(geometry, scrollTop) };
  return { scrollTop, rowTop: clamp(before.rowTop + distance, maxRowTop(geometry)) };
}

/** The place with the scroller put where the rows are: for jumps, and after a stretch of small steps. */
export function atRowTop(geometry: ScrollGeometry, rowTop: number): ScrollPlace {
  const clamped = clamp(rowTop, maxRowTop(geometry));
  if (!isScaled(geometry)) return { scrollTop: clamped, rowTop: clamped };
  return { scrollTop: Math.round((clamped / maxRowTop(geometry)) * maxScrollTop(geometry)), rowTop: clamped };
}

/** The nearest place in which a row is wholly visible. */
export function revealRow(geometry: ScrollGeometry, place: ScrollPlace, index: number): ScrollPlace {
  const top = index * geometry.rowHeight;
  if (top < place.rowTop) return atRowTop(geometry, top);
  const overhang = top + geometry.rowHeight - (place.rowTop + geometry.viewport);
  return overhang > 0 ? atRowTop(geometry, place.rowTop + overhang) : place;
}

/** First and last index to draw, with some rows beyond either edge. */
export function visibleRows(geometry: ScrollGeometry, rowTop: number, beyond: number): readonly [number, number] {
  const first = Math.max(0, Math.floor(rowTop / geometry.rowHeight) - beyond);
  const last = Math.ceil((rowTop + geometry.viewport) / geometry.rowHeight) + beyond;
  return [first, Math.min(geometry.rowCount - 1, last)];
}

function toRowTop(geometry: ScrollGeometry, scrollTop: number): number {
  const max = maxScrollTop(geometry);
  return max === 0 ? 0 : (clamp(scrollTop, max) / max) * maxRowTop(geometry);
}
