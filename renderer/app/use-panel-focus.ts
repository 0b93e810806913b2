import { useEffect } from 'react';
import type { Tab } from '../state/tabs.ts';
import { focusPanel, keepPlacesOf, panelId } from './panel-focus.ts';

/** Keeps the keyboard in the active tab: it follows into the tab that is shown, and returns when a dialog or the drawer goes. */
export function usePanelFocus(tabs: readonly Tab[], activeId: string): void {
  useEffect(() => {
    // The arrow keys go on along the strip of tabs; from anywhere else the keyboard follows into the tab.
    const isOnItsTab = document.activeElement?.getAttribute('aria-controls') === panelId(activeId);
    if (!isOnItsTab) focusPanel(activeId);
  }, [activeId]);
  useEffect(() => keepPlacesOf(tabs.map(({ id }) => id)), [tabs]);
  useEffect(() => {
    // What goes while it has the keyboard (a dialog, the drawer, a form) leaves it with the body: nobody is told.
    const observer = new MutationObserver(() => returnLostFocus(activeId));
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [activeId]);
}

function returnLostFocus(tabId: string): void {
  const isDialogOpen = document.body.classList.contains('bp6-overlay-open');
  if (document.activeElement === document.body && !isDialogOpen) focusPanel(tabId);
}
