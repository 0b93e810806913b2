import { useEffect } from 'react';
import { events } from '../../../shared/contract/events.ts';
import { getHost } from '../../api/client.ts';
import type { OpenGraph } from '../../graph/open-sessions.ts';
import { showFailure } from '../../ui/toast.ts';

const settleMs = 600;
const touching = new Set(['object', 'association', 'case', 'owner', 'workspace']);

/** Asks the workspace anew when it has changed; a graph whose tab is hidden asks when it is shown again. */
export function useRefreshOnChange(graph: OpenGraph): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        graph.isStale = false;
        graph.session.refresh().catch(showFailure);
      }, settleMs);
    };
    if (graph.isStale) refresh();
    const unsubscribe = getHost().subscribe((event) => {
      if (isChange(event.name, event.payload)) refresh();
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
      // While nobody listens anything may happen.
      graph.isStale = true;
    };
  }, [graph]);
}

function isChange(name: string, payload: unknown): boolean {
  if (name === 'job.changed') {
    const job = events['job.changed'].safeParse(payload);
    return job.success && job.data.state !== 'running';
  }
  const changed = name === 'data.changed' ? events['data.changed'].safeParse(payload) : undefined;
  return changed?.success === true && changed.data.roots.some((root) => touching.has(root));
}
