import { useEffect } from 'react';
import { useOverlay } from '../state/overlays.ts';
import { perform } from './perform.ts';
import { useRegistry } from './registry.ts';
import { isTyping, matchesShortcut } from './shortcut.ts';

/** Dispatches keys to the actions of the registry. The latest registered action of a shortcut wins. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isBehindDialog()) return;
      const action = useRegistry
        .getState()
        .actions.findLast(
          (candidate) =>
            candidate.shortcut !== undefined &&
            matchesShortcut(candidate.shortcut, event) &&
            !isTyping(candidate.shortcut, event.target) &&
            candidate.available() === true,
        );
      if (action === undefined) return;
      event.preventDefault();
      perform(action);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** While a dialog or the palette is open, keys belong to it. Blueprint marks the body while one of its dialogs is. */
const isBehindDialog = (): boolean =>
  document.body.classList.contains('bp6-overlay-open') || useOverlay.getState().open === 'palette';
