import { useEffect, useState } from 'react';

/** Gives the keyboard back to what had it before a dialog appeared, when the dialog goes. */
export function useReturnFocus(): void {
  // Taken while rendering: the dialog takes the focus as soon as it is there.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
    [before],
  );
}
