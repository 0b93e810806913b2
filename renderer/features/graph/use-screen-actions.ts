import { useEffect, useState, type RefObject } from 'react';
import type { ScreenActions } from './graph-actions.tsx';
import type { GraphPreference } from './graph-preference.ts';

/** What the actions of a graph need of its screen; the same as long as the screen is there. */
export function useScreenActions(
  find: RefObject<HTMLInputElement | null>,
  preference: GraphPreference,
  change: (patch: Partial<GraphPreference>) => void,
): ScreenActions {
  const [screen] = useState(() => new ScreenHandle());
  useEffect(() => {
    screen.showSide = (side = !preference.side, panel = preference.panel) => change({ side, panel });
    screen.focusFind = () => {
      if (!preference.side) change({ side: true });
      // The field may have to come on screen first.
      requestAnimationFrame(() => find.current?.focus());
    };
  });
  return screen;
}

/** Actions outlive many drawings of the screen: they call what was said last. */
class ScreenHandle implements ScreenActions {
  showSide: ScreenActions['showSide'] = () => undefined;
  focusFind: ScreenActions['focusFind'] = () => undefined;
}
