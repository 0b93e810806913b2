import { useCallback, useSyncExternalStore } from 'react';
import type { GraphAnalysis } from '../../graph/analysis/graph-analysis.ts';

/** Draws a component anew whenever a measure begins, goes on or ends. Answers a number that grows, for memos. */
export function useAnalysis(analysis: GraphAnalysis): number {
  const subscribe = useCallback((changed: () => void) => analysis.subscribe(changed), [analysis]);
  return useSyncExternalStore(subscribe, () => analysis.version);
}
