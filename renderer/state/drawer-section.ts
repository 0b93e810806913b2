/**
 * What the screen of the active tab says of the object in the drawer, in place of what the drawer says by itself of its
 * associations: a graph knows which of them it shows.
 */
import { useEffect, type ReactNode } from 'react';
import { create } from 'zustand';

/** `own`: what the drawer has by itself; the section of an object that the screen does not know. */
export type RenderSection = (objectId: number, own: ReactNode) => ReactNode;

export const useDrawerSection = create<{ readonly render: RenderSection | null }>(() => ({ render: null }));

/** Offers a section while the component is on screen. Pass a memoised function. */
export function useSectionInDrawer(render: RenderSection): void {
  useEffect(() => {
    useDrawerSection.setState({ render });
    return () => useDrawerSection.setState((now) => (now.render === render ? { render: null } : now));
  }, [render]);
}
