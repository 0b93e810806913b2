import { create } from 'zustand';

/** The one Details drawer: the object that it shows, or null while it is closed. */
export const useDrawer = create<{ readonly objectId: number | null }>(() => ({ objectId: null }));

export function openDrawer(objectId: number): void {
  useDrawer.setState({ objectId });
}

export function closeDrawer(): void {
  useDrawer.setState({ objectId: null });
}

/** Follows the selection of a table while the drawer is open, and does nothing while it is closed. */
export function followInDrawer(objectId: number): void {
  if (useDrawer.getState().objectId !== null) openDrawer(objectId);
}
