import { useEffect, type RefObject } from 'react';

/**
 * Keeps the keyboard in a dialog whose buttons come and go: when what had it is gone or disabled, it goes to the
 * button with `data-next-focus`, or else to the last enabled button of `place`. Without it Escape would reach nobody.
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>, state: string): void {
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body && !activeElement.matches(':disabled')) return;
    const enabled = [...(place.current?.querySelectorAll<HTMLElement>('button:enabled') ?? [])];
    (enabled.find((button) => 'nextFocus' in button.dataset) ?? enabled.at(-1))?.focus();
  }, [place, state]);
}
