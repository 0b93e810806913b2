import type { KeyboardEvent } from 'react';

/** What had the keyboard when a tab was left, by the id of the tab. */
const places = new Map<string, HTMLElement>();

export const panelId = (tabId: string): string => `panel-${tabId}`;

/** Remembers where in a tab the keyboard is. */
export function keepPlace(tabId: string, target: EventTarget): void {
  if (target instanceof HTMLElement) places.set(tabId, target);
}

/** Forgets tabs that were closed. */
export function keepPlacesOf(tabIds: readonly string[]): void {
  for (const id of places.keys()) if (!tabIds.includes(id)) places.delete(id);
}

/** Gives the keyboard to a tab: to the place it had there, or else to its panel. */
export function focusPanel(tabId: string): void {
  const panel = document.getElementById(panelId(tabId));
  if (panel === null || panel.contains(document.activeElement)) return;
  const place = places.get(tabId);
  const target = place !== undefined && panel.contains(place) ? place : panel;
  target.focus({ preventScroll: true });
}

/** The arrow keys pressed in a panel that has nothing to scroll mean its first table. */
export function moveIntoTable(event: KeyboardEvent<HTMLElement>): void {
  const panel = event.currentTarget;
  const isOwn = event.target === panel && panel.scrollHeight <= panel.clientHeight;
  if (!isOwn || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  event.preventDefault();
  panel.querySelector<HTMLElement>('[role=grid]')?.focus();
}
