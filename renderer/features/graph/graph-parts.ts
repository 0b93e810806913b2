import type { ComponentType } from 'react';
import type { OpenGraph } from '../../graph/open-sessions.ts';

/** What every tool, panel and dialog of a graph is given. */
export interface GraphPartProps {
  readonly graph: OpenGraph;
}

export type GraphPart = ComponentType<GraphPartProps>;
