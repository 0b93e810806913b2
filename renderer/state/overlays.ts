import { create } from 'zustand';

/** What lies over the workbench; at most one thing at a time. */
export type OverlayName = 'palette' | 'shortcuts' | 'changePassword' | null;

export const useOverlay = create<{ readonly open: OverlayName }>(() => ({ open: null }));

export function openOverlay(open: OverlayName): void {
  useOverlay.setState({ open });
}

export function closeOverlay(): void {
  useOverlay.setState({ open: null });
}
