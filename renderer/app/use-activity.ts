import { useEffect } from 'react';
import { call } from '../api/client.ts';

const everyMs = 60_000;

/** Tells the backend that someone is at work, at most once a minute, so that the idle lock waits. */
export function useActivity(): void {
  useEffect(() => {
    let last = 0;
    const touch = () => {
      const now = Date.now();
      if (now - last < everyMs) return;
      last = now;
      // A session that has just ended says so by its own event.
      call('session.touch', {}).catch(() => undefined);
    };
    const kinds = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, touch, { passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, touch);
    };
  }, []);
}
