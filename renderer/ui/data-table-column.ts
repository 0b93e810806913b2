import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  /** A track of a CSS grid, such as `120px` or `minmax(200px, 1fr)`. */
  readonly width: string;
  readonly sortable?: boolean;
  readonly align?: 'start' | 'end';
  render(row: Row): ReactNode;
}

export interface SortState {
  readonly column: string;
  readonly descending: boolean;
}

const gap = 10;
const sidePadding = 24;
const choiceWidth = 32;

/** Pixels below which a table scrolls sideways: the least width of every track, with the gaps between them. */
export function leastWidth(columns: readonly Pick<Column<never>, 'width'>[], hasChoice: boolean): number {
  const widths = columns.map(({ width }) => Number(/\d+/.exec(width)?.[0] ?? 0));
  const tracks = hasChoice ? [choiceWidth, ...widths] : widths;
  return tracks.reduce((sum, width) => sum + width, 0) + gap * (tracks.length - 1) + sidePadding;
}
