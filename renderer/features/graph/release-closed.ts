import { keepOpen } from '../../graph/open-sessions.ts';
import { useSession } from '../../state/session.ts';
import { useTabs } from '../../state/tabs.ts';

let isWatching = false;

/** From now on graphs are let go when their tab is closed, and all of them when somebody else signs in. */
export function releaseClosed(): void {
  if (isWatching) return;
  isWatching = true;
  useTabs.subscribe(({ tabs }, before) => {
    if (tabs === before.tabs) return;
    keepOpen(new Set(tabs.flatMap(({ address }) => (address.screen === 'graph' ? [address.key] : []))));
  });
  useSession.subscribe((now, before) => {
    if (now.user?.id !== before.user?.id) keepOpen(new Set());
  });
}
