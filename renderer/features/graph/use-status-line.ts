import { useEffect } from 'react';
import type { OpenGraph } from '../../graph/open-sessions.ts';
import { showGraphStatus } from '../../state/graph-status.ts';
import { useCanvas } from './use-graph.ts';

/** Says in the status bar how this graph is drawn, while it is on screen. */
export function useStatusLine({ canvas }: OpenGraph): void {
  const { report } = useCanvas(canvas);
  const renderer = report?.renderer;
  const budget = report?.budget;
  useEffect(() => {
    if (renderer !== undefined && budget !== undefined) showGraphStatus({ renderer, budget });
  }, [renderer, budget]);
  useEffect(() => () => showGraphStatus(null), []);
}
