import { useLayoutEffect, useState } from 'react';
import { keepTabs } from '../state/tabs-kept.ts';
import { showFailure } from '../ui/toast.ts';

/** Brings back the tabs of the user and keeps them; true as soon as they are there. */
export function useKeptTabs(): boolean {
  const [restored, setRestored] = useState(false);
  // Before the first paint: a click on what is shown would otherwise come before the tabs are looked for, and be forgotten.
  useLayoutEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    keepTabs()
      .then((unsubscribe) => {
        if (gone) unsubscribe();
        else stop = unsubscribe;
      })
      .catch(showFailure)
      .finally(() => setRestored(true));
    return () => {
      gone = true;
      stop?.();
    };
  }, []);
  return restored;
}
