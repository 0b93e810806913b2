import { useMemo, type ReactElement } from 'react';
import { FailedPanel } from '../../ui/state-panels.tsx';
import { graphOfTab, readGraph } from './begin-graph.ts';
import { GraphLoading } from './graph-loading.tsx';
import { GraphWorkbench } from './graph-workbench.tsx';
import { useGraphLoad } from './use-graph.ts';

interface GraphScreenProps {
  readonly tabId: string;
  readonly graphKey: string;
  readonly saved: number | null;
}

/** The graph of a tab. It lives outside the screen, in `renderer/graph/open-sessions.ts`. */
export function GraphScreen({ tabId, graphKey, saved }: GraphScreenProps): ReactElement {
  const graph = useMemo(() => graphOfTab(graphKey, saved), [graphKey, saved]);
  const load = useGraphLoad(graph);
  switch (load.state) {
    case 'loading':
      return <GraphLoading done={load.done} total={load.total} />;
    case 'failed':
      return <FailedPanel error={load.error} onRetry={() => void readGraph(graph, saved)} />;
    case 'ready':
      return <GraphWorkbench graph={graph} tabId={tabId} />;
  }
}
