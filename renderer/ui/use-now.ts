import { useEffect, useState } from 'react';

/** The present, moving on every minute: for what falls due while it is looked at. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const tick = (): void => setNow(Date.now());
    // A tab that was asleep comes back with the time at which it fell asleep.
    tick();
    const timer = setInterval(tick, 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
