import type { PivotStep } from '../../state/tab-address.ts';
import { type MenuObject, type MenuPlace, openObjectMenu, openPivotChoice } from './object-menu-state.ts';

export interface RowMenu<Row> {
  readonly onMenu: (row: Row, place: MenuPlace) => void;
  readonly onPivot: (row: Row) => void;
}

/** What a table passes on to have the object menu and the key `p` in its rows. */
export function rowMenu<Row>(toObject: (row: Row) => MenuObject, trail: readonly PivotStep[] = []): RowMenu<Row> {
  return {
    onMenu: (row, place) => openObjectMenu(toObject(row), place, trail),
    onPivot: (row) => openPivotChoice(toObject(row), trail),
  };
}
