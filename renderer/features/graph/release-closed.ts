import { keepOpen } from '../../graph/open-sessions.ts';
import { keepFiles } from '../../state/graph-start.ts';
import { useSession } from '../../state/session.ts';
import { useTabs } from '../../state/tabs.ts';

let isWatching = false;

/** From now on graphs, and the files that they came from, are let go when their tab is closed, and all of them when somebody else signs in. */
export function releaseClosed(): void {
  if (isWatching) return;
  isWatching = true;
  useTabs.subscribe(({ tabs }, before) => {
    if (tabs === before.tabs) return;
    keepOnly(new Set(tabs.flatMap(({ address }) => (address.screen === 'graph' ? [address.key] : []))));
  });
  useSession.subscribe((now, before) => {
    if (now.user?.id !== before.user?.id) keepOnly(new Set());
  });
}

function keepOnly(keys: ReadonlySet<string>): void {
  keepOpen(keys);
  keepFiles(keys);
}
