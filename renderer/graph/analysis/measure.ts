import type { MetricName } from '../../../shared/graph/view.ts';
import { betweenness } from './betweenness.ts';
import { connectedComponents } from './connected-components.ts';
import { coreNumbers } from './core-numbers.ts';
import { degrees } from './degree.ts';
import type { Groups } from './group-numbers.ts';
import { louvainCommunities } from './louvain.ts';
import { pageRank } from './page-rank.ts';
import { type EdgeList, toWeightedGraph } from './weighted-graph.ts';

/** What a measure says of the nodes `0 .. count - 1`. */
export interface Measure {
  readonly values: Float64Array;
  /** Number of sources when it is an estimate from a sample; null when exact. */
  readonly sampled: number | null;
  /** How many components or communities there are, numbered from 1; 0 for other measures. */
  readonly groups: number;
}

/** Computes a measure from nothing. `onProgress`: share done, 0-1; told only by betweenness, the one that takes long. */
export function measure(name: MetricName, edges: EdgeList, onProgress: (share: number) => void): Measure {
  if (name === 'degree') return exact(degrees(edges));
  const graph = toWeightedGraph(edges);
  switch (name) {
    case 'betweenness':
      return { ...betweenness(graph, onProgress), groups: 0 };
    case 'pageRank':
      return exact(pageRank(graph));
    case 'core':
      return exact(coreNumbers(graph));
    case 'component':
      return grouped(connectedComponents(graph));
    case 'community':
      return grouped(louvainCommunities(graph));
  }
}

const exact = (values: Float64Array): Measure => ({ values, sampled: null, groups: 0 });
const grouped = (groups: Groups): Measure => ({ ...groups, sampled: null });
