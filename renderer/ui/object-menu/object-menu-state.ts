import { create } from 'zustand';
import type { ObjectRow } from '../../../shared/model/object.ts';
import type { PivotStep } from '../../state/tab-address.ts';

/** What the menu needs to know of an object: any row has it. */
export type MenuObject = Pick<ObjectRow, 'id' | 'kind' | 'type' | 'summary' | 'ownerId'>;

/** Where a menu opens, in pixels of the window. */
export interface MenuPlace {
  readonly left: number;
  readonly top: number;
}

export interface ObjectMenuState {
  /** The context menu, the choice of what to pivot to, or the dialog to associate; null while none is open. */
  readonly open: 'menu' | 'pivot' | 'associate' | null;
  readonly object: MenuObject | null;
  readonly place: MenuPlace;
  /** Steps that a pivot from here goes on from. */
  readonly trail: readonly PivotStep[];
  /** What had the keyboard before: it gets it back. */
  readonly returnTo: HTMLElement | null;
}

const closed: ObjectMenuState = { open: null, object: null, place: { left: 0, top: 0 }, trail: [], returnTo: null };

export const useObjectMenu = create<ObjectMenuState>(() => closed);

const focused = (): HTMLElement | null =>
  document.activeElement instanceof HTMLElement ? document.activeElement : null;

/** Opens the context menu of an object. */
export function openObjectMenu(object: MenuObject, place: MenuPlace, trail: readonly PivotStep[] = []): void {
  useObjectMenu.setState({ open: 'menu', object, place, trail, returnTo: focused() });
}

/** Asks to which kind or type to pivot, with the number of objects behind each. */
export function openPivotChoice(object: MenuObject, trail: readonly PivotStep[] = []): void {
  useObjectMenu.setState({ ...closed, open: 'pivot', object, trail, returnTo: focused() });
}

/** Goes on from the menu to one of its dialogs. */
export function continueObjectMenu(open: 'pivot' | 'associate'): void {
  useObjectMenu.setState({ open });
}

/** Closes whatever is open; the keyboard returns to where it was unless the analyst went elsewhere. */
export function closeObjectMenu(options: { readonly stay?: boolean } = {}): void {
  const { returnTo } = useObjectMenu.getState();
  useObjectMenu.setState(closed);
  if (options.stay !== false) returnTo?.focus({ preventScroll: true });
}
